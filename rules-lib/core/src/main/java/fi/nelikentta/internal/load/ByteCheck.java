package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at the bytes of a file before any parser does. */
public final class ByteCheck {
  private static final char BOM = '\uFEFF';

  /** More of them in one file tell nothing new: it is no text. */
  private static final int SHOWN = 200;

  private ByteCheck() {}

  /** The text without BOM and with LF as line ends; null when the file is refused. */
  public static @Nullable String text(String path, byte[] bytes, Findings findings) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
      String before = out.flip().toString();
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      findings.add(
          Code.NOT_UTF8,
          new Place(path, line, column),
          say("not-utf8", in.position() + 1),
          say("save-as-utf8"));
      return null;
    }
    out.flip();
    String text = out.toString();
    if (text.indexOf(BOM) == 0) {
      text = text.substring(1);
    }
    return isClean(path, text, findings) ? text.replace("\r\n", "\n").replace('\r', '\n') : null;
  }

  private static boolean isClean(String path, String text, Findings findings) {
    int found = 0;
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length() && found < SHOWN; i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
        findings.add(
            Code.UNICODE_ESCAPE,
            new Place(path, line, i - start + 1),
            say("backslash-u"),
            say("write-character"));
        found++;
      } else if (isControl(c)) {
        findings.add(
            Code.CONTROL_CHARACTER,
            new Place(path, line, i - start + 1),
            say("control-character", number(c)),
            say("delete-control"));
        found++;
      }
      if (lineEnd) {
        line++;
        start = i + 1;
      }
    }
    return found == 0;
  }

  /** The character's number, as U+0007. */
  static String number(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  /** C0 and C1 controls, and the marks that turn text around so that it reads as other text. */
  static boolean isControl(char c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
