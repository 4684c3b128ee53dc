package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../bin/nelikentta");

  /** Makes an archive when it is told to, unless it is told not to. */
  private static final String JAVA =
      """
      #!/bin/sh
      for option; do
        case $option in
          -XX:SharedArchiveFile=*) archive=${option#*=} ;;
          -XX:SharedClassListFile=*) classes=${option#*=} ;;
          -XX:DumpLoadedClassList=*) list=${option#*=} ;;
          explain | check | classify) command=$option ;;
          -Xshare:dump) dump=1 ;;
        esac
      done
      if [ -n "${dump:-}" ]; then
        [ -z "${NO_ARCHIVE:-}" ] && cat "$classes" >"$archive"
        exit 0
      fi
      [ -n "${list:-}" ] && printf '%s\\n' common "$command" >"$list"
      echo "$@"
      """;

  @TempDir Path root;
  private Path target;

  @BeforeEach
  void install() throws IOException {
    target = Files.createDirectories(root.resolve("rules-lib/cli/target"));
    Path bin = Files.createDirectories(root.resolve("rules-lib/bin"));
    Files.createDirectories(target.resolve("lib"));
    Files.createDirectories(root.resolve("rules"));
    Files.writeString(root.resolve("pom.xml"), "");
    Files.copy(LAUNCHER, bin.resolve("nelikentta"));
    Files.writeString(target.resolve("nelikentta.jar"), "");
    Path java = Files.writeString(bin.resolve("java"), JAVA);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void runsWithTheClassesOfThisJava() throws Exception {
    String called = run(Map.of(), "explain", "a b.json");

    assertThat(called)
        .contains("-XX:SharedArchiveFile=" + archives().get(0))
        .contains("-XX:TieredStopAtLevel=1")
        .endsWith("nelikentta.jar explain a b.json\n");
    assertThat(archives()).hasSize(1);
  }

  @Test
  void keepsAllCompilersForARegistry() throws Exception {
    assertThat(run(Map.of(), "classify", "in.csv"))
        .contains("-XX:SharedArchiveFile=")
        .doesNotContain("Tiered");
  }

  @Test
  void makesTheArchiveAnewWhenAJarHasChanged() throws Exception {
    run(Map.of(), "explain");
    Path archive = archives().get(0);
    Files.writeString(archive, "old");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));

    run(Map.of(), "explain");

    assertThat(archives()).containsExactly(archive);
    assertThat(Files.readString(archive)).isEqualTo("common\nexplain\ncheck\nclassify\n");
  }

  @Test
  void goesWithoutAnArchiveThatThisJavaCannotMake() throws Exception {
    assertThat(run(Map.of("NO_ARCHIVE", "1"), "explain")).doesNotContain("Shared");
    assertThat(run(Map.of(), "explain")).as("it does not try again").doesNotContain("Shared");
  }

  @Test
  void takesTheUsersOptionsAndNoOthers() throws Exception {
    assertThat(run(Map.of("NELIKENTTA_JAVA_OPTS", "-Xmx1g -Xint"), "explain"))
        .startsWith("-Xmx1g -Xint -jar ")
        .doesNotContain("-XX");
    assertThat(archives()).isEmpty();
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().contains(".jsa")).toList();
    }
  }

  private String run(Map<String, String> environment, String... arguments) throws Exception {
    Path bin = root.resolve("rules-lib/bin");
    List<String> command = new ArrayList<>(List.of("sh", bin.resolve("nelikentta").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("NELIKENTTA_JAVA_OPTS");
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("XDG_CACHE_HOME", root.resolve("cache").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
