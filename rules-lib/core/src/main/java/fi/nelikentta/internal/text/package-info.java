/** Small texts: names that are near, numbers that print the same everywhere. */
@NullMarked
package fi.nelikentta.internal.text;

import org.jspecify.annotations.NullMarked;
