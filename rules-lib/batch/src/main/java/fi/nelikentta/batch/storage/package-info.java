/** What a run does to the files that it writes, so that tests can have any of it fail. */
@NullMarked
package fi.nelikentta.batch.storage;

import org.jspecify.annotations.NullMarked;
