package fi.nelikentta.text;

import static java.util.stream.Collectors.joining;

import fi.nelikentta.internal.text.Wordings;
import java.util.List;
import java.util.Locale;

/**
 * A sentence for people, as data: it becomes words when somebody reads it, and in the reader's
 * language. The words lie in {@code messages_fi.properties}, {@code messages_sv.properties} and
 * {@code messages_en.properties} beside the owner. Immutable and safe to share among threads.
 *
 * @param owner the class beside which the words lie
 * @param key the stable key of the sentence
 * @param arguments what stands in its places {@code {0}}, {@code {1}} …: texts, numbers, messages,
 *     or lists of them, which are parted by commas
 */
public record Message(Class<?> owner, String key, List<Object> arguments) {
  /** The languages that there are words in. */
  public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

  /** Copies the list. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A sentence of the owner. */
  public static Message of(Class<?> owner, String key, Object... arguments) {
    return new Message(owner, key, List.of(arguments));
  }

  /** What reads the same in every language: a name, a command line, another program's words. */
  public static Message verbatim(String text) {
    return of(Message.class, "verbatim", text);
  }

  /** The sentence as what to try: {@code Try: …}. */
  public Message asTry() {
    return of(Message.class, "try", this);
  }

  /** The sentence in the locale's language, or in English where there are no words in it. */
  public String in(Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(arguments.get(i), locale);
    }
    return Wordings.filled(Wordings.pattern(owner, language, key), values);
  }

  private static Object value(Object argument, Locale locale) {
    if (argument instanceof Message message) {
      return message.in(locale);
    }
    return argument instanceof List<?> list
        ? list.stream().map(one -> value(one, locale).toString()).collect(joining(", "))
        : argument;
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
