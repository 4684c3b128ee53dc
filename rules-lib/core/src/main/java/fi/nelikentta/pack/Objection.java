package fi.nelikentta.pack;

import fi.nelikentta.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why a pack may not be used, as data. It is told in Finnish, Swedish or English.
 *
 * @param kind what stands against it
 * @param arguments what the sentence names: the pack first
 */
public record Objection(Kind kind, List<String> arguments) {
  /** Copies the list. */
  public Objection {
    arguments = List.copyOf(arguments);
  }

  /** What stands against a pack. */
  public enum Kind {
    /** There is no approval. */
    NONE("none", "none.try"),
    /** approval.json is no approval: broken, or not the whole of one. */
    NOT_AN_APPROVAL("not-an-approval", "not-an-approval.try"),
    /** Nobody who is trusted has signed it. */
    KEY_UNKNOWN("key-unknown", "key-unknown.try"),
    /** The signature is not of what it says: somebody changed it, or signed something else. */
    TAMPERED("tampered", "tampered.try"),
    /** It was given for another pack, or for this one before it was changed. */
    OTHER_PACK("other-pack", "other-pack.try");

    private final String key;
    private final String remedyKey;

    Kind(String key, String remedyKey) {
      this.key = key;
      this.remedyKey = remedyKey;
    }

    /** The stable key, as {@code key-unknown}. */
    public String key() {
      return key;
    }
  }

  static Objection of(Kind kind, RulePack pack, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = pack.toString();
    System.arraycopy(more, 0, all, 1, more.length);
    return new Objection(kind, Arrays.asList(all));
  }

  /** What is wrong. */
  public Message what() {
    return Message.of(Objection.class, kind.key(), arguments.toArray());
  }

  /** What to try. */
  public Message remedy() {
    return Message.of(Objection.class, kind.remedyKey);
  }

  /** Both, the second on a line of its own. */
  public String text(Locale locale) {
    return what().in(locale) + "\n" + remedy().asTry().in(locale);
  }

  /** The text in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
