/**
 * The compiled engine: what a client's values are told apart by becomes small numbers, and rules
 * become tables over them.
 */
@NullMarked
package fi.nelikentta.internal.compile;

import org.jspecify.annotations.NullMarked;
