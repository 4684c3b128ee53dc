/** The rules of a pack, marked line by line with what its cases exercise and do not notice. */
@NullMarked
package fi.nelikentta.authoring.marked;

import org.jspecify.annotations.NullMarked;
