package fi.nelikentta.authoring.dossier;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of a pack's languages a text is in, by the words that it shares with the pack's
 * texts: nobody says it of a README, and a voice that reads a page aloud has to know.
 */
final class TextLanguage {
  /** Of words of one's own language far more are shared; of another's some look alike. */
  private static final double LEAST_SHARE = 0.15;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private TextLanguage() {}

  /** The language, as {@code fi}; empty where it is none of the pack's or cannot be told. */
  static String of(List<String> paragraphs, RulePack pack) {
    List<String> words = words(String.join(" ", paragraphs));
    String best = "";
    double bestShare = LEAST_SHARE;
    for (String language : pack.manifest().languages()) {
      Set<String> known = known(pack.texts(Locale.forLanguageTag(language)));
      double share =
          words.stream().filter(known::contains).count() / (double) Math.max(1, words.size());
      if (share > bestShare) {
        best = language;
        bestShare = share;
      }
    }
    return best;
  }

  private static Set<String> known(Texts texts) {
    Stream<@Nullable String> strategies =
        texts.strategies().values().stream()
            .flatMap(one -> Stream.of(one.meaning(), one.next(), one.client().meaning()));
    Stream<@Nullable String> attributes =
        texts.attributes().values().stream()
            .flatMap(one -> Stream.of(one.label(), one.question(), one.help()));
    Stream<@Nullable String> rules =
        texts.rules().values().stream().flatMap(one -> Stream.of(one.professional(), one.client()));
    Set<String> known = new HashSet<>();
    Stream.of(strategies, attributes, rules)
        .flatMap(all -> all)
        .forEach(text -> known.addAll(words(text == null ? "" : text)));
    return known;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(words::add);
    return words;
  }
}
