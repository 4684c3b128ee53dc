package fi.nelikentta.internal.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts DRL into tokens and leaves comments out. It never fails: what it does not know is a token
 * too.
 */
final class Lexer {
  private static final List<String> SYMBOLS =
      List.of(
          "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ",", ";", ".", "@",
          "-");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens, the last of which is END. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n') {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '"') {
        quoted();
      } else if (isWordStart(c)) {
        word();
      } else if (c >= '0' && c <= '9') {
        number();
      } else {
        symbol();
      }
    }
    add(Token.Kind.END, "", text.length());
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      wrong("comment-never-ends", text.length());
    } else {
      at = end + 2;
    }
  }

  private void quoted() {
    StringBuilder content = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        add(Token.Kind.TEXT, content.toString(), i + 1);
        return;
      }
      if (c == '\n') {
        wrong("quote-never-ends", i);
        return;
      }
      if (c == '\\') {
        i++;
        char escaped = i < text.length() ? text.charAt(i) : '\n';
        if (escaped != '"' && escaped != '\\') {
          wrong("wrong-escape", skipQuoted(i));
          return;
        }
        content.append(escaped);
      } else {
        content.append(c);
      }
    }
    wrong("quote-never-ends", text.length());
  }

  /** The offset after the quoted text that a wrong escape stands in. */
  private int skipQuoted(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\n') {
        return i;
      }
      if (c == '\\') {
        i++;
      }
    }
    return text.length();
  }

  /** Letters of any alphabet, so that ikä is one unknown name; names have English ones only. */
  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '$'
        || (c > 127 && Character.isLetter(c));
  }

  private static boolean isWord(char c) {
    return isWordStart(c) || (c >= '0' && c <= '9');
  }

  private void word() {
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    add(Token.Kind.WORD, text.substring(at, end), end);
  }

  /** A number takes all that Java could glue to it, so that 4L or 0x10 is one wrong number. */
  private void number() {
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      end++;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
    }
    add(Token.Kind.NUMBER, text.substring(at, end), end);
  }

  private void symbol() {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        add(Token.Kind.SYMBOL, symbol, at + symbol.length());
        return;
      }
    }
    String character = Character.toString(text.codePointAt(at));
    add(Token.Kind.CHARACTER, character, at + character.length());
  }

  private void wrong(String key, int end) {
    add(Token.Kind.WRONG, key, end);
  }

  private void add(Token.Kind kind, String content, int end) {
    tokens.add(new Token(kind, content, at, end));
    at = end;
  }
}
