/**
 * A registry in, proposals out: rows are read, evaluated and written by parts of their own, in
 * their order.
 */
@NullMarked
package fi.nelikentta.batch;

import org.jspecify.annotations.NullMarked;
