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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing has one word, in every command and on every page: a second would seem another. */
class GlossaryTest {
  /**
   * What is not said, what is said instead, and the keys that mean something else by it: a variable
   * of DRL, an annotation of a rule.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          fi ; muuttuj                    ; tieto            ; name-before-colon
          fi ; kaavio                     ; nelikenttä       ;
          fi ; teema                      ; aihe             ;
          fi ; laukea|laukee|laukes       ; toteutuu         ;
          fi ; \\bmerkin[nt]\\w*+(?! @) ; lisämerkki       ; annotation-name annotation-takes-one-text no-annotation rule-parts rule-parts-no-attributes
          fi ; asiakkuutta|asiakkuus:     ; strategia        ;
          fi ; tuntemat|tunnett           ; ei tiedossa      ;
          fi ; vakaa\\b                  ; varma            ;
          fi ; huomautet                  ; havainto         ;
          fi ; KANSIO|TIEDOSTO            ; FOLDER, FILE     ;
          sv ; variab                     ; uppgift          ; name-before-colon
          sv ; diagram|fyrfältare|fältet  ; fyrfältskarta    ;
          sv ; tema\\b                   ; ämne             ;
          sv ; utlös|slår till|uppfylldes ; gäller           ;
          sv ; \\bmärkning                ; märke            ;
          sv ; stabil                     ; säker            ;
          sv ; iakttag                    ; anmärkning       ;
          sv ; försök:                    ; prova:           ;
          sv ; ej godkän|misslyck         ; går inte igenom  ;
          sv ; klara sig\\b              ; klara vardagen   ;
          sv ; returkod                   ; returvärde       ;
          sv ; \\bFIL\\b|MAPP           ; FILE, FOLDER     ;
          """)
  void oneThingHasOneWord(String language, String avoided, String said, String elsewhere)
      throws IOException {
    Pattern pattern = Pattern.compile(caseOf(avoided) + avoided, Pattern.UNICODE_CHARACTER_CLASS);
    Set<String> allowed = elsewhere == null ? Set.of() : Set.of(elsewhere.split(" "));
    List<String> found = new ArrayList<>();
    for (Path file : texts(language)) {
      Properties texts = read(file);
      for (String key : texts.stringPropertyNames()) {
        if (!allowed.contains(key) && pattern.matcher(texts.getProperty(key)).find()) {
          found.add(file.getFileName() + " " + key + ": " + texts.getProperty(key));
        }
      }
    }

    assertThat(found).as("what we call %s", said).isEmpty();
  }

  /** Words in capitals stand in the place of a name; the others also begin sentences. */
  private static String caseOf(String avoided) {
    return avoided.matches(".*[A-ZÄÖ]{3}.*") ? "" : "(?iu)";
  }

  private static List<Path> texts(String language) throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      List<Path> found = new ArrayList<>();
      for (Path module : modules.toList()) {
        Path resources = module.resolve("src/main/resources");
        if (Files.isDirectory(resources)) {
          try (Stream<Path> files = Files.walk(resources)) {
            files
                .filter(file -> file.toString().endsWith(language + ".properties"))
                .forEach(found::add);
          }
        }
      }
      assertThat(found).hasSizeGreaterThan(15);
      return found;
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
