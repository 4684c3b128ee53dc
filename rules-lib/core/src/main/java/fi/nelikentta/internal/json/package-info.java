/** Strict JSON in, stable JSON out. */
@NullMarked
package fi.nelikentta.internal.json;

import org.jspecify.annotations.NullMarked;
