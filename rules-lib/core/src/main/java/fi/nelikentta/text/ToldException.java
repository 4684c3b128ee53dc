package fi.nelikentta.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/** Ends a command with something to tell the user, in the user's language. */
public abstract sealed class ToldException extends RuntimeException
    permits WrongUsageException, FailedException {
  private static final long serialVersionUID = 1L;

  private final transient List<Message> lines;

  ToldException(List<Message> lines) {
    super(text(lines, Locale.ENGLISH));
    this.lines = List.copyOf(lines);
  }

  /** What to tell: what is wrong, and on the last line what to try. */
  public String text(Locale locale) {
    return text(lines, locale);
  }

  private static String text(List<Message> lines, Locale locale) {
    return lines.stream().map(line -> line.in(locale)).collect(joining("\n"));
  }
}
