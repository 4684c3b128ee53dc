package fi.nelikentta.batch.people;

import fi.nelikentta.text.Message;

/** What is told of the people in a registry, never of one of them. */
final class Sayings {
  private Sayings() {}

  /** The sentence of that key in {@code messages_en.properties} and its like. */
  static Message say(String key, Object... arguments) {
    return Message.of(Sayings.class, key, arguments);
  }
}
