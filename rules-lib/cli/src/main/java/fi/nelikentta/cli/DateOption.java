package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
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
      throw new WrongUsageException(outside(pack.toString(), validity, day), say("date-between"));
    }
  }

  private static Message outside(String pack, Validity validity, LocalDate day) {
    if (validity.to() == null) {
      return say("pack-valid-from", pack, String.valueOf(validity.from()), day.toString());
    }
    return validity.from() == null
        ? say("pack-valid-to", pack, validity.to().toString(), day.toString())
        : say("pack-valid-from-to", pack, validity.from(), validity.to(), day);
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
    throw new WrongUsageException(say("no-date", text), Message.verbatim("--date 2026-11-22."));
  }
}
