/** From the bytes of a pack to a checked pack. */
@NullMarked
package fi.nelikentta.internal.load;

import org.jspecify.annotations.NullMarked;
