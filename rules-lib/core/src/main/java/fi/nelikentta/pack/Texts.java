package fi.nelikentta.pack;

import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every word of a pack that a person reads, in one language. Null means that the author gives no
 * such text.
 *
 * @param language the language, as {@code fi}
 * @param about the texts of the pack as a whole
 * @param axes by axis; absent where the author names none
 * @param strategies by strategy, all four
 * @param attributes by name, all of them
 * @param rules by name, all of them
 * @param overlays the tags and stops
 */
public record Texts(
    String language,
    About about,
    Map<Axis, AxisTexts> axes,
    Map<CustomerStrategy, StrategyTexts> strategies,
    Map<String, AttributeTexts> attributes,
    Map<String, RuleTexts> rules,
    Overlays overlays) {

  /** Copies the maps. */
  public Texts {
    axes = Map.copyOf(axes);
    strategies = Map.copyOf(strategies);
    attributes = Map.copyOf(attributes);
    rules = Map.copyOf(rules);
  }

  /** Whether nobody has reviewed this language: pages and cards then say so. */
  public boolean isDraft() {
    return about.reviewedBy() == null;
  }

  /** The name of a strategy. */
  public String name(CustomerStrategy strategy) {
    StrategyTexts texts = strategies.get(strategy);
    return texts == null ? strategy.name() : texts.name();
  }

  /** What a rule says to the professional. */
  public String professional(String rule) {
    RuleTexts texts = rules.get(rule);
    return texts == null ? rule : texts.professional();
  }

  /** The label of an attribute. */
  public String label(String attribute) {
    AttributeTexts texts = attributes.get(attribute);
    return texts == null ? attribute : texts.label();
  }

  /** The text of a code of an attribute, or the code itself. */
  public String code(String attribute, String code) {
    AttributeTexts texts = attributes.get(attribute);
    return texts == null ? code : texts.codes().getOrDefault(code, code);
  }

  /** The texts of an axis, if the author names it. */
  public Optional<AxisTexts> findAxis(Axis axis) {
    return Optional.ofNullable(axes.get(axis));
  }

  /**
   * The texts of the pack as a whole.
   *
   * @param title the pack's title
   * @param notice where to turn when help is needed now
   * @param reviewedBy who reviewed the language; null for a draft
   */
  public record About(String title, @Nullable String notice, @Nullable String reviewedBy) {}

  /**
   * An axis in the pack's words.
   *
   * @param name its name
   * @param low what 0 means
   * @param high what 100 means
   */
  public record AxisTexts(@Nullable String name, @Nullable String low, @Nullable String high) {}

  /**
   * A strategy in the pack's words.
   *
   * @param name its name
   * @param meaning what it means
   * @param next what happens next
   * @param client the same for the client
   */
  public record StrategyTexts(
      String name, @Nullable String meaning, @Nullable String next, ClientTexts client) {}

  /**
   * A strategy in words for the client.
   *
   * @param name its name
   * @param meaning what it means
   * @param next what happens next
   */
  public record ClientTexts(
      @Nullable String name, @Nullable String meaning, @Nullable String next) {
    /** No words for the client. */
    public static final ClientTexts NONE = new ClientTexts(null, null, null);
  }

  /**
   * An attribute in words.
   *
   * @param label its name
   * @param question how it is asked
   * @param help what helps to answer
   * @param ends what the ends of its values mean
   * @param codes its codes in words; a code without one is shown as it is
   */
  public record AttributeTexts(
      String label,
      @Nullable String question,
      @Nullable String help,
      Ends ends,
      Map<String, String> codes) {
    /** Copies the map. */
    public AttributeTexts {
      codes = Map.copyOf(codes);
    }
  }

  /**
   * What the ends of an attribute's values mean.
   *
   * @param low the lower end
   * @param high the higher end
   */
  public record Ends(@Nullable String low, @Nullable String high) {}

  /**
   * A rule in words.
   *
   * @param professional what it says to the professional
   * @param client what it says to the client; null where it is not shown to the client
   */
  public record RuleTexts(String professional, @Nullable String client) {}

  /**
   * The tags and stops in words.
   *
   * @param tags by code
   * @param stops by code
   */
  public record Overlays(Map<String, String> tags, Map<String, StopTexts> stops) {
    /** Copies the maps. */
    public Overlays {
      tags = Map.copyOf(tags);
      stops = Map.copyOf(stops);
    }

    /** The text of a tag, or its code. */
    public String tag(String code) {
      return tags.getOrDefault(code, code);
    }

    /** The name of a stop, or its code. */
    public String stop(String code) {
      StopTexts texts = stops.get(code);
      return texts == null ? code : texts.name();
    }
  }

  /**
   * A stop in words.
   *
   * @param name its name
   * @param whatToDo what to do then
   */
  public record StopTexts(String name, @Nullable String whatToDo) {}
}
