package fi.nelikentta.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys as PEM, as {@code openssl genpkey -algorithm ed25519} writes them. */
public final class ApprovalKeys {
  private static final String ALGORITHM = "Ed25519";
  private static final int FINGERPRINT_BYTES = 16;
  private static final int PEM_WIDTH = 64;
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (PUBLIC|PRIVATE) KEY-----([A-Za-z0-9+/=\\s]*)-----END \\1 KEY-----");

  private ApprovalKeys() {}

  /** The private key in the PEM (PKCS#8), with its public one; empty where there is none. */
  public static Optional<KeyPair> findPrivate(String pem) {
    for (byte[] bytes : blocks("PRIVATE", pem)) {
      try {
        PrivateKey key =
            KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        return Optional.of(pair(key));
      } catch (GeneralSecurityException wrong) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** All public keys in the PEM, in its order; empty where one of them is no Ed25519 key. */
  public static List<PublicKey> publicKeys(String pem) {
    List<PublicKey> keys = new ArrayList<>();
    for (byte[] bytes : blocks("PUBLIC", pem)) {
      try {
        keys.add(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
      } catch (GeneralSecurityException wrong) {
        return List.of();
      }
    }
    return List.copyOf(keys);
  }

  /** A private key as PKCS#8 or a public one as X.509, in PEM. */
  public static String pem(Key key) {
    String kind = key instanceof PrivateKey ? "PRIVATE" : "PUBLIC";
    String body =
        Base64.getMimeEncoder(PEM_WIDTH, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----\n";
  }

  /** The first 128 bits of the SHA-256 over the key's X.509 form, as 32 hexadecimal digits. */
  public static String fingerprint(PublicKey key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256.", impossible);
    }
  }

  private static List<byte[]> blocks(String kind, String pem) {
    List<byte[]> blocks = new ArrayList<>();
    Matcher matcher = PEM.matcher(pem);
    while (matcher.find()) {
      if (matcher.group(1).equals(kind)) {
        String body = matcher.group(2).replaceAll("\\s", "");
        try {
          blocks.add(Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException wrong) {
          blocks.add(new byte[0]);
        }
      }
    }
    return blocks;
  }

  /**
   * The private key with its public one. Java derives a public key only while it makes a pair, so
   * it is let make this one: of the bytes that the private key is.
   */
  private static KeyPair pair(PrivateKey key) throws GeneralSecurityException {
    byte[] secret =
        ((EdECPrivateKey) key)
            .getBytes()
            .orElseThrow(() -> new GeneralSecurityException("the key does not show itself"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(
        secret.length * Byte.SIZE - 1,
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
          }
        });
    return new KeyPair(generator.generateKeyPair().getPublic(), key);
  }
}
