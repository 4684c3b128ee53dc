package fi.nelikentta.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the zip, and under which licences. */
class PartsIT {
  /** Whatever a part may be used under, one of these is among it. None is of the GPL's family. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0");

  /** A line of the list: licences in brackets, then group, artifact and version. */
  private static final Pattern PART =
      Pattern.compile("((?:\\(.+?\\) )+)([^:(\\s]+:[^:\\s]+:[^:\\s]+).*");

  private static final Pattern LICENCE = Pattern.compile("\\((.+?)\\) ");

  private static ZipFile zip;
  private static String root;

  @BeforeAll
  static void open() throws IOException {
    zip = new ZipFile(Unpacked.ZIP.toFile(), StandardCharsets.UTF_8);
    root = names().get(0).replaceFirst("/.*", "/");
  }

  @AfterAll
  static void close() throws IOException {
    zip.close();
  }

  @Test
  void liesInOneFolderWithWhatAPersonLooksForOnTop() {
    assertThat(names()).allMatch(name -> name.startsWith(root));
    Set<String> top = new TreeSet<>();
    names().forEach(name -> top.add(name.substring(root.length()).replaceFirst("/.*", "")));
    top.remove("");
    assertThat(top)
        .containsExactly(
            "LICENCES.txt",
            "README.txt",
            "fixtures",
            "lib",
            "licences",
            "nelikentta",
            "nelikentta.cmd",
            "nelikentta.jar",
            "no-java.txt",
            "rules",
            "runtime",
            "sbom.cdx.json");
    assertThat(names()).contains(root + "rules/packs/asiakkuus/pack.yaml");
  }

  @Test
  void noPartIsUnderTheGplAlone() throws IOException {
    List<String> parts = text("LICENCES.txt").lines().filter(line -> line.startsWith("(")).toList();

    assertThat(parts).hasSizeGreaterThan(30);
    for (String part : parts) {
      assertThat(part).matches(PART);
      List<String> licences = LICENCE.matcher(part).results().map(found -> found.group(1)).toList();
      assertThat(licences).as(part).anyMatch(ALLOWED::contains);
    }
  }

  @Test
  void everyJarIsInTheListOfLicencesAndInTheListOfParts() throws IOException {
    String licences = text("LICENCES.txt");
    String parts = text("sbom.cdx.json");

    for (String jar : jars()) {
      List<String> named =
          PART.matcher(licences)
              .results()
              .map(found -> found.group(2).split(":"))
              .filter(of -> jar.equals(of[1] + "-" + of[2] + ".jar"))
              .map(of -> "pkg:maven/" + of[0] + "/" + of[1] + "@" + of[2])
              .toList();
      assertThat(named).as(jar).hasSize(1);
      assertThat(parts).contains(named.get(0));
    }
    assertThat(parts).contains("\"bomFormat\" : \"CycloneDX\"");
  }

  @Test
  void everyPartThatTellsItsLicenceIsThereWithIt() {
    assertThat(names())
        .contains(root + "licences/antlr.txt")
        .anyMatch(name -> name.matches(root + "licences/ecj-.*/about.html"))
        .anyMatch(name -> name.matches(root + "licences/fastcsv-.*/META-INF/LICENSE"))
        .anyMatch(name -> name.equals(root + "runtime/legal/java.base/LICENSE"));
  }

  @Test
  void theClassPathOfTheCommandLineIsWhatIsInLib() throws IOException {
    ZipEntry entry = zip.getEntry(root + "nelikentta.jar");
    Path jar = Files.createTempFile("nelikentta", ".jar");
    try (InputStream bytes = zip.getInputStream(entry)) {
      Files.write(jar, bytes.readAllBytes());
    }
    try (JarFile opened = new JarFile(jar.toFile())) {
      String path = opened.getManifest().getMainAttributes().getValue("Class-Path");
      assertThat(Arrays.stream(path.split(" ")).map(name -> name.replaceFirst("^lib/", "")))
          .containsExactlyInAnyOrderElementsOf(jars());
    } finally {
      Files.delete(jar);
    }
  }

  @Test
  void theWindowsLauncherIsWhatACommandPromptReads() throws IOException {
    String text = text("nelikentta.cmd");
    List<String> lines = text.lines().toList();

    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(lines).contains("chcp 65001 >nul 2>nul");
    assertThat(lines).allMatch(line -> line.matches("\\p{ASCII}*"));
    assertThat(lines.get(lines.size() - 1)).isEqualTo("exit /b %code%");
    assertThat(lines).contains("if defined page chcp %page% >nul 2>nul");
    assertThat(targets(text, "goto (\\w+)")).isSubsetOf(targets(text, "(?m)^:(\\w+)"));
    for (String line : lines) {
      // A quote that is taken out of JAVA_HOME is none of ours.
      String own = line.replace("JAVA_HOME:\"=", "");
      assertThat(own.chars().filter(c -> c == '"').count() % 2).as(line).isZero();
      assertThat(own.replaceAll("\"[^\"]*\"", ""))
          .as("a path may hold spaces")
          .doesNotContain("%here%", "%java%", "%JAVA_HOME%", "%~dp0");
      if (line.startsWith("echo ") || line.startsWith("type ")) {
        assertThat(line).as("to the messages, and no number before it").matches(".*\\D>&2");
      }
    }
    assertThat(text("no-java.txt").lines())
        .hasSize(3)
        .allMatch(line -> line.contains("Java 17") && line.contains("JAVA_HOME"));
    assertThat(text).contains("-Dfile.encoding=UTF-8", "\"%here%nelikentta.jar\" %*");
  }

  private static Set<String> targets(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> jars() {
    List<String> jars = new ArrayList<>();
    for (String name : names()) {
      if (name.startsWith(root + "lib/") && name.endsWith(".jar")) {
        jars.add(name.substring(root.length() + "lib/".length()));
      }
    }
    assertThat(jars).hasSizeGreaterThan(30);
    return jars;
  }

  private static List<String> names() {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  private static String text(String name) throws IOException {
    ZipEntry entry = zip.getEntry(root + name);
    try (InputStream bytes = zip.getInputStream(entry)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
