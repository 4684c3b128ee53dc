/** The command line: parsing arguments, printing results. */
@NullMarked
package fi.nelikentta.cli;

import org.jspecify.annotations.NullMarked;
