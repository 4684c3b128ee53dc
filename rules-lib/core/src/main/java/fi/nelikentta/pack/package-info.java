/** Rule packs: a folder in, a checked pack or diagnostics out. */
@NullMarked
package fi.nelikentta.pack;

import org.jspecify.annotations.NullMarked;
