package fi.nelikentta.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts real JVMs with other locales, zones and charsets, and compares the bytes they print. */
class OtherMachinesTest {
  private static String expected = "";

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "fi, FI, Europe/Helsinki, UTF-8",
    "sv, FI, UTC, ISO-8859-1",
    "tr, TR, Europe/Istanbul, US-ASCII",
    "ar, EG, Pacific/Kiritimati, windows-1252",
  })
  void printsTheSameBytes(String language, String country, String zone, String charset)
      throws Exception {
    if (expected.isEmpty()) {
      expected = run("en", "US", "UTC", "UTF-8");
      assertThat(expected.lines())
          .hasSizeGreaterThanOrEqualTo(30)
          .allMatch(line -> line.startsWith("{\""));
    }

    String printed = run(language, country, zone, charset);

    assertThat(printed).isEqualTo(expected);
  }

  private static String run(String language, String country, String zone, String charset)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-Duser.language=" + language);
    command.add("-Duser.country=" + country);
    command.add("-Duser.timezone=" + zone);
    command.add("-Dfile.encoding=" + charset);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(PrintProposals.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return printed;
  }
}
