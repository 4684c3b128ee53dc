package fi.nelikentta.rule.drl;

/**
 * What {@code Position} is on the left-hand side of a rule. Its numbers are boxed because under a
 * Turkish locale Drools does not compile conditions on an {@code int}.
 *
 * @param complexity 0 (simple) … 100 (complex) points
 * @param copingDifficulty 0 (easy) … 100 (hard) points
 * @param complexityKnown the share of the axis's topics of which something is known, 0…1
 * @param copingDifficultyKnown the share of the axis's topics of which something is known, 0…1
 */
public record Position(
    Integer complexity,
    Integer copingDifficulty,
    Double complexityKnown,
    Double copingDifficultyKnown) {}
