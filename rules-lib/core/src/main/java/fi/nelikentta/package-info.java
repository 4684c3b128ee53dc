/** The front door: a strategy engine in, a proposal out. */
@NullMarked
package fi.nelikentta;

import org.jspecify.annotations.NullMarked;
