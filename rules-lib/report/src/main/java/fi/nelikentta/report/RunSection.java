package fi.nelikentta.report;

import fi.nelikentta.pack.PackIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What made the proposals, and which rows were left out. */
final class RunSection {
  private final Figures figures;
  private final RunFacts run;
  private final Speech speech;

  RunSection(Figures figures, RunFacts run, Speech speech) {
    this.figures = figures;
    this.run = run;
    this.speech = speech;
  }

  Section rejects() {
    Section.Builder section = new Section.Builder("rejects", speech.of("rejects"));
    if (run.values().isEmpty()) {
      return section.say(speech.of("rejects.unknown")).build();
    }
    section.say(
        speech.of("rejects.told", speech.number(run.rejectedRows()), speech.number(run.rows())));
    if (run.keptRows() > 0) {
      section.say(speech.of("rejects.kept", speech.number(run.keptRows())));
    }
    if (run.rejects().isEmpty()) {
      return run.rejectedRows() == 0
          ? section.build()
          : section.say(speech.of("rejects.file")).build();
    }
    List<List<Cell>> rows = new ArrayList<>();
    run.rejects().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            one -> {
              String[] parts = one.getKey().split("\t", 2);
              String code = "reject." + parts[1];
              rows.add(
                  List.of(
                      Cell.text(parts[0].isEmpty() ? speech.of("rejects.row") : column(parts[0])),
                      Cell.text(speech.has(code) ? speech.of(code) : parts[1]),
                      speech.cell(one.getValue())));
            });
    return section
        .table(
            new DataTable(
                "rejects",
                speech.of("rejects"),
                heads("head.column", "head.wrong", "head.cells"),
                rows))
        .build();
  }

  /** The attribute's label and its name, by which it is found in the file. */
  private String column(String name) {
    String label = speech.column(name);
    return label.equals(name) ? name : label + " (" + name + ")";
  }

  Section run() {
    Section.Builder section = new Section.Builder("run", speech.of("run"));
    Cohort cohort = figures.cohort();
    ReportPlan plan = cohort.plan();
    section.say(speech.of("run.min-cell", plan.minCell()));
    if (run.values().isEmpty()) {
      section.say(speech.of("run.unknown"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    PackIdentity pack = cohort.rules().identity();
    add(rows, "run.pack", pack.id() + " " + pack.version());
    add(rows, "run.hash", pack.hash());
    run.findDate().ifPresent(date -> add(rows, "run.date", speech.day(date)));
    run.find("tool").ifPresent(tool -> add(rows, "run.tool", tool));
    for (int i = 0; run.find("inputs[" + i + "].name").isPresent(); i++) {
      String input = "inputs[" + i + "].";
      add(rows, "run.input", run.find(input + "name").orElse(""));
      run.find(input + "rows")
          .ifPresent(count -> add(rows, "run.rows", speech.number(Long.parseLong(count))));
      run.find(input + "size")
          .ifPresent(size -> add(rows, "run.size", speech.number(Long.parseLong(size))));
      run.find(input + "sha256").ifPresent(sum -> add(rows, "run.sha256", sum));
    }
    count(rows, "run.excluded", "excluded");
    count(rows, "run.again", "idsSeenBefore.rows");
    count(rows, "run.again-first", "idsSeenBefore.amongTheFirst");
    new OptionWords(speech)
        .told(run)
        .forEach((name, value) -> rows.add(List.of(Cell.text(name), Cell.text(value))));
    return section
        .table(new DataTable("run", speech.of("run"), heads("head.what", "head.value"), rows))
        .build();
  }

  /** The number of that path, where the manifest says it; who it is follows from none of them. */
  private void count(List<List<Cell>> rows, String key, String path) {
    run.find(path).ifPresent(count -> add(rows, key, speech.number(Long.parseLong(count))));
  }

  private void add(List<List<Cell>> rows, String key, String value) {
    rows.add(List.of(Cell.text(speech.of(key)), Cell.text(value)));
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(speech::of).toList();
  }
}
