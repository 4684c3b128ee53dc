package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.CsvForm;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.text.WrongUsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose CSV is read and written. */
final class DialectOption {
  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description =
          "excel-fi: CSV as a Finnish or Swedish spreadsheet has it, in and out: semicolon,"
              + " decimal comma; read as UTF-8 or Windows-1252, written with BOM and CRLF.")
  private @Nullable String dialect;

  /**
   * The form of CSV.
   *
   * @throws WrongUsageException if there is none of that name
   */
  CsvForm form() {
    if (dialect == null) {
      return CsvForm.PLAIN;
    }
    if (dialect.equals(CsvForm.EXCEL_FI.key())) {
      return CsvForm.EXCEL_FI;
    }
    throw new WrongUsageException(
        say("no-dialect", dialect), Nearest.advice(dialect, List.of(CsvForm.EXCEL_FI.key())));
  }
}
