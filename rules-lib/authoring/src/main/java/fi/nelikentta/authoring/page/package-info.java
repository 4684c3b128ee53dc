/** What every page has in common: one self-contained HTML file, filled from a compiled template. */
@NullMarked
package fi.nelikentta.authoring.page;

import org.jspecify.annotations.NullMarked;
