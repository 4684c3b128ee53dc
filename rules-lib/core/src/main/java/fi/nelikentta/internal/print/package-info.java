/** From the rule model back to DRL, in ASCII. */
@NullMarked
package fi.nelikentta.internal.print;

import org.jspecify.annotations.NullMarked;
