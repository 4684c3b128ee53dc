package fi.nelikentta.cli.guide;

import fi.nelikentta.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The guide as a reader follows it: edits and commands, in the order of the page. An edit is a
 * sentence of the page, with the block after it where the sentence ends in a colon.
 */
final class GuideSteps {
  private static final Pattern FENCE = Pattern.compile("```(\\w*)");
  private static final Pattern WRITE = Pattern.compile("Write `([^`]+)`:");
  private static final Pattern APPEND = Pattern.compile("Add to the end of `([^`]+)`:");
  private static final Pattern INSERT = Pattern.compile("In `([^`]+)`, below `([^`]+)`, add:");
  private static final Pattern CHANGE =
      Pattern.compile("In `([^`]+)`, change `([^`]+)` to `([^`]+)`\\.");
  private static final Pattern COPY =
      Pattern.compile("Copy the (?:folder|file) `([^`]+)` to `([^`]+)`\\.");

  /** An edit or a command that a reader makes in a folder. */
  interface Step {
    void follow(Path folder) throws IOException;
  }

  /** A command of a console block, with what the block prints below it. */
  record Command(String line, String printed) {}

  private final List<Object> steps = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();

  private GuideSteps() {}

  /** All edits and commands of the page. */
  static GuideSteps of(String page) {
    GuideSteps guide = new GuideSteps();
    List<String> lines = page.lines().toList();
    String sentence = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        guide.block(sentence, fence.group(1), lines.subList(i + 1, end));
        sentence = "";
        i = end;
      } else if (!lines.get(i).isBlank()) {
        sentence = lines.get(i);
        guide.prose(sentence);
      }
    }
    return guide;
  }

  /** {@link Step}s and {@link Command}s. */
  List<Object> steps() {
    return steps;
  }

  /** What blocks there are: console, yaml, drl, …; nothing for examples that are not followed. */
  List<String> kinds() {
    return kinds;
  }

  private void block(String sentence, String kind, List<String> lines) {
    kinds.add(kind);
    String text = String.join("\n", lines) + "\n";
    if (kind.equals("console")) {
      for (String run : (String.join("\n", lines)).split("(?m)^(?=\\$ )")) {
        int end = run.indexOf('\n');
        String first = end < 0 ? run : run.substring(0, end);
        steps.add(new Command(first, end < 0 ? "" : run.substring(end + 1).stripTrailing()));
      }
    }
    match(
        WRITE,
        sentence,
        found -> folder -> Files.writeString(folder.resolve(found.group(1)), text));
    match(
        APPEND,
        sentence,
        found -> folder -> edit(folder, found.group(1), "", before -> before + text));
    match(
        INSERT,
        sentence,
        found ->
            folder -> {
              String line = "\n" + found.group(2) + "\n";
              edit(folder, found.group(1), line, before -> first(before, line, line + text));
            });
  }

  private void prose(String sentence) {
    match(
        CHANGE,
        sentence,
        found ->
            folder ->
                edit(
                    folder,
                    found.group(1),
                    found.group(2),
                    before -> first(before, found.group(2), found.group(3))));
    match(
        COPY,
        sentence,
        found -> folder -> copy(folder.resolve(found.group(1)), folder.resolve(found.group(2))));
  }

  private void match(
      Pattern pattern, String sentence, java.util.function.Function<MatchResult, Step> step) {
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      steps.add(step.apply(matcher.toMatchResult()));
    }
  }

  private static String first(String text, String old, String now) {
    return text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(now));
  }

  private static void edit(
      Path folder, String path, String old, java.util.function.UnaryOperator<String> change)
      throws IOException {
    String before = Files.readString(folder.resolve(path));
    if (!before.contains(old)) {
      throw new AssertionError(path + " has no " + old);
    }
    Files.writeString(folder.resolve(path), change.apply(before));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  /** What the command prints in the folder, as one who stands in the folder sees it. */
  static String run(Command command, Path folder) {
    Matcher words = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command.line());
    List<String> arguments = new ArrayList<>();
    while (words.find()) {
      arguments.add(words.group(1) != null ? words.group(1) : place(words.group(2), folder));
    }
    String[] typed = arguments.subList(2, arguments.size()).toArray(String[]::new);
    Cli cli = new Cli(folder);
    Cli.Ran ran =
        typed[0].equals("try") ? cli.runUntilItPrints(printed -> {}, typed) : cli.run(typed);
    String printed = ran.out() + ran.err();
    return printed
        .replace(folder + "/", "")
        .replace(folder.toString(), "")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:…")
        .replaceAll("\\b[0-9a-f]{12}(?:[0-9a-f]{20})?\\b", "…")
        .stripTrailing();
  }

  /** Files are named from where the reader stands, which is not where the tests run. */
  private static String place(String word, Path folder) {
    boolean file = word.startsWith("my-") || word.matches("[a-z]+(\\.[a-z]+)+");
    return file ? folder.resolve(word).toString() : word;
  }
}
