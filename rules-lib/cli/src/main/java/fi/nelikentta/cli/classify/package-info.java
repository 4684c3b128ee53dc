/** A registry in, proposals out: rows are read, evaluated and written by parts of their own. */
@NullMarked
package fi.nelikentta.cli.classify;

import org.jspecify.annotations.NullMarked;
