package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.cli.terminal.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Whoever adds a command or an option hears from here that its help lacks a language. */
class HelpTextsTest {
  /** What must stand in every language as it stands in English. */
  private static final Pattern FIXED =
      Pattern.compile("--[a-z-]+|\\$\\{[^}]+}|\\B\\.[a-z]+|\\b[A-Z]{4,}\\b|\\d+");

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void everyHelpTextIsThereInTheLanguage(String language) {
    Map<String, String> english = texts(CommandsOf.english());
    Map<String, String> translated = texts(CommandsOf.language(language));

    List<String> missing = new ArrayList<>();
    english.forEach(
        (key, text) -> {
          if (!text.isBlank() && translated.getOrDefault(key, text).equals(text)) {
            missing.add(key + " (" + text + ")");
          }
        });
    assertThat(missing).as("without a text in help_%s.properties", language).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void aTranslationNamesTheSameOptionsNumbersAndEndings(String language) {
    Map<String, String> translated = texts(CommandsOf.language(language));

    texts(CommandsOf.english())
        .forEach(
            (key, text) ->
                assertThat(fixed(translated.getOrDefault(key, "")))
                    .as("%s in %s", key, language)
                    .isEqualTo(fixed(text)));
  }

  /** Help is broken to the width of its column; a line end of its own would leave a ragged edge. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fi", "sv"})
  void noDescriptionOfAnOptionHasALineEnd(String language) {
    CommandLine all = CommandsOf.language(language);
    List<CommandLine> commands = new ArrayList<>(all.getSubcommands().values());
    commands.add(all);

    for (CommandLine command : commands) {
      assertThat(command.getCommandSpec().args())
          .isNotEmpty()
          .allSatisfy(argument -> assertThat(argument.description()).as("%s", argument).hasSize(1));
    }
  }

  @Test
  void noTranslationIsLeftOver() {
    Set<String> used = texts(CommandsOf.english()).keySet();
    Set<String> finnish = keys("fi");

    assertThat(finnish).isEqualTo(keys("sv"));
    for (String key : finnish) {
      assertThat(used)
          .as("%s in help_fi.properties", key)
          .anyMatch(one -> one.equals(key) || one.endsWith("." + key));
    }
  }

  @Test
  void helpComesInTheLanguageWhereverItIsAskedFor() {
    assertThat(Commands.run("check", "--help", "--lang", "fi").out())
        .startsWith("Käyttö: nelikentta check")
        .contains("Kertoo sääntöpaketin kaikki virheet", "todistaa", "Näytä tämä ohje.");
    assertThat(Commands.run("check", "--lang=sv", "-h").out())
        .startsWith("Användning: nelikentta check")
        .contains("bevisar");
    assertThat(Commands.run("--lang", "fi", "--help").out()).contains("Komennot:", "väärä käyttö");
    assertThat(Commands.run("--help", "--lang", "sv").out()).contains("Kommandon:");
    assertThat(Commands.run("check", "--help").out()).startsWith("Usage: nelikentta check");
  }

  @ParameterizedTest
  @CsvSource({
    "en,None may contain another",
    "fi,Mikään niistä ei saa sisältää toista",
    "sv,Ingen av dem får innehålla en annan",
  })
  void warnsOfColumnsThatContainEachOther(String language, String said) {
    for (String command : List.of("classify", "report")) {
      assertThat(
              Commands.run(command, "--help", "--lang=" + language).out().replaceAll("\\s+", " "))
          .as(command)
          .contains(said);
    }
  }

  private static Set<String> keys(String language) {
    ResourceBundle bundle = HelpTexts.find(Locale.forLanguageTag(language)).orElseThrow();
    return bundle.keySet().stream()
        .map(key -> key.replaceFirst("\\.\\d+$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> fixed(String text) {
    return FIXED
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All that help prints of the commands, by the key that a language can give it under. */
  private static Map<String, String> texts(CommandLine command) {
    Map<String, String> texts = new LinkedHashMap<>();
    add(command, texts);
    command.getSubcommands().values().forEach(subcommand -> add(subcommand, texts));
    return texts;
  }

  private static void add(CommandLine command, Map<String, String> texts) {
    String name = command.getCommandSpec().qualifiedName(".") + ".";
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    texts.put(name + "usage.synopsisHeading", usage.synopsisHeading());
    texts.put(name + "usage.description", String.join("\n", usage.description()));
    if (!command.getSubcommands().isEmpty()) {
      texts.put(name + "usage.commandListHeading", usage.commandListHeading());
    }
    texts.put(name + "usage.footerHeading", usage.footerHeading());
    texts.put(name + "usage.footer", String.join("\n", usage.footer()));
    for (OptionSpec option : command.getCommandSpec().options()) {
      texts.put(name + key(option), text(option));
    }
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      texts.put(name + parameter.paramLabel() + "[" + parameter.index() + "]", text(parameter));
    }
  }

  private static String key(OptionSpec option) {
    return option.descriptionKey().isEmpty()
        ? option.longestName().replaceFirst("^-+", "")
        : option.descriptionKey();
  }

  private static String text(ArgSpec argument) {
    return String.join("\n", Arrays.asList(argument.description()));
  }

  /** The whole command line in a language. */
  private static final class CommandsOf {
    static CommandLine english() {
      return language("en");
    }

    static CommandLine language(String language) {
      Terminal terminal =
          new Terminal(
              InputStream.nullInputStream(),
              new PrintStream(OutputStream.nullOutputStream()),
              new PrintStream(OutputStream.nullOutputStream()),
              Clock.fixed(Instant.EPOCH, Terminal.ZONE),
              Map.of("LANG", language));
      return Nelikentta.commandLine(terminal, "--help");
    }
  }
}
