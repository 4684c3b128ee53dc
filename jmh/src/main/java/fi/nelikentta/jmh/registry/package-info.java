/** A whole registry, classified by the library and by the same rules as SQL in DuckDB. */
@NullMarked
package fi.nelikentta.jmh.registry;

import org.jspecify.annotations.NullMarked;
