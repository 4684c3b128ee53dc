/** The rule model: read once from DRL, used by every engine, check and explanation. */
@NullMarked
package fi.nelikentta.rule;

import org.jspecify.annotations.NullMarked;
