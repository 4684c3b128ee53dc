package fi.nelikentta.internal.explain;

import fi.nelikentta.situation.Attribute;

/**
 * One known attribute taking another value.
 *
 * @param attribute the attribute
 * @param to its new value, never null
 * @param size how much the change counts
 * @param distance how far the value lies, to tell steps of one size apart
 */
record Step(Attribute attribute, Object to, double size, double distance) {}
