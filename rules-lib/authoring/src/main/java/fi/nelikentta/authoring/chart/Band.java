package fi.nelikentta.authoring.chart;

/**
 * Where a tag stands beside the strategy by the points alone.
 *
 * @param tag the tag's code
 * @param points where
 */
public record Band(String tag, Points points) {}
