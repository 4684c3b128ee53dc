package fi.nelikentta.internal.load;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML library found, in an author's words.
 *
 * @param sign what its own message holds
 * @param message what is wrong
 * @param hint what to try
 */
record YamlProblem(String sign, String message, String hint) {
  private static final String QUOTE = "put a text that holds : or # or [ or { in double quotes.";

  private static final List<YamlProblem> KNOWN =
      List.of(
          new YamlProblem(
              "cannot start any token",
              "a tab, or a character that no text begins with",
              "indent with spaces, not with tabs; put the text in double quotes."),
          new YamlProblem("mapping values are not allowed", "a colon is not expected here", QUOTE),
          new YamlProblem("could not find expected ':'", "a key without a colon after it", QUOTE),
          new YamlProblem(
              "escape",
              "a backslash that begins no escape",
              "in double quotes a backslash is written twice; or use single quotes."),
          new YamlProblem(
              "expected <block end>",
              "a line that does not fit the lines before it",
              "begin the keys of one level in one column; close quotes before a text goes on."),
          new YamlProblem(
              "unexpected end of stream", "a quote that never ends", "close it where it ends."),
          new YamlProblem(
              "expected ','", "a bracket that never closes", "part with commas and close it."),
          new YamlProblem(
              "expected the node content",
              "a value is expected here",
              "close it if it is a bracket; " + QUOTE));

  private static final YamlProblem OTHER =
      new YamlProblem("", "not what YAML allows here", "check the indent and the quotes. " + QUOTE);

  /** The problem of that sign, or a general one. */
  static YamlProblem of(MarkedYamlEngineException wrong) {
    String problem = String.valueOf(wrong.getProblem());
    return KNOWN.stream().filter(known -> problem.contains(known.sign)).findFirst().orElse(OTHER);
  }
}
