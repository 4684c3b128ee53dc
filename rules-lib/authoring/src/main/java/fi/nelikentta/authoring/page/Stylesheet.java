package fi.nelikentta.authoring.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Style sheets that stand beside classes, and how a content security policy names a text. */
public final class Stylesheet {
  /** What every page begins with. */
  static final String COMMON = beside(Stylesheet.class, "page.css");

  private Stylesheet() {}

  /**
   * A style sheet or script on the class path.
   *
   * @param type a class beside it
   * @param name its name, as {@code map.css}
   */
  public static String beside(Class<?> type, String name) {
    try (InputStream stream = type.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing.\nTry: build the jar again.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
