package fi.nelikentta.jmh.results;

import fi.nelikentta.jmh.results.Target.Bound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code jmh/first-proposal.sh} prints, as rows. It is started in the repository's folder. */
final class FirstProposal {
  private static final Pattern LINE =
      Pattern.compile("first proposal, (.+): ([0-9]+) ms, target ([0-9]+) ms, .*");
  private static final Pattern BARE = Pattern.compile("\\(a bare JVM: ([0-9]+) ms\\)");

  private FirstProposal() {}

  static List<Target> measure(int runs) throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder("jmh/first-proposal.sh", String.valueOf(runs))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed =
        new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (script.waitFor() != 0) {
      throw new IllegalStateException(
          "jmh/first-proposal.sh failed.\nTry: run it alone, and read what it says.");
    }
    return read(printed);
  }

  static List<Target> read(String printed) {
    Matcher bare = BARE.matcher(printed);
    String detail = bare.find() ? "a bare JVM " + bare.group(1) + " ms" : "";
    List<Target> rows = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        rows.add(
            new Target(
                rows.isEmpty() ? "first-plain" : "first-launcher",
                "fresh JVM to first proposal, " + matcher.group(1),
                Double.parseDouble(matcher.group(2)) / 1e3,
                " s",
                Bound.AT_MOST,
                Double.parseDouble(matcher.group(3)) / 1e3,
                detail));
      }
    }
    return rows;
  }
}
