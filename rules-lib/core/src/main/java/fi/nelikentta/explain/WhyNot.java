package fi.nelikentta.explain;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that did not fire.
 *
 * @param rule the rule
 * @param cause why it did not
 * @param failed the part of its condition that failed: one that no answer could mend, if there is
 *     such a part, else the first; null when the rule was not reached
 * @param words the failed part in words; empty when the rule was not reached
 * @param nearness the size of the smallest change of one known attribute with which a rule that
 *     looks only at the client's situation would fire, measured as in {@link Sensitivity}; infinite
 *     where there is none
 */
public record WhyNot(
    Rule rule, Cause cause, @Nullable Condition failed, String words, double nearness) {

  /** Why a rule did not fire. */
  public enum Cause {
    /** What is known speaks against it. */
    UNMET,
    /** Something that it asks for is unknown. */
    UNKNOWN,
    /** A stop, or too little knowledge, ended the evaluation before it. */
    NOT_REACHED
  }
}
