package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.batch.Allowance;
import fi.nelikentta.batch.Classification;
import fi.nelikentta.batch.Companion;
import fi.nelikentta.batch.Formulas;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.Observer;
import fi.nelikentta.batch.Output;
import fi.nelikentta.batch.Request;
import fi.nelikentta.batch.ReviewSample;
import fi.nelikentta.batch.RunResult;
import fi.nelikentta.batch.Table;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.cli.terminal.Version;
import fi.nelikentta.pack.PackPolicy;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A registry in, proposals out. */
@Command(
    name = "classify",
    description = {
      "Classifies a registry: proposals to --out, a summary to the terminal.",
      "",
      "Inputs are CSV with a header row (.csv) or one JSON object a line (.ndjson, .jsonl), each"
          + " also with .gz, or Parquet (.parquet); - is a pipe. Cells that are empty are unknown. A row with a wrong"
          + " cell is rejected and the others go on.",
      "",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Nelikentta.Versions.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ClassifyCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Nelikentta parent;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description =
          "Registries, read one after the other. A name with * or ? stands for all files that"
              + " fit, in the order of their names; ** for folders of any depth.")
  private List<String> inputs = new ArrayList<>();

  @Mixin private SourceOptions source = new SourceOptions();

  @Mixin private PackOption pack = new PackOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where proposals go: .csv, .ndjson or .jsonl, each also with .gz, .parquet, or -"
              + " for CSV on a pipe (the summary then goes to stderr). Beside FILE stands"
              + " FILE.run.json, which says what made it. jdbc:URL#TABLE is a table of PostgreSQL"
              + " or DuckDB, with a row for each client and date. Without --out only the summary is"
              + " printed.")
  private @Nullable String out;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected rows are listed, one line a wrong cell.")
  private @Nullable String rejects;

  @Option(
      names = "--manifest",
      paramLabel = "FILE.json",
      description =
          "Where it is kept what made the results: pack, options, inputs with their hashes,"
              + " counts. It stands beside a file of proposals anyway, else beside the report; into"
              + " a table or a pipe, or without both, it is kept only where this names a place.")
  private @Nullable String manifest;

  @Mixin private DateOption date = new DateOption();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private MappingOption mapping = new MappingOption();

  @Option(
      names = "--pass-through",
      paramLabel = "NAME,…",
      description = "Columns to carry along to the end of a CSV output.")
  private List<String> passThrough = new ArrayList<>();

  @Option(
      names = "--raw",
      description = "Leave passed-through texts that look like formulas as they are.")
  private boolean raw;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "Give up, with exit code 3, when more than N rows are rejected.")
  private @Nullable Long maxRejects;

  @Option(
      names = "--allow-rejects",
      paramLabel = "N|P%",
      defaultValue = "0",
      description = "End with 0 while at most N rows, or P percent of them, are rejected.")
  private String allowRejects = "0";

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = Engines.DEFAULT,
      description =
          "The engine: compiled (the default), drools, or both, which compares every row."
              + " Every engine gives the same proposals.")
  private String engine = Engines.DEFAULT;

  @Mixin private BadCellOption badCell = new BadCellOption();

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--require-approval",
      paramLabel = "PUBLICKEY_FILE",
      description =
          "Refuse, with exit code 3, a pack that nobody approved whose public key is in the"
              + " file (PEM, one or more); see nelikentta approve --help.")
  private @Nullable Path requireApproval;

  @Mixin private ByOption by = new ByOption();

  @Mixin private RunReportOptions report = new RunReportOptions();

  @Mixin private PeopleOptions people = new PeopleOptions();

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Terminal terminal = Objects.requireNonNull(parent).terminal();
    RulePack rules = pack.load();
    Request request = request(rules, terminal);
    Path reviewFile = people.findReviewFile(out, rejects, request.course()).orElse(null);
    checkFiles(request, reviewFile);
    LocalDate day = date.orToday(terminal);
    Words words = lang.words(terminal, rules);
    if (requireApproval != null) {
      approved(rules, requireApproval);
    }
    DateOption.check(rules, day);
    input.check(rules);
    report.check(rules, by.names(), request.columns().passThrough());
    ReviewSample review =
        request.people().review() == null ? null : new ReviewSample(request, rules.schema());
    RunResult result;
    try (StrategyEngine made = Engines.create(rules, engine)) {
      List<Observer<?>> observers = new ArrayList<>(report.observers(request, made, day));
      List<Companion> companions = new ArrayList<>(report.companions(words.locale().getLanguage()));
      if (review != null && reviewFile != null) {
        observers.add(review);
        companions.add(review.to(reviewFile));
      }
      Classification classification =
          new Classification(
              request,
              made,
              day,
              observers,
              companions,
              terminal.in(),
              terminal.out(),
              run.progress(terminal, words));
      try (CtrlC ctrlC = new CtrlC(classification::stop)) {
        try {
          result = classification.run();
        } catch (FailedException stopped) {
          if (!ctrlC.isPressed()) {
            throw stopped;
          }
          // Told here, since the process waits no longer than this.
          terminal.err().println(stopped.text(terminal.locale()));
          return ExitCode.INTERRUPTED;
        }
      }
    }
    PrintStream to = InputFile.PIPE.equals(out) ? terminal.err() : terminal.out();
    Summary.of(result, words).forEach(line -> to.print(line + "\n"));
    if (review != null && reviewFile != null) {
      to.print(
          words.of(
                  "foot.review",
                  reviewFile,
                  words.number(review.drawn()),
                  words.number(review.rows()))
              + "\n");
    }
    report.written().forEach(line -> to.print(line.in(words.locale()) + "\n"));
    return result.hasFindings() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private static void approved(RulePack pack, Path keys) {
    PackPolicy.approvedBy(KeyFiles.publicKeys(keys))
        .findObjection(pack)
        .ifPresent(
            objection -> {
              throw new FailedException(objection.what(), objection.remedy());
            });
  }

  private Output described(Output output) {
    if (manifest != null) {
      return output.describedIn(InputFile.path(manifest));
    }
    Path beside = report.manifest();
    return output.manifest() != null || beside == null ? output : output.describedIn(beside);
  }

  /** Sees to it that nothing is written over. */
  private void checkFiles(Request request, @Nullable Path reviewFile) {
    FilePlan plan = new FilePlan();
    request.inputs().stream()
        .filter(input -> input.path() != null)
        .forEach(input -> plan.reads(String.valueOf(input.path())));
    source.files().forEach(plan::readsQuery);
    people.files().forEach(plan::reads);
    mapping.find().ifPresent(plan::reads);
    plan.reads(requireApproval == null ? null : requireApproval.toString())
        .writes(request.output())
        .writes(reviewFile);
    report.plan(plan);
    plan.check();
  }

  private Request request(RulePack rules, Terminal terminal) {
    people.check(out, rejects);
    List<InputFile> files = source.inputs(inputs, terminal);
    Table table = source.databases().table(out, terminal);
    Output written =
        Output.of(
            table == null ? out : null,
            rejects,
            raw ? Formulas.RAW : Formulas.MARKED,
            input.form());
    Output output = described(table == null ? written : written.into(table));
    if (maxRejects != null && maxRejects < 0) {
      throw new WrongUsageException(say("max-rejects-negative"), say("max-rejects-form"));
    }
    List<String> passed = new ArrayList<>(InputOptions.list("--pass-through", passThrough));
    List<String> shown = new ArrayList<>(by.columns(rules));
    shown.addAll(report.columns(rules));
    // Non-disclosure travels with the client.
    people
        .findNonDisclosure()
        .filter(column -> !passed.contains(column))
        .ifPresent(
            column ->
                (output.format() == InputFile.Format.CSV && output.kind() != Output.Kind.NOWHERE
                        ? passed
                        : shown)
                    .add(column));
    shown.removeAll(passed);
    return new Request(
        files,
        mapping.apply(input.columns(passed, shown), rules),
        badCell.in(input.dialect()),
        output,
        Allowance.of(maxRejects == null ? Allowance.NONE.most() : maxRejects, allowRejects),
        engine,
        run.course(),
        people.people(input.idColumn(), passed, by.names()),
        "nelikentta " + Version.text());
  }
}
