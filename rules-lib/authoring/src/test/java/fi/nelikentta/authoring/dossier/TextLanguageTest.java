package fi.nelikentta.authoring.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {
  private static final Path REFERENCE = Path.of("..", "..", "rules", "packs", "asiakkuus");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi | Tämä paketti on tehty Kainuun hyvinvointialueelle. Se kysyy, miten asiakas pärjää arjessa ja onko hänellä joku, jolta hän voi saada apua.
          sv | Paketet har gjorts för Österbotten. Det frågar hur kunden klarar vardagen och om det finns någon som kan hjälpa.
          en | This pack was made for one county. It asks how the client manages daily life, and whether there is somebody to help.
          '' | Dieses Paket wurde für einen Bezirk gemacht. Es fragt, wie jemand den Alltag bewältigt und ob jemand da ist.
          '' | 42
          """)
  void findsTheLanguageByTheWordsOfThePack(String language, String text) {
    assertThat(TextLanguage.of(List.of(text), RulePack.load(REFERENCE))).isEqualTo(language);
  }

  @Test
  void theReferencePacksReadmeIsInEnglish() throws IOException {
    List<String> opening = Readme.opening(Files.readString(REFERENCE.resolve("README.md")));

    assertThat(TextLanguage.of(opening, RulePack.load(REFERENCE))).isEqualTo("en");
  }
}
