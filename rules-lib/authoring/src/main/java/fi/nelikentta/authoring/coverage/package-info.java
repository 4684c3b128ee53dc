/** How much of a pack its cases exercise: rules, conditions, boundaries. */
@NullMarked
package fi.nelikentta.authoring.coverage;

import org.jspecify.annotations.NullMarked;
