/** Finds what an explanation says, and says it in words. */
@NullMarked
package fi.nelikentta.internal.explain;

import org.jspecify.annotations.NullMarked;
