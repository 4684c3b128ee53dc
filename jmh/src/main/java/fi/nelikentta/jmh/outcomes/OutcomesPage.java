package fi.nelikentta.jmh.outcomes;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Writes {@code jmh/results/outcomes.md}: how the sample registry falls into strategies, and
 * whether the proposals foretold the unseen year better than a count of conditions or age does.
 *
 * <p>Question: is the pack worth more than one plain number? Workload: 250 synthetic residents,
 * three runs. Command, from the project's root: {@code mvn -q -Poutcomes -pl jmh -am
 * process-classes}. Fixed seeds and no clock: the same bytes each time.
 */
public final class OutcomesPage {
  /** Where the page stands, from the project's root. */
  static final Path PAGE = Path.of("jmh/results/outcomes.md");

  private final Map<Way, List<Resident>> residentsByWay = new EnumMap<>(Way.class);
  private final List<Resident> all;
  private final List<Resident> placed;
  private final Resamples resamples;
  private final List<Comparison> comparisons;
  private final String pack;

  private OutcomesPage(RulePack pack, Registry registry) {
    this.pack = pack.identity().id() + " " + pack.identity().version();
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      for (Way way : Way.values()) {
        residentsByWay.put(way, registry.placed(engine, way));
      }
    }
    this.all = Objects.requireNonNull(residentsByWay.get(Way.ALL));
    this.placed = all.stream().filter(resident -> !resident.isReferred()).toList();
    this.resamples = new Resamples(placed.size());
    this.comparisons =
        List.of(
            Comparison.against(Ranking.CONDITIONS, placed, resamples),
            Comparison.against(Ranking.AGE, placed, resamples));
  }

  /** Writes the page; the argument is the project's root, or the working folder without one. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args.length == 0 ? "" : args[0]);
    Path page = root.resolve(PAGE);
    Files.createDirectories(Objects.requireNonNull(page.getParent()));
    Files.writeString(page, of(root).text());
  }

  static OutcomesPage of(Path root) {
    return new OutcomesPage(
        RulePack.load(root.resolve("rules/packs/asiakkuus")),
        Registry.read(root.resolve("fixtures/registry")));
  }

  /** The whole page. */
  String text() {
    return template()
        .replace("{{pack}}", pack)
        .replace("{{day}}", Registry.DAY.toString())
        .replace("{{resamples}}", String.valueOf(Resamples.COUNT))
        .replace("{{seed}}", String.valueOf(Resamples.SEED))
        .replace("{{people}}", String.valueOf(all.size()))
        .replace("{{placed}}", String.valueOf(placed.size()))
        .replace("{{visitors}}", count(Year::emergencyVisits))
        .replace("{{inpatients}}", count(Year::inpatientDays))
        .replace("{{deaths}}", count(Year::deaths))
        .replace("{{verdict}}", verdict())
        .replace("{{distributions}}", distributions())
        .replace("{{byStrategy}}", Groups.byStrategy(all))
        .replace("{{bySide}}", Groups.bySide(placed))
        .replace("{{cut}}", Groups.cut(placed))
        .replace("{{rankings}}", rankings())
        .replace("{{leads}}", leads());
  }

  /** What the numbers say in a sentence for each rival, as it stands in the pack's README too. */
  String verdict() {
    return String.join(" ", comparisons.stream().map(Comparison::sentence).toList());
  }

  /** The table of the three runs, as it stands in the page and in the pack's README. */
  String distributions() {
    return Distributions.table(residentsByWay);
  }

  private String rankings() {
    Table table = table("ranking");
    for (Ranking ranking : Ranking.values()) {
      table.row(
          ranking.label(),
          Arrays.stream(Measure.values())
              .map(measure -> measure.of(ranking, placed, resamples).text(2))
              .toList());
    }
    return table.text();
  }

  private String leads() {
    Table table = table("complexity points less …");
    comparisons.forEach(comparison -> table.row(comparison.rival().label(), comparison.cells()));
    return table.text();
  }

  private static Table table(String first) {
    return new Table(first, Arrays.stream(Measure.values()).map(Measure::heading).toList());
  }

  private String count(ToIntFunction<Year> outcome) {
    return String.valueOf(placed.stream().filter(r -> outcome.applyAsInt(r.after()) > 0).count());
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(OutcomesPage.class.getResourceAsStream("outcomes.template.md"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
