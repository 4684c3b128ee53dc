/** From the author's DRL to the rule model: the allow-list of the language. */
@NullMarked
package fi.nelikentta.internal.parser;

import org.jspecify.annotations.NullMarked;
