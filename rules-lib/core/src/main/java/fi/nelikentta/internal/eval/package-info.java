/** The rule model lowered for evaluation, and what is computed from it for every engine. */
@NullMarked
package fi.nelikentta.internal.eval;

import org.jspecify.annotations.NullMarked;
