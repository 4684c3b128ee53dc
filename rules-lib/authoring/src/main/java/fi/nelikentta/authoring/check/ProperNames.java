package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that a pack writes with a capital even within a sentence, in whichever of its languages, so
 * that a label that begins with one keeps it: "the Morse fall score" tells of "Morsen pisteet",
 * too.
 */
final class ProperNames {
  /** Shorter ones would be found in words that have nothing to do with them. */
  private static final int LENGTH = 4;

  private static final Pattern WITHIN = Pattern.compile("(?<=\\p{Ll} )\\p{Lu}\\p{Ll}+");
  private static final Pattern PLAIN =
      Pattern.compile("^(\\p{Lu}(?:\\p{Ll}+|(?=\\s)))(?![\\p{L}\\d])");

  private final Set<String> names;

  private ProperNames(Set<String> names) {
    this.names = names;
  }

  static ProperNames of(Collection<Texts> texts) {
    Set<String> names = new HashSet<>();
    texts.stream()
        .flatMap(ProperNames::sentences)
        .forEach(
            sentence -> {
              Matcher matcher = WITHIN.matcher(sentence);
              while (matcher.find()) {
                if (matcher.group().length() >= LENGTH) {
                  names.add(matcher.group());
                }
              }
            });
    return new ProperNames(names);
  }

  private static Stream<String> sentences(Texts texts) {
    return Stream.concat(
        texts.rules().values().stream()
            .flatMap(rule -> present(rule.professional(), rule.client())),
        texts.attributes().values().stream()
            .flatMap(text -> present(text.question(), text.help())));
  }

  private static Stream<String> present(@Nullable String one, @Nullable String other) {
    return Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other));
  }

  /** Whether the text begins with a word of the language, and no name or abbreviation. */
  boolean beginsWithWord(String text) {
    Matcher plain = PLAIN.matcher(text);
    return plain.find() && names.stream().noneMatch(plain.group(1)::startsWith);
  }
}
