package fi.nelikentta.authoring.mutation;

import fi.nelikentta.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of mutants, as plain text: figures, what nobody noticed, cases to paste. */
public final class MutationText {
  private final MutationWords words;
  private final StringBuilder text = new StringBuilder();

  private MutationText(String language) {
    this.words = new MutationWords(language);
  }

  /**
   * The text, lines parted by LF.
   *
   * @param language the language, as {@code fi}
   */
  public static String of(MutationReport report, String language) {
    MutationText text = new MutationText(language);
    text.figures(report);
    text.list(report, Fate.SURVIVED, "survivors");
    text.list(report, Fate.UNDECIDED, "undecided.head");
    text.list(report, Fate.EQUAL, "equal.head");
    text.notMissed(report.notMissed());
    String suggested = suggested(report, language);
    return text.text.append(suggested.isEmpty() ? "" : "\n" + suggested).toString();
  }

  /**
   * The suggested cases as YAML, each once, with all that it notices in comments; empty where there
   * are none.
   *
   * @param language the language of the comments
   */
  public static String suggested(MutationReport report, String language) {
    MutationWords words = new MutationWords(language);
    Map<SuggestedCase, StringBuilder> suggested = new LinkedHashMap<>();
    for (MutantResult result : report.with(Fate.SURVIVED)) {
      SuggestedCase suggestion = result.suggestion();
      if (suggestion != null) {
        Mutant mutant = result.mutant();
        suggested
            .computeIfAbsent(suggestion, key -> new StringBuilder())
            .append("# ")
            .append(words.of("notices", mutant.place() + " " + words.change(mutant)))
            .append('\n');
      }
    }
    if (suggested.isEmpty()) {
      return "";
    }
    StringBuilder yaml = new StringBuilder("# " + words.of("suggested") + "\n");
    suggested.forEach((one, comments) -> yaml.append(comments).append(one.toYaml()));
    return yaml.toString();
  }

  private void figures(MutationReport report) {
    text.append(words.head(report)).append('\n');
    text.append("  ").append(words.killed(report)).append('\n');
    figure(report, "survived", Fate.SURVIVED);
    figure(report, "undecided", Fate.UNDECIDED);
    figure(report, "equal", Fate.EQUAL);
    if (report.killed().isWhole()) {
      line("  ", "complete");
    }
  }

  private void figure(MutationReport report, String key, Fate fate) {
    int count = report.with(fate).size();
    if (count > 0) {
      line("  ", key, count);
    }
  }

  private void list(MutationReport report, Fate fate, String head) {
    List<MutantResult> results = report.with(fate);
    if (results.isEmpty()) {
      return;
    }
    line("", head);
    for (MutantResult result : results) {
      Mutant mutant = result.mutant();
      text.append("  ").append(mutant.place()).append(' ').append(mutant.rule().name());
      text.append(": ").append(words.kind(mutant)).append('\n');
      text.append("    ").append(words.change(mutant)).append('\n');
      if (result.tried() > 0) {
        line("    ", "undecided.one", result.tried());
      }
    }
  }

  private void notMissed(List<Rule> rules) {
    if (!rules.isEmpty()) {
      line("", "not-missed");
      rules.forEach(
          rule ->
              text.append("  ").append(rule.place()).append(' ').append(rule.name()).append('\n'));
    }
  }

  private void line(String indent, String key, Object... values) {
    text.append(indent).append(words.of(key, values)).append('\n');
  }
}
