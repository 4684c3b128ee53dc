package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.situation.Schema;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where results go.
 *
 * @param kind where proposals go
 * @param file their file; null unless they go to one
 * @param rejects the file of rejected rows; null for none
 * @param manifest the file that says what made the results; null for none
 * @param formulas what becomes of texts that look like formulas
 * @param form how CSV is written
 * @param table the table of proposals; null unless they go to one
 */
public record Output(
    Kind kind,
    @Nullable Path file,
    @Nullable Path rejects,
    @Nullable Path manifest,
    Formulas formulas,
    CsvForm form,
    @Nullable Table table) {
  /** Where proposals go. */
  public enum Kind {
    /** Nowhere: only the summary is wanted. */
    NOWHERE,
    /** To a file. */
    FILE,
    /** To the pipe out, as CSV. */
    PIPE,
    /** To a table of a database. */
    TABLE
  }

  /**
   * The output by the texts of the options.
   *
   * @throws WrongUsageException if the ending tells no format
   */
  public static Output of(
      @Nullable String out, @Nullable String rejects, Formulas formulas, CsvForm form) {
    if (InputFile.PIPE.equals(rejects)) {
      throw new WrongUsageException(
          say("rejects-not-pipe"), Message.verbatim("--rejects rejects.csv."));
    }
    Path rejectsFile = rejects == null ? null : InputFile.path(rejects);
    if (out == null || out.equals(InputFile.PIPE)) {
      Kind kind = out == null ? Kind.NOWHERE : Kind.PIPE;
      return new Output(kind, null, rejectsFile, null, formulas, form, null);
    }
    if (InputFile.Format.of(out) == null) {
      throw FileFailure.ending(out, say("endings-of-outputs"));
    }
    Path file = InputFile.path(out);
    return new Output(Kind.FILE, file, rejectsFile, manifest(file), formulas, form, null);
  }

  /** The same into a table, where no text is a formula. */
  public Output into(Table target) {
    return new Output(Kind.TABLE, null, rejects, null, Formulas.RAW, form, target);
  }

  /**
   * The same with a manifest elsewhere than beside a file of proposals.
   *
   * @throws WrongUsageException if there is such a file, beside which programs look for it
   */
  public Output describedIn(Path other) {
    if (manifest != null) {
      throw new WrongUsageException(
          say("manifest-has-place", manifest.toString()), say("leave-manifest-out"));
    }
    return new Output(kind, file, rejects, other, formulas, form, table);
  }

  /** The same with CSV as every program reads it. */
  public static Output of(@Nullable String out, @Nullable String rejects, Formulas formulas) {
    return of(out, rejects, formulas, CsvForm.PLAIN);
  }

  /** The columns of proposals as CSV, before the passed-through ones. */
  public static List<String> columns() {
    return CsvProposals.COLUMNS;
  }

  /** The format of proposals. */
  public InputFile.Format format() {
    InputFile.Format format = file == null ? null : InputFile.Format.of(file.toString());
    return format == null ? InputFile.Format.CSV : format;
  }

  /**
   * Refuses what would write over what is read or written.
   *
   * @throws WrongUsageException if two of the files are one, or columns cannot be passed through
   */
  void check(List<InputFile> inputs, List<String> passThrough) {
    if (format() == InputFile.Format.NDJSON && !passThrough.isEmpty()) {
      throw new WrongUsageException(say("pass-through-needs-csv"), say("out-as-csv"));
    }
    for (InputFile input : inputs) {
      if (input.path() != null) {
        spare(input.path());
      }
    }
    if (file != null && rejects != null && InputFile.isSame(file, rejects)) {
      throw new WrongUsageException(say("same-file"), say("write-to-two-files"));
    }
    if (manifest != null && rejects != null && InputFile.isSame(manifest, rejects)) {
      throw new WrongUsageException(
          say("rejects-is-manifest"),
          say("rejects-other-name", String.valueOf(manifest.getFileName())));
    }
  }

  /**
   * Refuses to write over a file that is read.
   *
   * @throws WrongUsageException if one of the files is that one
   */
  private void spare(Path read) {
    for (Path path : new @Nullable Path[] {file, rejects, manifest}) {
      if (path != null && InputFile.isSame(path, read)) {
        throw new WrongUsageException(
            say("read-not-written", path.toString()), say("write-elsewhere"));
      }
    }
  }

  /** What writes proposals in the format, as text. */
  ProposalWriter writer(Schema schema, Request request, Appendable target) {
    return format() == InputFile.Format.NDJSON
        ? new NdjsonProposals(target)
        : new CsvProposals(target, schema, request.columns().passThrough(), formulas, written());
  }

  /** How CSV is written: by the form that was asked for, but for what a database reads. */
  private CsvForm written() {
    return kind == Kind.TABLE || format() == InputFile.Format.PARQUET ? CsvForm.PLAIN : form;
  }

  /** The manifest beside proposals. */
  public static Path manifest(Path file) {
    return file.resolveSibling(file.getFileName() + ".run.json");
  }
}
