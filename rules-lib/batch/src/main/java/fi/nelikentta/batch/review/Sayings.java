package fi.nelikentta.batch.review;

import fi.nelikentta.text.Message;

/** What is told of a file with decisions. */
final class Sayings {
  private Sayings() {}

  /** The sentence of that key in {@code messages_en.properties} and its like. */
  static Message say(String key, Object... arguments) {
    return Message.of(Sayings.class, key, arguments);
  }
}
