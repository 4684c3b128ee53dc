/**
 * A pack as a steering group and an auditor read it: all its texts, rules and evidence, on paper.
 */
@NullMarked
package fi.nelikentta.authoring.dossier;

import org.jspecify.annotations.NullMarked;
