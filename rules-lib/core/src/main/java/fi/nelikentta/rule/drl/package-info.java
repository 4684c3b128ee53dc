/** The words of a pack's DRL as Java types, for those who run it in a Drools of their own. */
@NullMarked
package fi.nelikentta.rule.drl;

import org.jspecify.annotations.NullMarked;
