package fi.nelikentta.cli.terminal;

import fi.nelikentta.text.Message;

/** What a command tells its user in a sentence. */
public final class Sayings {
  private Sayings() {}

  /** The sentence of that key in {@code messages_en.properties} and its like. */
  public static Message say(String key, Object... arguments) {
    return Message.of(Sayings.class, key, arguments);
  }
}
