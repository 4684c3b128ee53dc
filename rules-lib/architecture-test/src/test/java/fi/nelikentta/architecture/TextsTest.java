package fi.nelikentta.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that a person reads is there in Finnish, Swedish and English, and is used. */
class TextsTest {
  private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");
  private static final Pattern BESIDE = Pattern.compile("Message\\.of\\(\\s*(\\w+)\\.class, key");

  /** The English texts of every module, wherever they lie. */
  static List<Path> english() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path module : modules()) {
      Path resources = module.resolve("src/main/resources");
      if (Files.isDirectory(resources)) {
        try (Stream<Path> files = Files.walk(resources)) {
          files.filter(file -> file.toString().endsWith("en.properties")).forEach(found::add);
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(5);
    return found;
  }

  /** The English messages, which their keys in the sources must use. */
  static List<Path> messages() throws IOException {
    return english().stream().filter(file -> file.endsWith("messages_en.properties")).toList();
  }

  /** The classes that say messages by keys of their own: a method {@code say} that names them. */
  static List<Path> speakers() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String name = source.getFileName().toString().replace(".java", "");
      if (BESIDE.matcher(text).results().anyMatch(of -> of.group(1).equals(name))) {
        found.add(source);
      }
    }
    assertThat(found).hasSizeGreaterThan(3);
    return found;
  }

  @ParameterizedTest
  @MethodSource("english")
  void noKeyLacksALanguageAndPlacesAreTheSame(Path english) throws IOException {
    Properties expected = read(english);
    for (String language : LANGUAGES) {
      Path file = english.resolveSibling(of(english, language));
      Properties texts = read(file);

      assertThat(texts.stringPropertyNames())
          .as(file.toString())
          .isEqualTo(expected.stringPropertyNames());
      for (String key : expected.stringPropertyNames()) {
        assertThat(places(texts.getProperty(key)))
            .as(file + " " + key)
            .isEqualTo(places(expected.getProperty(key)));
        assertThat(texts.getProperty(key)).as(file + " " + key).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void noKeyStandsTwice(Path english) throws IOException {
    for (String language : LANGUAGES) {
      Path file = english.resolveSibling(of(english, language));
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("#") && line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();

      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyMessageIsSaidSomewhere(Path english) throws IOException {
    StringBuilder module = new StringBuilder();
    for (Path source : sources()) {
      if (source.getName(1).equals(english.getName(1))) {
        module.append(Files.readString(source));
      }
    }
    assertThat(read(english).stringPropertyNames())
        .as("said by the module of %s", english)
        .allMatch(key -> module.indexOf("\"" + key + "\"") >= 0);
  }

  @ParameterizedTest
  @MethodSource("speakers")
  void everyMessageThatIsSaidHasWords(Path speaker) throws IOException {
    Path words =
        Path.of(
            speaker
                .resolveSibling("messages_en.properties")
                .toString()
                .replace("/java/", "/resources/"));
    Set<String> keys = read(words).stringPropertyNames();
    String name = speaker.getFileName().toString().replace(".java", "");
    for (Path source : sources()) {
      String text = Files.readString(source);
      boolean own = source.equals(speaker);
      if (own || text.contains("import static " + packageOf(speaker) + "." + name + ".say;")) {
        Set<String> said =
            SAID.matcher(text).results().map(of -> of.group(1)).collect(Collectors.toSet());
        assertThat(keys).as("said in %s", source).containsAll(said);
      }
    }
  }

  private static String of(Path english, String language) {
    return english.getFileName().toString().replace("en.properties", language + ".properties");
  }

  private static String packageOf(Path source) throws IOException {
    return Files.readString(source).replaceFirst("(?s).*?\\bpackage ([\\w.]+);.*", "$1");
  }

  private static Properties read(Path file) throws IOException {
    assertThat(file).exists();
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path module : modules()) {
      Path java = module.resolve("src/main/java");
      if (Files.isDirectory(java)) {
        try (Stream<Path> files = Files.walk(java)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(".."))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }
}
