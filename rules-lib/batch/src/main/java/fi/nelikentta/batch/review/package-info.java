/** What people found in the rows that they were given for review. */
@NullMarked
package fi.nelikentta.batch.review;

import org.jspecify.annotations.NullMarked;
