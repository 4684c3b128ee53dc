package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.RulePack;
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
 * @param related what else has to do with it, as the rule whose text it is of
 * @param implied findings that it brings with it
 */
public record Finding(
    FindingCode code,
    Site site,
    Message message,
    @Nullable Example example,
    List<Site> related,
    List<Finding> implied) {

  /** Copies the lists. */
  public Finding {
    related = List.copyOf(related);
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

    /** Outside rules. */
    static Site of(Place place) {
      return new Site(place, null);
    }

    /** Of the pack as a whole, which {@code pack.yaml} names. */
    static Site of(RulePack pack) {
      return of(pack.places().of("pack.yaml", "id"));
    }
  }

  /**
   * What is so, before it is put into words.
   *
   * @param key the text to use
   * @param hintKey the text of the hint to use
   * @param arguments what fills it, in order: texts, whole numbers and areas of the chart
   */
  public record Message(String key, String hintKey, List<Object> arguments) {
    /** Copies the list. */
    public Message {
      arguments = List.copyOf(arguments);
    }

    static Message of(String key, Object... arguments) {
      return new Message(key, key + ".hint", List.of(arguments));
    }

    /** The message with a hint of another kind, which may use more arguments. */
    Message hinting(String kind, Object... more) {
      List<Object> all = new ArrayList<>(arguments);
      all.addAll(List.of(more));
      return new Message(key, key + "." + kind + ".hint", all);
    }
  }

  static Finding of(FindingCode code, Site site, Message message) {
    return new Finding(code, site, message, null, List.of(), List.of());
  }

  Finding with(Example shown) {
    return new Finding(code, site, message, shown, related, implied);
  }

  /** The finding at another place, told another way. */
  Finding at(Site other, Message told) {
    return new Finding(code, other, told, example, related, implied);
  }

  Finding relatedTo(List<Site> others) {
    return new Finding(code, site, message, example, others, implied);
  }

  /** The finding, which brings another with it. */
  Finding implying(Finding other) {
    List<Finding> all = new ArrayList<>(implied);
    all.add(other);
    return new Finding(code, site, message, example, related, all);
  }
}
