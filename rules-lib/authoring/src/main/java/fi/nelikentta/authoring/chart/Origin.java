package fi.nelikentta.authoring.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a population comes from, which a picture says so that it can be told from others.
 *
 * @param registry the registry's name as its readers know it; null for a pipe
 * @param date the evaluation date
 */
public record Origin(@Nullable String registry, LocalDate date) {}
