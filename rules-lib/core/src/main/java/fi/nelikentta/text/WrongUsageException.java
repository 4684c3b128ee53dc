package fi.nelikentta.text;

import java.util.List;

/** The command cannot be done as it was given; exit code 2. */
public final class WrongUsageException extends ToldException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to try, both as sentences. */
  public WrongUsageException(Message what, Message remedy) {
    super(List.of(what, remedy.asTry()));
  }

  /** With several things that are wrong, each followed by what to try. */
  public WrongUsageException(List<Message> lines) {
    super(lines);
  }
}
