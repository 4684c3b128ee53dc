package fi.nelikentta.jmh.outcomes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Fault;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sample registry and the year that followed it. Columns are found by name: one that the pack
 * does not know is passed over, and an attribute without a column is unknown.
 */
final class Registry {
  /** The day that the registry's values speak of. */
  static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private final List<NamedCsvRecord> rows;
  private final Map<String, Year> yearById;
  private final CellReader cells = new CellReader(DecimalMark.POINT);

  private Registry(List<NamedCsvRecord> rows, Map<String, Year> yearById) {
    this.rows = rows;
    this.yearById = yearById;
  }

  /** The registry in that folder. */
  static Registry read(Path folder) {
    Map<String, Year> yearById = new LinkedHashMap<>();
    for (NamedCsvRecord row : records(folder.resolve("synthea-outcomes.csv"))) {
      yearById.put(row.getField("clientId"), Year.of(row));
    }
    return new Registry(records(folder.resolve("synthea.csv")), yearById);
  }

  /** Everybody, placed by what the way may see, in the registry's order. */
  List<Resident> placed(StrategyEngine engine, Way way) {
    List<Resident> residents = new ArrayList<>(rows.size());
    for (NamedCsvRecord row : rows) {
      residents.add(
          new Resident(
              engine.evaluate(situation(engine, way, row), DAY),
              Integer.parseInt(row.getField("longTermConditions")),
              Integer.parseInt(row.getField("ageYears")),
              Objects.requireNonNull(yearById.get(row.getField("clientId")))));
    }
    return residents;
  }

  private Situation situation(StrategyEngine engine, Way way, NamedCsvRecord row) {
    Situation.Builder builder = engine.pack().situation(row.getField("clientId"));
    for (Attribute attribute : engine.pack().schema().attributes()) {
      String cell = row.findField(attribute.name()).orElse("");
      if (way.sees(attribute) && !cell.isEmpty()) {
        Fault fault = cells.read(builder, attribute, cell);
        if (fault != null) {
          throw new IllegalStateException(
              "line " + row.getStartingLineNumber() + ": " + fault.message(attribute));
        }
      }
    }
    return builder.build();
  }

  private static List<NamedCsvRecord> records(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
