package fi.nelikentta.batch.people;

import static fi.nelikentta.batch.people.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which ids become pseudonyms: HMAC-SHA-256 over the UTF-8 bytes of the id, as 64
 * hexadecimal digits. With one key an id always gives the same pseudonym; without the key nobody
 * finds the id by trying. Safe to share among threads.
 */
public final class PseudonymKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAX_BYTES = 1 << 12;

  /** A key of 256 bits or more. */
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){32,512}");

  private static final Message MAKE =
      Message.verbatim("openssl rand -hex 32 > FILE; chmod 600 FILE");

  /** Holds the key and is never fed, so that threads may copy it. */
  private final Mac unused;

  private PseudonymKey(byte[] secret) {
    try {
      unused = Mac.getInstance(ALGORITHM);
      unused.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256.", impossible);
    }
  }

  /**
   * The key in the file: at least 64 hexadecimal digits on a line, such as {@code openssl rand -hex
   * 32} makes. Nothing of it is ever told.
   *
   * @throws WrongUsageException if there is none, or anybody may read it
   */
  public static PseudonymKey in(Path file) {
    String text;
    try (InputStream stream = Files.newInputStream(file)) {
      text = new String(stream.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1).strip();
      if (isOpenToAll(file)) {
        throw new WrongUsageException(
            say("key-open-to-all", file.toString()), Message.verbatim("chmod 600 " + file));
      }
    } catch (IOException wrong) {
      throw new WrongUsageException(say("key-unreadable", file.toString()), MAKE);
    }
    if (!HEX.matcher(text).matches()) {
      throw new WrongUsageException(say("key-form", file.toString()), MAKE);
    }
    return new PseudonymKey(HexFormat.of().parseHex(text));
  }

  private static boolean isOpenToAll(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
  }

  /** The pseudonym of the id. */
  public String pseudonym(String id) {
    try {
      Mac mac = (Mac) unused.clone();
      return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the HMAC of every Java can be copied.", impossible);
    }
  }

  /**
   * What tells keys apart without giving them away, so that two runs can be seen to have used one:
   * the first 16 digits of the pseudonym of an empty id, which no client has.
   */
  public String mark() {
    return pseudonym("").substring(0, 16);
  }
}
