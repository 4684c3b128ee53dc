package fi.nelikentta.authoring.diff;

import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.diff.Detail.Side;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.internal.explain.ConditionText;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed, in words: each pack's side in its own texts. Immutable. */
public final class ChangeWords {
  private final PackDiff diff;
  private final Words words;
  private final Telling before;
  private final Telling after;

  /** How one of the packs tells things. */
  private record Telling(Texts texts, ConditionText conditions) {
    static Telling of(RulePack pack, String language) {
      Texts texts = pack.texts(Locale.forLanguageTag(language));
      return new Telling(texts, new ConditionText(texts, language));
    }
  }

  /**
   * In that language.
   *
   * @param language the reader's, as {@code fi}; English words where the tool has none in it
   */
  public ChangeWords(PackDiff diff, String language) {
    this.diff = diff;
    this.words = Words.beside(PackDiff.class, language);
    this.before = Telling.of(diff.before(), language);
    this.after = Telling.of(diff.after(), language);
  }

  /** The tool's own words. */
  public Words words() {
    return words;
  }

  /** The new pack's texts. */
  public Texts texts() {
    return after.texts();
  }

  /** What it is and what happened to it, as "Rule complexity.need.medication, changed". */
  public String title(Change change) {
    return words.of("subject." + change.subject().key(), change.name())
        + ", "
        + words.of("kind." + change.kind().key());
  }

  /** What people read of it: the text of a rule or attribute; empty of anything else. */
  public String label(Change change) {
    Texts texts = change.kind() == Change.Kind.REMOVED ? before.texts() : after.texts();
    return switch (change.subject()) {
      case RULE -> quoted(texts.professional(change.name()));
      case ATTRIBUTE -> quoted(texts.label(change.name()));
      case PACK, TEXT -> "";
    };
  }

  /** One difference, as "Limit: Regular medicines: more than 7 → more than 9". */
  public String of(Detail detail) {
    String name = name(detail);
    Side from = detail.from();
    Side to = detail.to();
    if (detail.aspect() == Aspect.CONDITION_UNDECIDED) {
      return name;
    }
    if (detail.aspect() == Aspect.TEXT_BEHIND) {
      return words.of("detail", name, detail.where());
    }
    if (isOneSided(detail)) {
      return words.of(
          "detail",
          name,
          to != null ? text(detail.aspect(), to, after) : text(detail.aspect(), from, before));
    }
    String old = text(detail.aspect(), from, before);
    String now = text(detail.aspect(), to, after);
    return words.of("detail.change", name, old, withoutLabel(old, now));
  }

  /** A tag in words, the new pack's where it has it. */
  String tag(String code) {
    Texts texts =
        diff.after().manifest().codes().tags().contains(code) ? after.texts() : before.texts();
    return texts.overlays().tag(code);
  }

  /** The points of both proposals by axis. */
  public String points(Proposal old, Proposal now) {
    List<String> parts = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      int from = old.position().points(axis);
      int to = now.position().points(axis);
      String name = after.conditions().axis(axis);
      parts.add(
          from == to
              ? words.of("person.same", name, to)
              : words.of("person.points", name, from, to));
    }
    return String.join(", ", parts);
  }

  /** A line for each limit that changed alike in several rules, as the two sides of a boundary. */
  public List<String> sharedLimits() {
    Map<String, Set<Integer>> rulesByLimit = new LinkedHashMap<>();
    for (int i = 0; i < diff.changes().size(); i++) {
      for (Detail detail : diff.changes().get(i).details()) {
        if (detail.aspect() == Aspect.THRESHOLD) {
          String limit = limit(detail);
          rulesByLimit.computeIfAbsent(limit, any -> new TreeSet<>()).add(i + 1);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    rulesByLimit.forEach(
        (limit, rules) -> {
          if (rules.size() > 1) {
            String numbers = String.join(", ", rules.stream().map(String::valueOf).toList());
            lines.add(words.of("shared", limit, numbers));
          }
        });
    return lines;
  }

  /** The attribute and its literals, whatever the operators. */
  private String limit(Detail detail) {
    Condition.Test from = (Condition.Test) condition(detail.from());
    Condition.Test to = (Condition.Test) condition(detail.to());
    return words.of(
        "detail.change",
        after.conditions().label(to.attribute()),
        before.conditions().literals(from),
        after.conditions().literals(to));
  }

  private static Condition condition(@Nullable Side side) {
    return Objects.requireNonNull(Objects.requireNonNull(side).condition());
  }

  /** What came or went says so by its name; what a rule that came does is said of it alone. */
  private static boolean isOneSided(Detail detail) {
    boolean one = detail.from() == null || detail.to() == null;
    return one
        && switch (detail.aspect()) {
          case CONDITION_ADDED, CONDITION_REMOVED, CODE_ADDED, CODE_REMOVED, VERB, TYPE, TOPIC ->
              true;
          default -> false;
        };
  }

  private String name(Detail detail) {
    String name = words.of("aspect." + detail.aspect().key());
    if (detail.aspect() == Aspect.TEXT) {
      return detail.where();
    }
    return name;
  }

  /** A label that both sides begin with is said once. */
  private static String withoutLabel(String old, String now) {
    int colon = old.indexOf(": ");
    return colon > 0
            && old.indexOf(": ", colon + 2) < 0
            && now.startsWith(old.substring(0, colon + 2))
        ? now.substring(colon + 2)
        : now;
  }

  private String text(Aspect aspect, @Nullable Side side, Telling telling) {
    if (side == null) {
      boolean condition = aspect.key().startsWith("condition");
      return words.of(condition ? "always" : "none");
    }
    if (side.condition() != null) {
      return telling.conditions().of(side.condition());
    }
    return switch (aspect) {
      case STRATEGY -> telling.texts().name(CustomerStrategy.valueOf(side.text()));
      case VERB -> verb(side.text(), telling);
      case AXIS -> axis(side.text(), telling);
      case MIN, MAX, MINIMUM_KNOWN -> words.decimal(side.text());
      case SOURCE, NON_MONOTONIC, BOTH_COUNT, TEXT -> quoted(side.text());
      case CHANGEABLE, SENSITIVE -> words.of(side.text());
      default -> side.text();
    };
  }

  private String verb(String text, Telling telling) {
    String[] parts = text.split(" ", 2);
    Texts texts = telling.texts();
    return switch (parts[0]) {
      case "assign" -> words.of("verb.assign", texts.name(CustomerStrategy.valueOf(parts[1])));
      case "refer" -> words.of("verb.refer", texts.overlays().stop(parts[1]));
      case "tag" -> words.of("verb.tag", texts.overlays().tag(parts[1]));
      default -> words.of("points", axis(parts[0], telling), parts[1]);
    };
  }

  private static String axis(String key, Telling telling) {
    return Axis.find(key).map(axis -> telling.conditions().axis(axis)).orElse(key);
  }

  private String quoted(String text) {
    return words.of("quoted", text);
  }
}
