package fi.nelikentta.internal.parser;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.Message;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A DRL file that is being read: offsets become places, mistakes become findings. */
final class Source {

  private final PackFile file;
  private final Findings findings;
  private final int[] lineStarts;
  private @Nullable String rule;

  Source(PackFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
    String text = file.text();
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[line++] = i + 1;
      }
    }
    this.lineStarts = starts;
  }

  /** Gives up reading a rule; what is wrong has been found already. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }

  String text() {
    return file.text();
  }

  String path() {
    return file.path();
  }

  /** Names the rule that findings from now on are in; null for none. */
  void enter(@Nullable String name) {
    rule = name;
  }

  Place place(Token token) {
    return place(token.start());
  }

  Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file.path(), line + 1, offset - lineStarts[line] + 1);
  }

  void find(Code code, Place place, Message message, Message hint) {
    findings.add(code, place, rule, message, hint);
  }

  /** With a made-up situation of whom it matters, if there is one. */
  void find(Code code, Place place, Message message, Message hint, @Nullable Situation example) {
    findings.add(code, place, rule, message, hint, example);
  }

  Refused refuse(Code code, Token token, Message message, Message hint) {
    find(code, place(token), message, Slip.hint(token).orElse(hint));
    return new Refused();
  }

  /** With a made-up situation of whom it matters, if there is one. */
  Refused refuse(
      Code code, Token token, Message message, Message hint, @Nullable Situation example) {
    find(code, place(token), message, Slip.hint(token).orElse(hint), example);
    return new Refused();
  }

  /** Whether the attribute has an error of its own in attributes.yaml. */
  boolean isDoubtful(String attribute) {
    return findings.isDoubtful(attribute);
  }
}
