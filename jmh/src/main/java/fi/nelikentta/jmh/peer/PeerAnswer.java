package fi.nelikentta.jmh.peer;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every peer must tell: as much as a proposal's, though without what the rules looked at.
 *
 * @param complexity 0 (simple) … 100 (complex) points
 * @param copingDifficulty 0 (easy) … 100 (hard) points
 * @param strategy null when a stop fired
 * @param fired the names of all rules that fired, in any order
 */
public record PeerAnswer(
    int complexity,
    int copingDifficulty,
    @Nullable CustomerStrategy strategy,
    List<String> fired) {}
