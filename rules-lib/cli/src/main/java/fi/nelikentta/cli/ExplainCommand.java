package fi.nelikentta.cli;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.explain.Explanation;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the proposal of one client in words. */
@Command(
    name = "explain",
    description = "Explains the proposal of one client in words.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class ExplainCommand implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  private final Clock clock;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A JSON, NDJSON or CSV file; of the last two also with .gz.")
  private String file;

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = PackArgument.DEFAULT,
      description = "A folder, a zip or the id of a bundled pack; default: ${DEFAULT-VALUE}.")
  private String argument;

  @Option(names = "--client", paramLabel = "ID", description = "Which client of the file.")
  private @Nullable String client;

  @Option(
      names = "--for",
      paramLabel = "WHOM",
      defaultValue = "professional",
      converter = Audiences.class,
      description = "professional or client; default: professional.")
  private Audience audience;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language, as fi; default: the pack's first.")
  private @Nullable String language;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The evaluation date, as 2026-11-22; default: today in Europe/Helsinki.")
  private @Nullable LocalDate date;

  @Option(
      names = "--id-column",
      paramLabel = "C",
      defaultValue = "clientId",
      description = "The CSV column of the id; default: ${DEFAULT-VALUE}.")
  private String idColumn;

  @Option(
      names = "--delimiter",
      paramLabel = "D",
      description = "What parts CSV cells; default: as the header tells.")
  private @Nullable Character delimiter;

  @Option(names = "--decimal-comma", description = "CSV numbers are written as 4,5.")
  private boolean decimalComma;

  @Option(
      names = "--null",
      paramLabel = "TEXT",
      split = ",",
      description = "CSV cells that mean unknown, beside empty ones.")
  private @Nullable Set<String> nulls;

  @Option(
      names = "--ignore-unknown-columns",
      description = "Leave out CSV columns that are no attributes.")
  private boolean ignoreUnknownColumns;

  /** Whom an explanation is for. */
  enum Audience {
    PROFESSIONAL,
    CLIENT
  }

  static final class Audiences extends KeyConverter<Audience> {
    Audiences() {
      super(Audience.values());
    }
  }

  /** Reads the day from the machine's clock where no date is given. */
  public ExplainCommand() {
    this(Clock.system(ZONE));
  }

  ExplainCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    RulePack pack = PackArgument.load(argument);
    Locale locale = PackLanguage.of(pack, language);
    LocalDate day = date == null ? LocalDate.now(clock) : date;
    TestCommand.checkDate(pack, day);
    List<ClientRecord> records = new ClientFile(pack, file, dialect()).find(client);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean rejected = false;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      for (ClientRecord record : records) {
        Situation situation = record.situation();
        if (situation == null) {
          rejected = true;
          tell(err, record);
        } else {
          out.print(text(engine.evaluate(situation, day).explain(locale)).stripTrailing() + "\n");
        }
      }
    }
    if (date == null) {
      err.print("Evaluation date: " + day + "\n");
    }
    out.flush();
    err.flush();
    return rejected ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private ClientDialect dialect() {
    return new ClientDialect(
        idColumn,
        delimiter,
        decimalComma ? DecimalMark.COMMA : DecimalMark.POINT,
        nulls == null ? Set.of() : nulls,
        ignoreUnknownColumns);
  }

  private String text(Explanation explanation) {
    return audience == Audience.CLIENT ? explanation.forClient() : explanation.toString();
  }

  private void tell(PrintWriter err, ClientRecord record) {
    for (Rejected rejected : record.rejected()) {
      err.print(file + ": " + rejected + "\n");
    }
  }
}
