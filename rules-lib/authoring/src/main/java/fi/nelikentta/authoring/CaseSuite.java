package fi.nelikentta.authoring;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.PackFiles;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.situation.Situation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a pack, as far as they could be read, and all that is wrong in their files.
 * Immutable and safe to share among threads.
 */
public final class CaseSuite {
  private static final LocalDate ANY_DATE = LocalDate.of(2026, 1, 1);

  private final RulePack pack;
  private final List<Case> cases;
  private final Map<String, Situation> situationByBase;
  private final List<Diagnostic> diagnostics;

  private CaseSuite(
      RulePack pack,
      List<Case> cases,
      Map<String, Situation> situationByBase,
      List<Diagnostic> diagnostics) {
    this.pack = pack;
    this.cases = List.copyOf(cases);
    this.situationByBase = Collections.unmodifiableMap(situationByBase);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Reads {@code cases/*.yaml} of the pack's folder or zip. In a zip a case whose base lies outside
   * is left out with a warning; in a folder every base must be there.
   */
  public static CaseSuite read(RulePack pack, Path folderOrZip) {
    Findings findings = new Findings();
    List<PackFile> files = PackFiles.cases(folderOrZip, findings);
    return read(pack, files, Files.isDirectory(folderOrZip) ? folderOrZip : null, findings);
  }

  /** Reads the cases of a pack that came from the class path. */
  public static CaseSuite bundled(RulePack pack) {
    Findings findings = new Findings();
    return read(pack, PackFiles.bundledCases(pack.identity().id(), findings), null, findings);
  }

  private static CaseSuite read(
      RulePack pack, List<PackFile> files, @Nullable Path folder, Findings findings) {
    BaseReader bases = new BaseReader(pack, folder, findings);
    CaseReader reader = new CaseReader(pack, bases, findings);
    files.forEach(reader::read);
    return new CaseSuite(pack, reader.cases(), bases.situationByBase(), findings.sorted());
  }

  /** The cases without mistakes, by file and place. */
  public List<Case> cases() {
    return cases;
  }

  /**
   * The situations that cases build on, which are mostly people with a name, in the order of the
   * cases; by the path of each, relative to the pack's folder, as the cases write it.
   */
  public Map<String, Situation> situationByBase() {
    return situationByBase;
  }

  /** All that is wrong in the case files, sorted. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * The date on which cases run unless another is given, so that nothing reads the clock: the
   * pack's {@code validFrom}, or {@code validTo} where only that is given, or 2026-01-01.
   */
  public LocalDate defaultDate() {
    Validity validity = pack.manifest().validity();
    LocalDate from = validity.from();
    LocalDate to = validity.to();
    return from != null ? from : to != null ? to : ANY_DATE;
  }

  /**
   * Runs every case, on all processors; the results are in the order of the cases. Reasons are told
   * in English.
   *
   * @throws IllegalArgumentException if the engine is another pack's, or the pack is not valid on
   *     that day
   */
  public List<CaseResult> run(StrategyEngine engine, LocalDate date) {
    return run(engine, date, "en");
  }

  /**
   * Runs every case, with reasons in that language.
   *
   * @param language the language, as {@code fi}
   * @throws IllegalArgumentException if the engine is another pack's, or the pack is not valid on
   *     that day
   */
  public List<CaseResult> run(StrategyEngine engine, LocalDate date, String language) {
    return cases.parallelStream()
        .map(tested -> run(tested, engine.evaluate(tested.situation(), date), language))
        .toList();
  }

  /**
   * A result of this suite with its reasons in another language; the case is not run again.
   *
   * @param language the language, as {@code fi}
   */
  public CaseResult retold(CaseResult result, String language) {
    return run(result.tested(), result.proposal(), language);
  }

  private CaseResult run(Case tested, Proposal proposal, String language) {
    List<Difference> differences = new ArrayList<>();
    Reasons reasons = new Reasons(pack, tested.situation(), proposal, language);
    for (Expectation expectation : tested.expectations()) {
      Set<String> got = expectation.aspect().of(proposal);
      if (!expectation.isMetBy(got)) {
        differences.add(new Difference(expectation, got, reasons.why(expectation, got)));
      }
    }
    return new CaseResult(tested, proposal, differences);
  }
}
