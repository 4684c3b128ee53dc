package fi.nelikentta.dist;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.dist.Unpacked.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which Java the zip runs with on another platform than that which built it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class JavaOfTheMachineIT {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;
  private Unpacked unpacked;

  @BeforeEach
  void unpack() throws IOException {
    unpacked = Unpacked.into(folder, name -> !name.startsWith("runtime/"));
  }

  @AfterEach
  void close() throws IOException {
    unpacked.close();
  }

  @Test
  void takesJavaHome() throws Exception {
    assertThat(unpacked.run(Map.of("JAVA_HOME", JAVA_HOME.toString()), "--version").out())
        .startsWith("nelikentta ");
  }

  @Test
  void takesTheJavaOnThePath() throws Exception {
    unpacked.tool("java", JAVA_HOME.resolve("bin/java"));

    assertThat(unpacked.run(Map.of(), "--version").out()).startsWith("nelikentta ");
    assertThat(unpacked.run(Map.of("JAVA_HOME", "/nonexistent"), "--version").code()).isZero();
    assertThat(unpacked.run(Map.of("JAVA_TOOL_OPTIONS", "-Dsome=\"thing 8\""), "--version").code())
        .isZero();
  }

  @Test
  void saysInThreeLanguagesThatThereIsNone() throws Exception {
    Ran ran = unpacked.run(Map.of(), "--version");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("nelikentta: ") && line.contains("JAVA_HOME"))
        .anyMatch(line -> line.contains("Javaa ei löydy"))
        .anyMatch(line -> line.contains("Java hittas inte"))
        .anyMatch(line -> line.contains("there is no Java"));
  }

  @Test
  void refusesAnOlderOneAndSaysWhich() throws Exception {
    for (String version : new String[] {"1.8.0_392", "11.0.22", "16"}) {
      Path old = java("openjdk version \"" + version + "\" 2021-03-16");
      String number = version.replaceFirst("^1\\.", "").replaceFirst("\\D.*", "");

      Ran ran = unpacked.run(Map.of("JAVA_HOME", old.toString()), "--version");

      assertThat(ran.code()).as(version).isEqualTo(3);
      assertThat(ran.err()).contains("Java " + number + " (" + old, "liian vanha", "för gammal");
    }
  }

  @Test
  void doesNotTakeTheRuntimeOfAnotherPlatform() throws Exception {
    unpacked.unlock();
    Path bin = Files.createDirectories(unpacked.app().resolve("runtime/bin"));
    Files.writeString(unpacked.app().resolve("runtime/platform"), "Other m68k\n");
    executable(bin.resolve("java"), "#!/bin/sh\nexit 77\n");

    Ran ran = unpacked.run(Map.of("JAVA_HOME", JAVA_HOME.toString()), "--version");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("nelikentta ");
  }

  @Test
  void startsThroughALink() throws Exception {
    Path link = folder.resolve("linkki");
    Files.createSymbolicLink(link, unpacked.app().resolve("nelikentta"));

    Ran ran =
        Unpacked.run(
            List.of(link.toString(), "--version"),
            Map.of("JAVA_HOME", JAVA_HOME.toString(), "PATH", System.getenv("PATH")),
            folder);

    Files.delete(link);
    assertThat(ran.out()).startsWith("nelikentta ");
  }

  /** A Java that only tells its version. */
  private Path java(String says) throws IOException {
    Path home = Files.createTempDirectory(folder, "old");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path bin = Files.createDirectory(home.resolve("bin"));
    executable(bin.resolve("java"), "#!/bin/sh\necho '" + says + "' >&2\n");
    return home;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
