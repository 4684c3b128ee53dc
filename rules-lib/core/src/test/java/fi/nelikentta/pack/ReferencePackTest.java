package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePackTest {
  private static final Path PACKS = Path.of("../../rules/packs");
  private static final Path FIXTURES = Path.of("../../fixtures");

  @Test
  void loadsWithoutAnyFinding() {
    PackLoading loading = PackLoader.load(PACKS.resolve("asiakkuus"));

    assertThat(loading.diagnostics()).isEmpty();
    assertThat(loading.find()).isPresent();
  }

  @Test
  void isBundledAndTheSameThere() {
    RulePack bundled = RulePack.bundled("asiakkuus");

    assertThat(bundled.identity()).isEqualTo(RulePack.load(PACKS.resolve("asiakkuus")).identity());
    assertThat(bundled.identity().hash()).matches("[0-9a-f]{64}");
    assertThat(bundled.rules()).isNotEmpty();
  }

  @Test
  void readsTheLanguageThatIsAskedForOrTheFirst() {
    RulePack pack = RulePack.bundled("asiakkuus");

    assertThat(pack.texts(Locale.forLanguageTag("sv")).language()).isEqualTo("sv");
    assertThat(pack.texts(Locale.ENGLISH).language()).isEqualTo("en");
    assertThat(pack.texts(Locale.JAPANESE).language()).isEqualTo("fi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "packs/faulty",
        "packs/randhie",
        "contract/broken/pack",
        "contract/decimal-comma/pack",
        "contract/edgy-broken/pack",
        "contract/edgy/pack",
        "contract/plain/pack",
        "contract/rejects/pack"
      })
  void thePacksOfTheFixturesLoadWithNothingWorseThanAValueTwice(String folder) {
    assertThat(PackLoader.load(FIXTURES.resolve(folder)).diagnostics())
        .allMatch(diagnostic -> diagnostic.code() == Code.TWICE_IN_LIST);
  }

  @Test
  void anUnknownIdSaysSo() {
    assertThatThrownBy(() -> RulePack.bundled("asiakus"))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("asiakus")
        .hasMessageContaining("Try:");
  }
}
