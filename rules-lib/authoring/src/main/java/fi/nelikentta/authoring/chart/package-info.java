/** The chart as a pack's own rules cut it, drawn: regions, borderline bands and a population. */
@NullMarked
package fi.nelikentta.authoring.chart;

import org.jspecify.annotations.NullMarked;
