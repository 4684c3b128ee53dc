/**
 * The population report: proposals are counted in one pass, what must not be told is taken out, and
 * one page with its tables tells the rest. It keeps nothing of a client but what a seeded sample of
 * open proposals needs to be asked about.
 */
@NullMarked
package fi.nelikentta.report;

import org.jspecify.annotations.NullMarked;
