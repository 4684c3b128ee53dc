package fi.nelikentta.rule;

import org.jspecify.annotations.Nullable;

/**
 * Why a rule is there.
 *
 * @param source what it cites, or its reasoning
 * @param supports what the source supports
 * @param nonMonotonic why it may speak against the direction of an attribute; null when not said
 * @param bothCount why it counts beside another of its topic; null when not said
 */
public record Grounds(
    String source, Supports supports, @Nullable String nonMonotonic, @Nullable String bothCount) {}
