/** The Drools engine: runs a pack's rules as Drools rules, and is the reference for every other. */
@NullMarked
package fi.nelikentta.drools;

import org.jspecify.annotations.NullMarked;
