/** Two packs held against each other: what changed, who would move by it, and what moves them. */
@NullMarked
package fi.nelikentta.authoring.diff;

import org.jspecify.annotations.NullMarked;
