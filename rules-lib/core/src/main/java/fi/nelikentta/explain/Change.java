package fi.nelikentta.explain;

import fi.nelikentta.situation.Attribute;

/**
 * A known attribute with another value.
 *
 * @param attribute the attribute
 * @param from its present value: an Integer, Double, Boolean, String or List of String
 * @param to the other value, of the same type
 * @param size how large the change is, measured as in {@link Sensitivity}
 * @param words the change in words; a sensitive present value is left out
 */
public record Change(Attribute attribute, Object from, Object to, double size, String words) {}
