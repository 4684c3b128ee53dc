package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.pack.Approval;
import fi.nelikentta.pack.ApprovalKeys;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Signs a pack that has neither errors nor failing cases. */
@Command(
    name = "approve",
    description = {
      "Checks and tests a pack and, if nothing is wrong, writes approval.json into its folder:"
          + " the pack's hash, the date, who approves and what was found, signed with a key.",
      "",
      "A key is made once and kept where only its owner can read it:",
      "  openssl genpkey -algorithm ed25519 -out FILE",
      "  openssl pkey -in FILE -pubout -out FILE.pub",
      "or, without openssl:",
      "  nelikentta approve --new-key FILE",
      "FILE.pub is for those who run the pack:",
      "  nelikentta classify INPUT --pack PACK --require-approval FILE.pub",
      "",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Nelikentta.Versions.class,
    sortOptions = false)
final class ApproveCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Nelikentta parent;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PACK",
      description = "The folder of the pack.")
  private @Nullable String argument;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The private key: Ed25519, PKCS#8, PEM.")
  private @Nullable Path key;

  @Option(names = "--by", paramLabel = "NAME", description = "Who approves the pack.")
  private @Nullable String by;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day of the approval, as 2026-11-22 (today in Helsinki).")
  private @Nullable String date;

  @Option(
      names = "--new-key",
      paramLabel = "FILE",
      description = "Makes a key instead: FILE for its owner alone, FILE.pub for everybody.")
  private @Nullable Path newKey;

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Terminal terminal = Objects.requireNonNull(parent).terminal();
    Locale locale = lang.locale(terminal);
    if (newKey != null) {
      return makeKey(newKey, terminal, locale);
    }
    String name = required(argument, "PACK");
    Path keyFile = required(key, "--key");
    String who = required(by, "--by");
    LocalDate day = date == null ? LocalDate.now(terminal.clock()) : DateOption.day(date);
    Path folder = folder(name);
    ApprovedPack found = ApprovedPack.test(name, locale);
    if (!found.results().areClean()) {
      throw new FailedException(say("approve-failing", found.report()), say("approve-failing-try"));
    }
    KeyPair pair = KeyFiles.privateKey(keyFile);
    Approval approval = sign(found, day, who, pair);
    write(folder.resolve(Approval.FILE), approval);
    terminal
        .out()
        .print(
            say(
                        "approve-done",
                        found.pack().toString(),
                        approval.results().passed(),
                        approval.results().warnings(),
                        folder.resolve(Approval.FILE).toString(),
                        approval.seal().key())
                    .in(locale)
                + "\n");
    return ExitCode.DONE;
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new WrongUsageException(say("approve-missing", name), say("approve-missing-try"));
    }
    return value;
  }

  private static Path folder(String name) {
    Path folder = PackArgument.findPath(name).orElse(null);
    if (folder == null || !Files.isDirectory(folder)) {
      // A pack that is not there at all is told as everywhere.
      PackArgument.resolve(name);
      throw new WrongUsageException(say("no-such-folder", name), say("no-such-folder-try"));
    }
    return folder;
  }

  private static Approval sign(ApprovedPack found, LocalDate day, String who, KeyPair pair) {
    try {
      return Approval.sign(found.pack().identity(), day, who, found.results(), pair);
    } catch (IllegalArgumentException wrong) {
      throw new WrongUsageException(say("approve-name"), say("approve-name-try"));
    }
  }

  private static void write(Path file, Approval approval) {
    try {
      Files.writeString(file, approval.toJson());
    } catch (IOException wrong) {
      throw new FailedException(
          say("approve-unwritable", file.toString()), say("approve-unwritable-try"));
    }
  }

  private static int makeKey(Path file, Terminal terminal, Locale locale) {
    String fingerprint = ApprovalKeys.fingerprint(KeyFiles.make(file).getPublic());
    terminal
        .out()
        .print(
            say(
                        "approve-key-made",
                        file.toString(),
                        KeyFiles.publicFile(file).toString(),
                        fingerprint)
                    .in(locale)
                + "\n");
    return ExitCode.DONE;
  }
}
