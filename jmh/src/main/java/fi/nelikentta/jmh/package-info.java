/** Benchmarks: one class for each question. No library code depends on them. */
@NullMarked
package fi.nelikentta.jmh;

import org.jspecify.annotations.NullMarked;
