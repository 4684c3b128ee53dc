package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.chart.MapPicture;
import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.page.Stylesheet;
import fi.nelikentta.authoring.page.Template;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.internal.explain.ConditionText;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of a pack in one language: a page that prints well, with room for comments beside
 * each text. Immutable.
 */
public final class Dossier {
  private final RulePack pack;
  private final Material material;
  private final String language;
  private final Texts texts;
  private final Words words;
  private final String sourceLanguage;

  private Dossier(RulePack pack, String language, Material material) {
    this.pack = pack;
    this.material = material;
    this.language = language;
    this.texts = pack.texts(Locale.forLanguageTag(language));
    this.words = Words.beside(Dossier.class, language);
    this.sourceLanguage =
        TextLanguage.of(pack.rules().stream().map(rule -> rule.grounds().source()).toList(), pack);
  }

  /**
   * The dossier.
   *
   * @param language the reader's language, as {@code fi}
   */
  public static Dossier of(RulePack pack, String language, Material material) {
    return new Dossier(pack, language, material);
  }

  /** The page. */
  public String html() {
    Page page =
        Page.about(
            pack,
            language,
            words.of("title", texts.about().title()),
            Stylesheet.beside(MapPicture.class, "map.css")
                + Stylesheet.beside(Dossier.class, "dossier.css"));
    return Template.fill("dossier/dossier.jte", Map.of("page", page, "dossier", this));
  }

  /** A line of the contents. */
  record Entry(String id, String title) {}

  List<Entry> contents() {
    List<Entry> entries = new ArrayList<>();
    for (String id : List.of("purpose", "limits", "strategies", "map", "attributes")) {
      entries.add(new Entry(id, words.of(id)));
    }
    for (Axis axis : Axis.values()) {
      entries.add(new Entry("rules-" + axis.key(), rulesOf(axis)));
    }
    entries.add(new Entry("phase2", words.of("phase2")));
    if (!stops().isEmpty()) {
      entries.add(new Entry("stops", words.of("stops")));
    }
    if (!rules().tags().isEmpty()) {
      entries.add(new Entry("tags", words.of("tags")));
    }
    entries.add(new Entry("sources", words.of("sources")));
    entries.add(new Entry("cases", words.of("cases")));
    for (int i = 0; i < material.chapters().size(); i++) {
      entries.add(new Entry("chapter-" + i, material.chapters().get(i).title()));
    }
    return entries;
  }

  String rulesOf(Axis axis) {
    return words.of("rules", axis(axis));
  }

  /** The points that each attribute gives, step by step. */
  List<List<String>> steps(Axis axis) {
    return new Steps(pack, texts, words, material.steps()).of(axis);
  }

  String word(String key) {
    return words.of(key);
  }

  /** A strategy and what the client hears of it. */
  record StrategyRow(String name, List<String> said, List<String> client) {}

  List<String> purpose() {
    List<String> lines = new ArrayList<>(List.of(words.of("purpose.use"), words.of("purpose.not")));
    if (texts.about().notice() != null) {
      lines.add(words.of("purpose.notice", texts.about().notice()));
    }
    return lines;
  }

  List<String> readme() {
    return Readme.opening(material.readme());
  }

  /** The README's language; empty where it is not known, which a page may say. */
  String readmeLanguage() {
    return TextLanguage.of(readme(), pack);
  }

  /** The language of what the rules rest on, which authors write in one for all readers. */
  String sourceLanguage() {
    return sourceLanguage;
  }

  List<String> limits() {
    List<String> lines = new ArrayList<>();
    lines.add(words.of("limits." + pack.identity().validation()));
    String evidence = pack.manifest().validation().evidence();
    if (evidence != null) {
      lines.add(words.of("limits.evidence", evidence));
    }
    lines.add(words.of("limits.points"));
    lines.add(words.of("limits.unknown"));
    for (Axis axis : Axis.values()) {
      BigDecimal least = pack.manifest().minimumKnown(axis);
      if (least.signum() > 0) {
        lines.add(words.of("limits.minimum", axis(axis), percent(least)));
      }
    }
    Validity validity = pack.manifest().validity();
    if (validity.from() != null) {
      lines.add(words.of("limits.from", validity.from()));
    }
    if (validity.to() != null) {
      lines.add(words.of("limits.to", validity.to()));
    }
    lines.add(texts.isDraft() ? words.of("texts.draft") : reviewed());
    return lines;
  }

  private String reviewed() {
    return words.of("texts.reviewed", Objects.requireNonNull(texts.about().reviewedBy()));
  }

  private String percent(BigDecimal share) {
    return words.share(share.movePointRight(6).longValue(), 1_000_000);
  }

  List<StrategyRow> strategies() {
    return Arrays.stream(CustomerStrategy.values()).map(this::strategy).toList();
  }

  private StrategyRow strategy(CustomerStrategy strategy) {
    Texts.StrategyTexts told = Objects.requireNonNull(texts.strategies().get(strategy));
    List<String> said = new ArrayList<>();
    add(said, null, told.meaning());
    add(said, "next", told.next());
    List<String> client = new ArrayList<>();
    add(client, null, told.client().name());
    add(client, null, told.client().meaning());
    add(client, "next", told.client().next());
    return new StrategyRow(told.name(), said, client);
  }

  private void add(List<String> lines, @Nullable String key, @Nullable String text) {
    if (text != null) {
      lines.add(key == null ? text : words.of(key, text));
    }
  }

  /** The map's figure and tables. */
  MapPicture map() {
    return MapPicture.of(PackMap.of(pack), language);
  }

  AttributeTables attributes() {
    return new AttributeTables(pack, texts, words);
  }

  RuleTables rules() {
    return new RuleTables(pack, texts, words);
  }

  String axis(Axis axis) {
    return new ConditionText(texts, words.locale().getLanguage()).axis(axis);
  }

  /** The stops: name, kind, what to do. */
  List<List<String>> stops() {
    List<List<String>> rows = new ArrayList<>();
    pack.manifest()
        .codes()
        .kindByStop()
        .forEach(
            (code, kind) -> {
              Texts.StopTexts told = texts.overlays().stops().get(code);
              String what = told == null ? null : told.whatToDo();
              String known = "kind." + kind;
              rows.add(
                  List.of(
                      texts.overlays().stop(code),
                      words.has(known) ? words.of(known) : kind,
                      what == null ? "" : what));
            });
    return rows;
  }

  /** By file of cases: how many there are and passed. */
  List<List<String>> cases() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (CaseResult result : material.cases()) {
      int[] count = counts.computeIfAbsent(result.tested().place().file(), file -> new int[2]);
      count[0]++;
      count[1] += result.isPassed() ? 1 : 0;
    }
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (file, count) -> rows.add(List.of(file, words.number(count[0]), words.number(count[1]))));
    return rows;
  }

  /** The cases in a sentence. */
  String casesTold() {
    long passed = material.cases().stream().filter(CaseResult::isPassed).count();
    int all = material.cases().size();
    return all == 0
        ? words.of("cases.none")
        : words.of("cases.told", words.number(all), words.number(passed));
  }

  List<String> failed() {
    return material.cases().stream()
        .filter(result -> !result.isPassed())
        .map(result -> words.of("cases.failed", result.tested().id(), result.tested().place()))
        .toList();
  }

  List<Chapter> chapters() {
    return material.chapters();
  }
}
