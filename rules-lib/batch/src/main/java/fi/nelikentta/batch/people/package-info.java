/** What protects the people in a registry: their ids, their will, and what it is used for. */
@NullMarked
package fi.nelikentta.batch.people;

import org.jspecify.annotations.NullMarked;
