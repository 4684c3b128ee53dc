package fi.nelikentta.internal.parser;

import fi.nelikentta.pack.Code;
import java.util.List;

/** The tokens of a file, one after the other. */
final class Tokens {
  private final Source source;
  private final List<Token> tokens;
  private int at;

  Tokens(Source source) {
    this.source = source;
    this.tokens = Lexer.tokens(source.text());
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean take(String symbolOrWord) {
    if (peek().is(symbolOrWord)) {
      at++;
      return true;
    }
    return false;
  }

  Token expect(String symbolOrWord, Code code, String hint) {
    Token token = peek();
    if (!token.is(symbolOrWord)) {
      throw source.refuse(code, token, expected("\"" + symbolOrWord + "\"", token), hint);
    }
    return next();
  }

  Token expect(Token.Kind kind, String what, Code code, String hint) {
    Token token = peek();
    if (token.kind() != kind) {
      throw source.refuse(code, token, expected(what, token), hint);
    }
    return next();
  }

  static String expected(String what, Token token) {
    return "expected " + what + ", found " + token.shown();
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** After a mistake: goes on to where the next rule begins. */
  void skipToNextRule() {
    while (!atEnd() && !(peek().is("rule") && peek(1).kind() == Token.Kind.TEXT)) {
      at++;
    }
  }
}
