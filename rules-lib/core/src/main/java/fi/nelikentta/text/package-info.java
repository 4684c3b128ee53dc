/** Sentences for people, as data until somebody reads them. */
@NullMarked
package fi.nelikentta.text;

import org.jspecify.annotations.NullMarked;
