package fi.nelikentta.internal.load;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks at the bytes of a file before any parser does. */
final class ByteCheck {
  private static final char BOM = '\uFEFF';

  /** More of them in one file tell nothing new: it is no text. */
  private static final int SHOWN = 200;

  private ByteCheck() {}

  /** The text without BOM and with LF as line ends; null when the file is refused. */
  static @Nullable String text(String path, byte[] bytes, Findings findings) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      findings.add(
          Code.NOT_UTF8,
          new Place(path, line, 0),
          "byte " + (in.position() + 1) + " is not UTF-8",
          "save the file as UTF-8 in your editor.");
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
            "a backslash followed by u",
            "write the character itself; files are UTF-8.");
        found++;
      } else if (isControl(c)) {
        findings.add(
            Code.CONTROL_CHARACTER,
            new Place(path, line, i - start + 1),
            String.format(java.util.Locale.ROOT, "the control character U+%04X", (int) c),
            "delete it; only tabs and line ends are allowed.");
        found++;
      }
      if (lineEnd) {
        line++;
        start = i + 1;
      }
    }
    return found == 0;
  }

  /** C0 and C1 controls, and the marks that turn text around so that it reads as other text. */
  static boolean isControl(char c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
