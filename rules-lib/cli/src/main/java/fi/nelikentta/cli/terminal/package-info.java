/** What every command shares: streams, words in three languages, aligned text, and ends. */
@NullMarked
package fi.nelikentta.cli.terminal;

import org.jspecify.annotations.NullMarked;
