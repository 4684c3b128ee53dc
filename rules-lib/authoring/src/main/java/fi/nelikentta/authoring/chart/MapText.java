package fi.nelikentta.authoring.chart;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A map in words: the pack's own where it has them, ours for the rest. Immutable. */
final class MapText {
  /** Keeps a range on one line. */
  private static final String UNBROKEN = "\u2060";

  private final PackMap map;
  private final Texts texts;
  private final Words words;

  MapText(PackMap map, String language) {
    this.map = map;
    this.texts = map.pack().texts(Locale.forLanguageTag(language));
    this.words = Words.beside(MapText.class, language);
  }

  Words words() {
    return words;
  }

  Texts texts() {
    return texts;
  }

  /** The name of an axis. */
  String axis(Axis axis) {
    return texts
        .findAxis(axis)
        .map(named -> given(named.name(), "axis." + axis.key()))
        .orElseGet(() -> words.of("axis." + axis.key()));
  }

  /** An end of an axis, as {@code 0 = simple}. */
  String end(Axis axis, int points) {
    String key = "axis." + axis.key() + (points == 0 ? ".low" : ".high");
    String word =
        texts
            .findAxis(axis)
            .map(named -> given(points == 0 ? named.low() : named.high(), key))
            .orElseGet(() -> words.of(key));
    return words.of("end", points, word);
  }

  private String given(@Nullable String text, String key) {
    return text == null ? words.of(key) : text;
  }

  /** What a region is called. */
  String name(Region region) {
    Ground ground = region.ground();
    return switch (ground.kind()) {
      case ONE -> names(ground.always(), "or");
      case DEPENDS ->
          ground.strategies().size() == 1
              ? words.of("or.none", names(ground.strategies(), "or"))
              : names(ground.strategies(), "or");
      case CONFLICT -> words.of("conflict", names(ground.always(), "and"));
      case GAP -> words.of("gap");
    };
  }

  /** What a region means, a sentence each; may be none. */
  List<String> meaning(Region region) {
    Ground ground = region.ground();
    List<String> lines = new ArrayList<>();
    switch (ground.kind()) {
      case ONE -> {
        CustomerStrategy strategy = ground.always().iterator().next();
        Texts.StrategyTexts named = texts.strategies().get(strategy);
        if (named != null && named.meaning() != null) {
          lines.add(named.meaning());
        }
      }
      case CONFLICT -> lines.add(words.of("conflict.meaning"));
      case GAP -> lines.add(words.of("gap.meaning"));
      case DEPENDS -> {
        ground.dependsOn().forEach(on -> lines.add(words.of("depends." + on)));
        if (!ground.always().isEmpty()) {
          lines.add(
              words.of(
                  "depends.always",
                  names(ground.always(), "and"),
                  names(ground.sometimes(), "or")));
        }
      }
    }
    return lines;
  }

  private String names(Collection<CustomerStrategy> strategies, String last) {
    return list(strategies.stream().map(texts::name).toList(), last);
  }

  /** What an open proposal could be. */
  String possible(Set<Possibility> possible) {
    return list(
        possible.stream()
            .map(
                one ->
                    one.findStrategy()
                        .map(texts::name)
                        .orElseGet(() -> words.of("possible." + one)))
            .toList(),
        "or");
  }

  private String list(List<String> names, String last) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
        + " "
        + words.of(last)
        + " "
        + names.get(names.size() - 1);
  }

  /** Where a region lies, by the points of its bounds. */
  String where(Points points) {
    Points.Box box = points.bounds();
    return words.of(
        points.isRectangle() ? "areas" : "areas.odd",
        axis(Axis.COMPLEXITY),
        range(box.left(), box.right()),
        axis(Axis.COPING_DIFFICULTY),
        range(box.bottom(), box.top()));
  }

  private static String range(int from, int to) {
    return from == to ? String.valueOf(from) : from + "–" + UNBROKEN + to;
  }

  /** A number of clients, or why there is none. */
  String count(Group group) {
    return switch (group.telling()) {
      case NUMBER -> words.number(group.count());
      case FEW -> words.of("few");
      case NOTHING -> words.of("nothing");
    };
  }

  /** Which clients were counted, and for which day. */
  String origin(Origin origin) {
    return origin.registry() == null
        ? words.of("origin.pipe", origin.date())
        : words.of("origin", origin.registry(), origin.date());
  }

  /** What must be said of a map that stands alone. */
  List<String> notes() {
    Page page = Page.about(map.pack(), words.locale().getLanguage(), "", "");
    List<String> notes = new ArrayList<>();
    if (page.draft() != null) {
      notes.add(page.draft());
    }
    notes.addAll(page.shortFoot());
    return notes;
  }

  /** Why a map and a difference of one registry must not go to the same reader. */
  String oneOfBoth() {
    return Page.oneOfBoth(words.locale().getLanguage());
  }

  /** The whole map in a sentence or two, for whoever cannot see it. */
  String description() {
    String regions =
        map.regions().stream()
            .map(region -> words.of("desc.region", name(region), where(region.points())))
            .collect(Collectors.joining(" "));
    return words.of("desc", ends(Axis.COMPLEXITY), ends(Axis.COPING_DIFFICULTY), regions);
  }

  private String ends(Axis axis) {
    return axis(axis) + ", " + end(axis, 0) + ", " + end(axis, 100);
  }
}
