package fi.nelikentta.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ten sentences of the guide, each as the one rule of a pack with the attributes of the
 * reference pack, whose cases are the clients that the guide names.
 */
class TenSentencesTest {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?ms)^\\*\\*(\\d+)\\. (.+?)\\.\\*\\* .*?^```drl\\n(.+?)\\n```\\n"
              + "Fires for (.+?)\\. Not for (.+?)\\.$");
  private static final Pattern FORM = Pattern.compile("`([a-z][A-Za-z0-9]+ [^`]+)` \\(");

  @TempDir Path folder;

  @Test
  void eachFiresForWhomItSaysAndForNobodyElse() throws IOException {
    List<MatchResult> sentences = SENTENCE.matcher(guide()).results().toList();

    assertThat(sentences).hasSize(10);
    for (MatchResult sentence : sentences) {
      List<String> fires = clients(sentence.group(4));
      List<String> not = clients(sentence.group(5));
      List<String> all = new ArrayList<>(fires);
      all.addAll(not);
      StringBuilder cases = new StringBuilder();
      for (String client : all) {
        String evidence = fires.contains(client) ? "[the.sentence]" : "[]";
        cases.append(
            "- id: case-%d%n  given: %s%n  expect: { evidence: %s }%n"
                .formatted(all.indexOf(client), client, evidence));
      }

      assertThat(all).as(sentence.group(2)).doesNotHaveDuplicates().contains("{ }");
      assertThat(fires).isNotEmpty();
      assertThat(not).isNotEmpty();
      Cli.Ran ran = new Cli(folder).run("test", pack(sentence.group(3), cases.toString()));
      assertThat(ran.out() + ran.err())
          .as(sentence.group(2))
          .startsWith(all.size() + " cases: " + all.size() + " passed, 0 failed;");
    }
  }

  @Test
  void theOtherFormsAreConditionsToo() throws IOException {
    String guide = guide();
    String more = guide.substring(guide.indexOf("\nMore forms: "));
    List<MatchResult> forms =
        FORM.matcher(more.substring(0, more.indexOf("\n\n"))).results().toList();

    assertThat(forms).hasSizeGreaterThan(4);
    for (MatchResult form : forms) {
      String condition = "ClientSituation( " + form.group(1).replace('\n', ' ') + " )";
      Cli.Ran ran = new Cli(folder).run("test", pack(condition, "[]\n"));
      assertThat(ran.out() + ran.err()).as(condition).startsWith("0 cases: 0 passed, 0 failed;");
    }
  }

  private static List<String> clients(String text) {
    return Pattern.compile("`(\\{.*?\\})`")
        .matcher(text)
        .results()
        .map(client -> client.group(1))
        .toList();
  }

  private static String guide() throws IOException {
    return Files.readString(AuthoringGuideTest.GUIDE);
  }

  /** The reference pack's attributes with one rule, and with cases. */
  private String pack(String pattern, String cases) throws IOException {
    Path reference = Path.of("..", "..", "rules", "packs", "asiakkuus");
    Path pack = folder.resolve("pack");
    Files.createDirectories(pack.resolve("texts"));
    Files.createDirectories(pack.resolve("cases"));
    Files.copy(
        reference.resolve("attributes.yaml"),
        pack.resolve("attributes.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(pack.resolve("pack.yaml"), "id: sentence\nversion: 1.0.0\nlanguages: [en]\n");
    Files.writeString(
        pack.resolve("rules.drl"),
        """
        package sentence
        rule "the.sentence"
          @source("the guide")
          @supports("judgement")
        when
          %s
        then
          complexity.add(10);
        end
        """
            .formatted(pattern));
    String texts = Files.readString(reference.resolve("texts/en.yaml"));
    Files.writeString(
        pack.resolve("texts/en.yaml"),
        texts.replace("\nrules:\n", "\nrules:\n  the.sentence: { professional: It fires }\n"));
    Files.writeString(pack.resolve("cases/cases.yaml"), cases);
    return pack.toString();
  }
}
