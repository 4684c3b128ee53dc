package fi.nelikentta.report;

import fi.nelikentta.text.Message;

/** What is told of files that a report is made of. */
final class Sayings {
  private Sayings() {}

  /** The sentence of that key in {@code messages_en.properties} and its like. */
  static Message say(String key, Object... arguments) {
    return Message.of(Sayings.class, key, arguments);
  }
}
