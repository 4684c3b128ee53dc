package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.pack.ApprovalKeys;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that keys are kept in. */
final class KeyFiles {
  private static final int MAX_BYTES = 1 << 16;

  private KeyFiles() {}

  /** Where the public key of a new key goes. */
  static Path publicFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  /** Makes a key: the file for its owner alone, and its public one. Neither may be there yet. */
  static KeyPair make(Path file) {
    if (Files.exists(publicFile(file))) {
      throw exists(publicFile(file));
    }
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      create(file);
      Files.writeString(file, ApprovalKeys.pem(pair.getPrivate()));
      Files.writeString(
          publicFile(file), ApprovalKeys.pem(pair.getPublic()), StandardOpenOption.CREATE_NEW);
      return pair;
    } catch (FileAlreadyExistsException there) {
      throw exists(file);
    } catch (IOException wrong) {
      throw new FailedException(
          say("approve-unwritable", file.toString()), say("approve-unwritable-try"));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java 17 has Ed25519.", impossible);
    }
  }

  private static WrongUsageException exists(Path file) {
    return new WrongUsageException(say("key-exists", file.toString()), say("key-exists-try"));
  }

  /** An empty file that nobody else can read, before anything is in it. */
  private static void create(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] alone =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, alone);
    @Nullable AclFileAttributeView acl =
        Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (!posix && acl != null) {
      AclEntry owner =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(acl.getOwner())
              .setPermissions(EnumSet.allOf(AclEntryPermission.class))
              .build();
      acl.setAcl(List.of(owner));
    }
  }

  /**
   * The private key in the file.
   *
   * @throws WrongUsageException if there is none
   */
  static KeyPair privateKey(Path file) {
    return ApprovalKeys.findPrivate(text(file))
        .orElseThrow(
            () ->
                new WrongUsageException(
                    say("key-no-private", file.toString()), say("key-no-private-try")));
  }

  /**
   * The public keys in the file.
   *
   * @throws WrongUsageException if there is none
   */
  static List<PublicKey> publicKeys(Path file) {
    List<PublicKey> keys = ApprovalKeys.publicKeys(text(file));
    if (keys.isEmpty()) {
      throw new WrongUsageException(
          say("key-no-public", file.toString()), say("key-no-public-try"));
    }
    return keys;
  }

  private static String text(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(MAX_BYTES), StandardCharsets.US_ASCII);
    } catch (IOException wrong) {
      throw new WrongUsageException(
          say("key-unreadable", file.toString()), say("key-unreadable-try"));
    }
  }
}
