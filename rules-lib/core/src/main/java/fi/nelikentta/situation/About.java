package fi.nelikentta.situation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from. It changes no proposal; evidence repeats it.
 *
 * @param date the day the value speaks of; null where not told
 * @param source a reference to the record it came from, opaque to us; null where not told
 * @param by who said it; null where not told
 */
public record About(@Nullable LocalDate date, @Nullable String source, @Nullable Rater by) {}
