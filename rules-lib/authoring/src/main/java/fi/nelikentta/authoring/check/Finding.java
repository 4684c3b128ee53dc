package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a pack's author should look at, as data; {@link ProofText} tells it in words.
 *
 * @param code its kind
 * @param site where it is
 * @param message what is so
 * @param example a made-up situation that shows it; null where there can be none
 * @param implied findings that it brings with it
 */
public record Finding(
    FindingCode code,
    Site site,
    Message message,
    @Nullable Example example,
    List<Finding> implied) {

  /** Copies the list. */
  public Finding {
    implied = List.copyOf(implied);
  }

  /**
   * Where a finding is.
   *
   * @param place the place in the pack's files
   * @param rule the rule it is in; null outside rules
   */
  public record Site(Place place, @Nullable String rule) {
    static Site of(Rule rule) {
      return new Site(rule.place(), rule.name());
    }

    static Site of(Rule rule, Place place) {
      return new Site(place, rule.name());
    }

    static Site of(String file) {
      return new Site(new Place(file, 0, 0), null);
    }
  }

  /**
   * What is so, before it is put into words.
   *
   * @param key the text to use
   * @param arguments what fills it, in order: texts, whole numbers and areas of the chart
   */
  public record Message(String key, List<Object> arguments) {
    /** Copies the list. */
    public Message {
      arguments = List.copyOf(arguments);
    }

    static Message of(String key, Object... arguments) {
      return new Message(key, List.of(arguments));
    }
  }

  static Finding of(FindingCode code, Site site, Message message) {
    return new Finding(code, site, message, null, List.of());
  }

  Finding with(Example shown) {
    return new Finding(code, site, message, shown, implied);
  }

  /** The finding, which brings another with it. */
  Finding implying(Finding other) {
    List<Finding> all = new ArrayList<>(implied);
    all.add(other);
    return new Finding(code, site, message, example, all);
  }
}
