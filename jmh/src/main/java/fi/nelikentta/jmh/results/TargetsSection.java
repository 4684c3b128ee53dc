package fi.nelikentta.jmh.results;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What must hold beside what was measured, on the page. Why a row falls short is known by people:
 * {@code short.properties} beside this class says it by the row's id.
 */
final class TargetsSection {
  private final String title;
  private final String how;
  private final Targets targets;
  private final Properties reasons;

  /**
   * A section of rows.
   *
   * @param title its heading
   * @param how how they were measured
   */
  TargetsSection(String title, String how, Targets targets) {
    this(title, how, targets, reasons());
  }

  TargetsSection(String title, String how, Targets targets, Properties reasons) {
    this.title = title;
    this.how = how;
    this.targets = targets;
    this.reasons = reasons;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    if (!targets.note().isEmpty()) {
      lines.add("**" + targets.note() + "**");
      lines.add("");
    }
    lines.add(
        "`%s`, %s: %s; %s"
            .formatted(targets.command(), targets.measured(), how, targets.machine().line()));
    lines.add("");
    lines.add("| question | measured | target | | |");
    lines.add("|---|--:|--:|---|---|");
    for (Target row : targets.rows()) {
      lines.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  row.question(),
                  row.measuredText(),
                  row.targetText(),
                  row.isMet() ? row.verdict() : "**" + row.verdict() + "**",
                  row.detail()));
    }
    List<Target> missed = targets.rows().stream().filter(row -> !row.isMet()).toList();
    if (!missed.isEmpty()) {
      lines.add("");
      lines.add("Where it falls short, and why:");
      lines.add("");
      missed.forEach(row -> lines.add("- " + row.question() + ": " + reason(row)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String reason(Target row) {
    return reasons.getProperty(row.id(), "the reason is not known.");
  }

  private static Properties reasons() {
    Properties reasons = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TargetsSection.class.getResourceAsStream("short.properties")),
            StandardCharsets.UTF_8)) {
      reasons.load(reader);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return reasons;
  }
}
