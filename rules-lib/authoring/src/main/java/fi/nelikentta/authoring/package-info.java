/** What rule authors work with: cases that say what a pack should do, schemas, new packs. */
@NullMarked
package fi.nelikentta.authoring;

import org.jspecify.annotations.NullMarked;
