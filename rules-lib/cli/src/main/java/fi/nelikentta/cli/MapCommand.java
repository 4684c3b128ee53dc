package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.chart.MapPicture;
import fi.nelikentta.authoring.chart.MapPopulation;
import fi.nelikentta.authoring.chart.Origin;
import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Draws the chart of a pack. */
@Command(
    name = "map",
    description = {
      "Draws the chart as the pack's own rules cut it: a picture (.svg) or a page (.html).",
      "",
      "With --on the clients of a registry are counted on it. Groups of fewer than five are not"
          + " shown, nor numbers from which they would follow. Do not give the same readers"
          + " both a map and a diff of one registry: together they can give hidden numbers away.",
      "",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class MapCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Mixin private PackParameter chosen = new PackParameter();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where it goes: a file that ends in .svg or .html.")
  private String out;

  @Option(
      names = "--on",
      paramLabel = "REGISTRY",
      description =
          "Clients to count: .csv, .ndjson or .jsonl (each also with .gz), .parquet, or - for a"
              + " pipe.")
  private @Nullable String on;

  @Mixin private DateOption date = new DateOption();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    PageFile file = PageFile.of("-o", out, List.of("svg", "html"));
    RulePack pack = chosen.load();
    String language = lang.language(terminal, pack);
    PackMap map = PackMap.of(pack);
    long rejected = 0;
    MapPicture picture;
    if (on == null) {
      picture = MapPicture.of(map, language);
    } else {
      LocalDate day = date.orToday(terminal);
      DateOption.check(pack, day);
      input.check(pack);
      Registry registry = new Registry(InputFile.of(on), input.columns(List.of()), input.dialect());
      MapPopulation population = new MapPopulation(map, origin(day));
      try (StrategyEngine engine = StrategyEngine.create(pack)) {
        rejected = registry.each(terminal.in(), engine, day, population::add);
      }
      if (date.find().isEmpty()) {
        tell(say("evaluation-date", day.toString()));
      }
      if (rejected > 0) {
        tell(say("rows-left-out", rejected));
        tell(say("rows-left-out-hint", on).asTry());
      }
      picture = MapPicture.of(map, language, population);
    }
    file.write(file.ending().equals("svg") ? picture.svg() : picture.html());
    return rejected > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  /** A registry goes by its file's name: where it lies is nobody's business. */
  private Origin origin(LocalDate day) {
    Path file = on == null ? null : InputFile.of(on).path();
    return new Origin(file == null ? null : String.valueOf(file.getFileName()), day);
  }

  private void tell(Message message) {
    parent.terminal().err().print(message.in(parent.terminal().locale()) + "\n");
  }
}
