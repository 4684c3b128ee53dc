package fi.nelikentta.cli;

import fi.nelikentta.authoring.SituationSchema;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.internal.print.DrlPrinter;
import fi.nelikentta.pack.RulePack;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what to supply to a pack. */
@Command(
    name = "schema",
    description = "Prints what to supply to a pack.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class SchemaCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Mixin private PackParameter chosen = new PackParameter();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json-schema",
      converter = Formats.class,
      description =
          "json-schema (of one situation; the default), csv (the header row) or drl (the"
              + " declarations with which any Drools runs the pack's files).")
  private Format format;

  @Mixin private LangOption lang = new LangOption();

  /** What is printed. */
  enum Format {
    JSON_SCHEMA,
    CSV,
    DRL
  }

  static final class Formats extends KeyConverter<Format> {
    Formats() {
      super("--format", Format.values());
    }
  }

  @Override
  public Integer call() {
    RulePack pack = chosen.load();
    Locale locale = lang.locale(parent.terminal(), pack);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case JSON_SCHEMA -> SituationSchema.jsonSchema(pack, locale);
          case CSV -> SituationSchema.csvHeader(pack) + "\n";
          case DRL -> DrlPrinter.declarations(pack);
        });
    out.flush();
    return ExitCode.DONE;
  }
}
