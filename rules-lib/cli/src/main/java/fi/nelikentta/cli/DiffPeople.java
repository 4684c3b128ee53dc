package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.diff.ClientColumn;
import fi.nelikentta.authoring.diff.DiffReport;
import fi.nelikentta.authoring.diff.Impact;
import fi.nelikentta.authoring.diff.InventedPeople;
import fi.nelikentta.authoring.diff.PackDiff;
import fi.nelikentta.authoring.diff.Population;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.Progress;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lays two packs over the clients that were given, or over the invented ones. */
final class DiffPeople {
  private static final int TOLD = 256;

  private final PackDiff diff;
  private final DiffReport.Days days;
  private final InputOptions options;
  private final Progress progress;
  private final Set<String> known = new HashSet<>();

  DiffPeople(PackDiff diff, DiffReport.Days days, InputOptions options, Progress progress) {
    this.diff = diff;
    this.days = days;
    this.options = options;
    this.progress = progress;
  }

  /**
   * The clients of a registry.
   *
   * @param by what they are counted by: attributes of either pack, and columns of the registry
   * @param least numbers from 1 to below it are hidden
   * @throws WrongUsageException if the registry or a column cannot be used
   * @throws FailedException if it cannot be read to its end
   */
  DiffReport registry(String name, List<String> by, int least) {
    InputFile file = InputFile.of(name);
    Path path = file.path();
    if (path == null || !Files.isRegularFile(path)) {
      throw new WrongUsageException(say("on-is-pipe", name), say("write-into-file"));
    }
    List<ClientColumn> columns = columns(by);
    List<String> passed = passed(columns);
    Source source =
        new Source(
            file,
            InputStream::nullInputStream,
            options.dialect(),
            others -> options.columns(passed, others));
    Impact impact = impact(source, columns, least, client -> {});
    // Where the file lies is nobody's business.
    String told = String.valueOf(path.getFileName());
    return new DiffReport(diff, days, new DiffReport.People(told, known.size(), List.of()), impact);
  }

  /** The invented people, of whom nothing has to be hidden. */
  DiffReport invented(List<String> by) {
    List<Population.Client> personas = new ArrayList<>();
    Source persons =
        invented("personas", InputFile.Format.NDJSON, List.of(), InventedPeople::personas);
    impact(persons, List.of(), 1, personas::add);
    List<ClientColumn> columns = columns(by);
    Source residents =
        invented("residents", InputFile.Format.CSV, passed(columns), InventedPeople::residents);
    Impact impact = impact(residents, columns, 1, client -> {});
    return new DiffReport(diff, days, new DiffReport.People(null, known.size(), personas), impact);
  }

  /** Where clients come from and how they are read. */
  private record Source(
      InputFile file,
      Supplier<InputStream> bytes,
      Dialect dialect,
      Function<Set<String>, ColumnChoice> columns) {}

  private static Source invented(
      String name, InputFile.Format format, List<String> passed, Supplier<InputStream> bytes) {
    ColumnChoice choice =
        new ColumnChoice(ColumnChoice.CLIENT_ID, passed, ColumnChoice.Unknown.IGNORED, Set.of());
    return new Source(
        new InputFile(name, null, format, InputFile.Packing.PLAIN),
        bytes,
        Dialect.PLAIN,
        others -> choice);
  }

  private static List<ClientColumn> columns(List<String> by) {
    return by.stream().map(ClientColumn::new).toList();
  }

  /** What no pack has stands in the registry beside what they ask. */
  private List<String> passed(List<ClientColumn> columns) {
    return columns.stream()
        .filter(column -> !column.isAttribute(diff))
        .map(ClientColumn::name)
        .toList();
  }

  private Impact impact(
      Source source, List<ClientColumn> columns, int least, Consumer<Population.Client> seen) {
    List<String> by = columns.stream().map(ClientColumn::name).toList();
    List<String> passed = passed(columns);
    try (RowPairs rows =
            RowPairs.of(diff, source.file(), source.bytes(), source.dialect(), source.columns());
        Population population = new Population(diff, days.before(), days.after(), by, seen)) {
      long count = 0;
      for (RowPairs.Pair pair = rows.next(); pair != null; pair = rows.next()) {
        if (++count % TOLD == 0) {
          progress.at(new Progress.Stand(count, 0, 0, 0));
        }
        note(pair.after().situation());
        population.add(pair.clientId(), pair.before(), pair.after(), values(columns, passed, pair));
      }
      return population.impact(least);
    } catch (IOException wrong) {
      throw FileFailure.reading(source.file().title(), wrong);
    } finally {
      progress.end();
    }
  }

  private void note(@Nullable Situation situation) {
    if (situation != null && known.size() < diff.after().schema().size()) {
      for (Attribute attribute : diff.after().schema().attributes()) {
        if (situation.isKnown(attribute.index())) {
          known.add(attribute.name());
        }
      }
    }
  }

  private List<String> values(List<ClientColumn> columns, List<String> passed, RowPairs.Pair pair) {
    List<String> values = new ArrayList<>();
    for (ClientColumn column : columns) {
      int place = passed.indexOf(column.name());
      values.add(
          place < 0
              ? column.value(diff, pair.before(), pair.after())
              : place < pair.passed().size() ? pair.passed().get(place) : "");
    }
    return values;
  }
}
