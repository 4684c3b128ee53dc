/** The values at which a pack could change its mind, and the points that its rules can reach. */
@NullMarked
package fi.nelikentta.authoring.space;

import org.jspecify.annotations.NullMarked;
