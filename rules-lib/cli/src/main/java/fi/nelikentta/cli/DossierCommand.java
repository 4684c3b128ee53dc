package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.authoring.check.Weight;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.diff.PackDiff;
import fi.nelikentta.authoring.dossier.ChangesChapter;
import fi.nelikentta.authoring.dossier.Chapter;
import fi.nelikentta.authoring.dossier.CoverageChapter;
import fi.nelikentta.authoring.dossier.Dossier;
import fi.nelikentta.authoring.dossier.Material;
import fi.nelikentta.authoring.dossier.ProofChapter;
import fi.nelikentta.authoring.mutation.MutationRun;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import fi.nelikentta.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes what a steering group and an auditor read. */
@Command(
    name = "dossier",
    description = {
      "Writes what a steering group and an auditor read: all texts, rules and evidence of a pack on"
          + " a page that prints well, with room for comments.",
      "",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class DossierCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Mixin private PackParameter chosen = new PackParameter();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where it goes: a file that ends in .html.")
  private String out;

  @Option(
      names = "--since",
      paramLabel = "OLD",
      description = "Tell what has changed since this pack: a folder, a zip or a bundled id.")
  private @Nullable String since;

  @Mixin private DateOption date = new DateOption();

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    PageFile file = PageFile.of("-o", out, List.of("html"));
    RulePack pack = chosen.load();
    String language = lang.language(terminal, pack);
    CaseSuite suite = chosen.cases(pack);
    LocalDate day = date.find().orElseGet(suite::defaultDate);
    DateOption.check(pack, day);
    List<CaseResult> cases;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      cases = suite.run(engine, day);
    }
    PackProof proof = PackProof.of(pack);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(ProofChapter.of(proof, language));
    if (!cases.isEmpty()) {
      chapters.add(
          CoverageChapter.of(Coverage.of(pack, cases), MutationRun.of(pack, cases), language));
    }
    if (since != null) {
      chapters.add(ChangesChapter.of(PackDiff.of(PackArgument.load(since), pack), language));
    }
    Material material = new Material(chosen.readme(), cases, proof.facts().steps(), chapters);
    file.write(Dossier.of(pack, language, material).html());
    List<Diagnostic> mistakes =
        suite.diagnostics().stream().filter(found -> found.severity() == Severity.ERROR).toList();
    mistakes.forEach(found -> terminal.err().print(found.text(terminal.locale()) + "\n"));
    long failed = cases.stream().filter(result -> !result.isPassed()).count();
    if (failed > 0) {
      tell(say("dossier-failed-cases", failed), say("dossier-run-test", chosen.argument()));
    }
    int errors = proof.count(Weight.ERROR);
    if (errors > 0) {
      tell(say("dossier-errors", errors), say("dossier-run-check", chosen.argument()));
    }
    boolean clean = mistakes.isEmpty() && failed == 0;
    return clean ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private void tell(Message what, Message remedy) {
    Terminal terminal = parent.terminal();
    Locale locale = terminal.locale();
    terminal.err().print(what.in(locale) + "\n" + remedy.asTry().in(locale) + "\n");
  }
}
