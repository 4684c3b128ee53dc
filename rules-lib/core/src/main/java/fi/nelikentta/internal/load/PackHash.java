package fi.nelikentta.internal.load;

import fi.nelikentta.pack.PackFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the files of a pack, each as path, NUL, content, NUL. */
public final class PackHash {
  private PackHash() {}

  /** The hash, as 64 hexadecimal digits in lower case. */
  public static String of(PackFiles files) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256.", impossible);
    }
    for (PackFile file : files.all()) {
      digest.update(file.path().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(file.text().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
