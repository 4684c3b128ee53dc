package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.explain.Explanation;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains the proposal of one client in words. */
@Command(
    name = "explain",
    description = "Explains the proposal of one client in words.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A JSON, NDJSON or CSV file, each also with .gz; - is a pipe of the last two.")
  private String file;

  @Mixin private PackOption pack = new PackOption();

  @Option(names = "--client", paramLabel = "ID", description = "Which client of the file.")
  private @Nullable String client;

  @Option(
      names = "--for",
      paramLabel = "WHOM",
      defaultValue = "professional",
      converter = Audiences.class,
      description = "professional or client; default: professional.")
  private Audience audience;

  @Mixin private LangOption lang = new LangOption();

  @Mixin private DateOption date = new DateOption();

  @Mixin private InputOptions input = new InputOptions();

  /** Whom an explanation is for. */
  enum Audience {
    PROFESSIONAL,
    CLIENT
  }

  static final class Audiences extends KeyConverter<Audience> {
    Audiences() {
      super("--for", Audience.values());
    }
  }

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    LocalDate day = date.orToday(terminal);
    Dialect dialect = input.dialect();
    RulePack rules = pack.load();
    Locale locale = lang.locale(terminal, rules);
    DateOption.check(rules, day);
    input.check(rules);
    List<ClientFile.Client> clients =
        new ClientFile(rules, file, dialect, input.columns(List.of())).find(terminal.in(), client);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean rejected = false;
    try (StrategyEngine engine = StrategyEngine.create(rules)) {
      for (ClientFile.Client one : clients) {
        Situation situation = one.situation();
        if (situation == null) {
          rejected = true;
          tell(err, one, locale);
        } else {
          out.print(text(engine.evaluate(situation, day).explain(locale)).stripTrailing() + "\n");
        }
      }
    }
    if (date.find().isEmpty()) {
      err.print(say("evaluation-date", day.toString()).in(locale) + "\n");
    }
    out.flush();
    err.flush();
    return rejected ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private String text(Explanation explanation) {
    return audience == Audience.CLIENT ? explanation.forClient() : explanation.toString();
  }

  private void tell(PrintWriter err, ClientFile.Client one, Locale locale) {
    for (Rejected rejected : one.rejected()) {
      err.print(file + ": " + rejected.text(locale) + "\n");
    }
  }
}
