/** What benchmarks gave: recorded with the machine they ran on, and shown as tables and charts. */
@NullMarked
package fi.nelikentta.jmh.results;

import org.jspecify.annotations.NullMarked;
