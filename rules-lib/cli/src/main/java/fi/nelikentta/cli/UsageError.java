package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What picocli refuses, in our words: its own are English. */
final class UsageError {
  private UsageError() {}

  static WrongUsageException of(CommandLine.ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    Message help = Message.verbatim(command + " --help");
    List<String> near =
        wrong instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return new WrongUsageException(
        what(wrong), near.isEmpty() ? help : say("near-or-help", near, help));
  }

  private static Message what(CommandLine.ParameterException wrong) {
    ArgSpec of = wrong.getArgSpec();
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
      return unmatched.isUnknownOption()
          ? say("unknown-option", first)
          : wrong.getCommandLine().getParent() == null
              ? say("unknown-command", first)
              : say("unknown-argument", first);
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(UsageError::name).toList();
      boolean given = missing.getMissing().stream().anyMatch(one -> isGiven(one, wrong));
      return given ? say("missing-value", names) : say("missing-argument", names);
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
      return say("option-twice", name(twice.getOverwritten()));
    }
    if (of != null && wrong.getValue() != null) {
      return say("invalid-value", name(of), wrong.getValue());
    }
    return Message.verbatim(String.valueOf(wrong.getMessage()));
  }

  /** Whether the option stands on the command line, without the value that it needs. */
  private static boolean isGiven(ArgSpec argument, CommandLine.ParameterException wrong) {
    return argument instanceof OptionSpec option
        && wrong.getCommandLine().getParseResult().originalArgs().stream()
            .anyMatch(one -> List.of(option.names()).contains(one));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
