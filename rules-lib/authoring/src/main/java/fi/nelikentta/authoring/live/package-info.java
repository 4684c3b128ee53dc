/**
 * A page of a pack that changes as its author saves. {@link
 * fi.nelikentta.authoring.live.LiveServer} is the way in.
 */
@NullMarked
package fi.nelikentta.authoring.live;

import org.jspecify.annotations.NullMarked;
