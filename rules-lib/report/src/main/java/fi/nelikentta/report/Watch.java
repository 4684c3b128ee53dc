package fi.nelikentta.report;

import fi.nelikentta.Proposal;
import fi.nelikentta.batch.ColumnRow;
import fi.nelikentta.batch.Observer;
import fi.nelikentta.batch.Row;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Watches a run and counts what its report will tell. */
public final class Watch implements Observer<Watch.Part> {
  private final Tellings tellings;
  private final List<Cells> cells;
  private final Cohort cohort;
  private final TreeMap<String, Long> rejects = new TreeMap<>();
  private long rejectedRows;

  /**
   * For the runs of a pack.
   *
   * @param carried the columns whose cells a row carries
   * @param earlier an earlier run to compare with; null for none
   */
  public Watch(RulePack pack, ReportPlan plan, List<String> carried, @Nullable Earlier earlier) {
    PackFacts facts = new PackFacts(pack);
    this.tellings = new Tellings(facts);
    this.cells = plan.columns().stream().map(name -> Cells.of(name, pack, carried)).toList();
    this.cohort = new Cohort(facts, plan, earlier == null ? null : new Changes(earlier));
  }

  /**
   * Where the cells of a column come from.
   *
   * @param place the place among the carried ones; -1 where it is an attribute
   * @param attribute the attribute; null where it is none
   */
  private record Cells(int place, @Nullable Attribute attribute) {
    static Cells of(String name, RulePack pack, List<String> carried) {
      int place = carried.indexOf(name);
      return new Cells(place, place >= 0 ? null : pack.schema().find(name).orElse(null));
    }

    String cell(Row row, Situation situation) {
      return place >= 0 ? row.passed().get(place) : value(situation);
    }

    String cell(ColumnRow row) {
      return place >= 0 ? row.carried(place) : attribute == null ? "" : value(row.situation());
    }

    private String value(Situation situation) {
      Optional<Object> value = attribute == null ? Optional.empty() : situation.find(attribute);
      return value
          .map(one -> one instanceof List<?> list ? String.join("|", texts(list)) : one.toString())
          .orElse("");
    }

    private static List<String> texts(List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
  }

  @Override
  public Part begin(int input) {
    return new Part();
  }

  @Override
  public void join(Part part) {
    cohort.join(part.counted);
    part.wrong.forEach((what, count) -> rejects.merge(what, count, Long::sum));
    rejectedRows += part.wrongRows;
  }

  /** What was seen of a chunk. */
  public final class Part implements Observer.ColumnView {
    private final Cohort counted = cohort.part();
    private final TreeMap<String, Long> wrong = new TreeMap<>();
    private long wrongRows;

    private Part() {}

    @Override
    public void see(Row row, Proposal proposal) {
      Situation situation = Objects.requireNonNull(row.situation());
      List<String> values = new ArrayList<>(cells.size());
      cells.forEach(cell -> values.add(cell.cell(row, situation)));
      counted.add(tellings.of(proposal, situation, values));
    }

    @Override
    public void see(ColumnRow row) {
      List<String> values = new ArrayList<>(cells.size());
      cells.forEach(cell -> values.add(cell.cell(row)));
      counted.add(tellings.of(row, values));
    }

    @Override
    public void rejected(Row row) {
      wrongRows++;
      row.wrong().forEach(one -> wrong.merge(one.column() + "\t" + one.code(), 1L, Long::sum));
    }
  }

  /** What was counted. */
  public Cohort counted() {
    return cohort;
  }

  /** How many rows were rejected. */
  public long rejectedRows() {
    return rejectedRows;
  }

  /** How many cells were wrong, by column, a tab, and code. */
  public Map<String, Long> rejects() {
    return Collections.unmodifiableMap(rejects);
  }
}
