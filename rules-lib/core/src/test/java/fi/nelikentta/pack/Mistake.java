package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mistake of an author and what must be said about it. In the text that holds the mistake, ¦
 * stands where the finding must point; without it the finding is about the file.
 */
record Mistake(
    String name,
    Map<String, String> files,
    @Nullable Code code,
    @Nullable String place,
    List<String> words) {

  private static final char MARK = '¦';

  /** The base pack in which one text is replaced by another. */
  static Mistake in(String path, String from, String to) {
    String text = BasePack.files().getOrDefault(path, "");
    assertThat(text).as("the base pack's " + path).contains(from);
    return file(path, text.replaceFirst(java.util.regex.Pattern.quote(from), quoted(to)))
        .named(to.isBlank() ? "without " + from : to);
  }

  /** The base pack with one whole file. */
  static Mistake file(String path, String text) {
    Map<String, String> files = BasePack.files();
    files.put(path, text.replace(String.valueOf(MARK), ""));
    return new Mistake(text, files, null, place(path, text), List.of());
  }

  /** The base pack without a file. */
  static Mistake without(String path) {
    Map<String, String> files = BasePack.files();
    files.remove(path);
    return new Mistake("no " + path, files, null, path, List.of());
  }

  /** A rule with the condition in its ClientSituation. */
  static Mistake condition(String condition) {
    return left("ClientSituation( " + condition + " )").named(condition);
  }

  /** A rule with that left-hand side. */
  static Mistake left(String left) {
    return file("more.drl", BasePack.rule(left, "complexity.add(1);")).named(left);
  }

  /** A rule of the first phase with that right-hand side. */
  static Mistake right(String right) {
    return file("more.drl", BasePack.rule("ClientSituation()", right)).named(right);
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static String place(String path, String text) {
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      return path;
    }
    String before = text.substring(0, mark);
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    return path + ":" + line + ":" + (mark - before.lastIndexOf('\n'));
  }

  private Mistake named(String newName) {
    return new Mistake(newName, files, code, place, words);
  }

  /** The place where there is no mark to point at. */
  Mistake at(String newPlace) {
    return new Mistake(name, files, code, newPlace, words);
  }

  /** The code of the finding, and words that message and hint hold. */
  Mistake gives(Code newCode, String... newWords) {
    return new Mistake(name, files, newCode, place, Arrays.asList(newWords));
  }

  /** Loads the pack and looks for the finding. */
  void check() {
    PackLoading loading = PackLoader.of(files);
    List<Diagnostic> of = loading.diagnostics().stream().filter(one -> one.code() == code).toList();
    String all =
        loading.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));

    assertThat(of).as(all).isNotEmpty();
    List<String> places = new ArrayList<>();
    of.forEach(one -> places.add(one.place().toString()));
    assertThat(places).as(all).contains(place);
    String text =
        of.stream()
            .filter(one -> one.place().toString().equals(place))
            .map(Diagnostic::toString)
            .collect(Collectors.joining("\n"));
    assertThat(text).contains(words).contains("\n  Try: ").doesNotContain("Exception");
    for (Diagnostic one : loading.diagnostics()) {
      assertThat(one.text(Locale.forLanguageTag("fi")))
          .contains("\n  Kokeile: ")
          .doesNotContainPattern("\\{\\d}");
      assertThat(one.text(Locale.forLanguageTag("sv")))
          .contains("\n  Prova: ")
          .doesNotContainPattern("\\{\\d}");
    }
    boolean errors =
        loading.diagnostics().stream().anyMatch(one -> one.severity() == Severity.ERROR);
    assertThat(loading.find().isPresent()).as(all).isEqualTo(!errors);
  }

  @Override
  public String toString() {
    return name.strip();
  }
}
