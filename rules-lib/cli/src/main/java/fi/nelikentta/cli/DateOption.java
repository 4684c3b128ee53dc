package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The evaluation date of a command. */
final class DateOption {
  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The evaluation date, as 2026-11-22 (today in Helsinki; of cases a day of the pack's).")
  private @Nullable String date;

  /**
   * The day that was asked for.
   *
   * @throws WrongUsageException if it is none
   */
  Optional<LocalDate> find() {
    return Optional.ofNullable(date).map(DateOption::day);
  }

  /**
   * The day that was asked for, or today.
   *
   * @throws WrongUsageException if it is none
   */
  LocalDate orToday(Terminal terminal) {
    return find().orElseGet(() -> LocalDate.now(terminal.clock()));
  }

  /**
   * Before anything is built, so that a wrong date is told as such.
   *
   * @throws WrongUsageException if the pack does not hold on that day
   */
  static void check(RulePack pack, LocalDate day) {
    Validity validity = pack.manifest().validity();
    if (!validity.holdsOn(day)) {
      String from = validity.from() == null ? "" : " from " + validity.from();
      String to = validity.to() == null ? "" : " to " + validity.to();
      throw new WrongUsageException(
          "the pack " + pack + " is valid" + from + to + ", not on " + day + ".",
          "--date with a day in between, or the version of the pack for that day.");
    }
  }

  /** The day that the text writes. */
  static LocalDate day(String text) {
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException wrong) {
      // Told below.
    }
    throw new WrongUsageException("--date " + text + " is no date.", "--date 2026-11-22.");
  }
}
