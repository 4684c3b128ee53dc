package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.text.Message;
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

  Token expect(String symbolOrWord, Code code, Message hint) {
    Token token = peek();
    if (!token.is(symbolOrWord)) {
      throw source.refuse(
          code, token, expected(Message.verbatim("\"" + symbolOrWord + "\""), token), hint);
    }
    return next();
  }

  Token expect(Token.Kind kind, Message what, Code code, Message hint) {
    Token token = peek();
    if (token.kind() != kind) {
      throw source.refuse(code, token, expected(what, token), hint);
    }
    return next();
  }

  static Message expected(Message what, Token token) {
    return say("expected", what, token.shown());
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
