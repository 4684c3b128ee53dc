package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.Dialect;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import picocli.CommandLine.Option;

/** What becomes of rows with wrong cells. */
final class BadCellOption {
  @Option(
      names = "--bad-cell",
      paramLabel = "reject|unknown",
      defaultValue = "reject",
      description =
          "A row with a wrong cell in the column of an attribute: reject (the default), or"
              + " unknown, which keeps the row, takes the cell as unknown and lists it with the"
              + " rejects.")
  private String badCell = "reject";

  /**
   * The dialect with it.
   *
   * @throws WrongUsageException if it is neither word
   */
  Dialect in(Dialect dialect) {
    return dialect.with(
        switch (badCell) {
          case "reject" -> Dialect.BadCell.REJECTED;
          case "unknown" -> Dialect.BadCell.UNKNOWN;
          default ->
              throw new WrongUsageException(
                  say("bad-cell-form", badCell), Message.verbatim("--bad-cell unknown."));
        });
  }
}
