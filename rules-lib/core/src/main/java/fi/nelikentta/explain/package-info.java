/** Why, why not, what else it could be, and what would change it. */
@NullMarked
package fi.nelikentta.explain;

import org.jspecify.annotations.NullMarked;
