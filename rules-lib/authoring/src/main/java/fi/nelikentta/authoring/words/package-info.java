/**
 * The tool's own words in Finnish, Swedish and English, each beside the package that speaks them.
 */
@NullMarked
package fi.nelikentta.authoring.words;

import org.jspecify.annotations.NullMarked;
