package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.text.Message;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML library found, in an author's words.
 *
 * @param sign what its own message holds
 * @param message what is wrong
 * @param hint what to try
 */
record YamlProblem(String sign, Message message, Message hint) {
  private static final Message QUOTE = say("yaml-quote-hint");

  private static final List<YamlProblem> KNOWN =
      List.of(
          new YamlProblem("cannot start any token", say("yaml-token"), say("yaml-token-hint")),
          new YamlProblem("mapping values are not allowed", say("yaml-colon"), QUOTE),
          new YamlProblem("could not find expected ':'", say("yaml-no-colon"), QUOTE),
          new YamlProblem("escape", say("yaml-escape"), say("yaml-escape-hint")),
          new YamlProblem("expected <block end>", say("yaml-line"), say("yaml-line-hint")),
          new YamlProblem(
              "unexpected end of stream", say("yaml-open-quote"), say("yaml-open-quote-hint")),
          new YamlProblem("expected ','", say("yaml-open-bracket"), say("yaml-open-bracket-hint")),
          new YamlProblem(
              "expected the node content", say("yaml-no-value"), say("yaml-no-value-hint", QUOTE)));

  private static final YamlProblem OTHER =
      new YamlProblem("", say("yaml-other"), say("yaml-other-hint", QUOTE));

  /** The problem of that sign, or a general one. */
  static YamlProblem of(MarkedYamlEngineException wrong) {
    String problem = String.valueOf(wrong.getProblem());
    return KNOWN.stream().filter(known -> problem.contains(known.sign)).findFirst().orElse(OTHER);
  }
}
