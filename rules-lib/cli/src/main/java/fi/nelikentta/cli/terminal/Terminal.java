package fi.nelikentta.cli.terminal;

import fi.nelikentta.text.Message;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a command has around it. Texts are UTF-8 whatever the machine's charset.
 *
 * @param in the pipe in
 * @param out where results go
 * @param err where messages go
 * @param clock today, in the zone where the day is reckoned
 * @param environment the environment variables
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment) {
  /** Where the evaluation date is reckoned unless it is given. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  /** Set by the launcher when messages go to a terminal, which Java itself cannot tell. */
  private static final String INTERACTIVE = "NELIKENTTA_INTERACTIVE";

  /** Copies the map. */
  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** The process's own. */
  public static Terminal ofProcess() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        print(FileDescriptor.out),
        print(FileDescriptor.err),
        Clock.system(ZONE),
        System.getenv());
  }

  /** Whether somebody watches the messages as they come. */
  public boolean isInteractive() {
    return "1".equals(environment.get(INTERACTIVE));
  }

  /** The same with that language, as if the environment named it. */
  public Terminal speaking(String language) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put("LC_ALL", language);
    return new Terminal(in, out, err, clock, changed);
  }

  /** The language of the environment where the tool has words in it, else English. */
  public Locale locale() {
    String language = language();
    return Locale.forLanguageTag(Message.LANGUAGES.contains(language) ? language : "en");
  }

  /** The language of the environment, as {@code fi}; empty where it names none. */
  public String language() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.matches("[a-z]{2,3}([_.@].*)?")
            ? value.split("[_.@]", 2)[0].toLowerCase(Locale.ROOT)
            : "";
      }
    }
    return "";
  }

  private static PrintStream print(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
