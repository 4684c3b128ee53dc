package fi.nelikentta.batch.people;

import static fi.nelikentta.batch.people.Sayings.say;

import fi.nelikentta.text.WrongUsageException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the ids of clients on their way from a registry into results. Immutable and safe
 * to share among threads.
 */
public final class ClientIds {
  /** Opaque ids stay as they are; a run whose ids are personal identity codes is refused. */
  public static final ClientIds OPAQUE = new ClientIds(Kind.OPAQUE, null);

  /** They stay as they are, whatever they are. */
  public static final ClientIds AS_IS = new ClientIds(Kind.AS_IS, null);

  private final Kind kind;
  private final @Nullable PseudonymKey key;

  /** What becomes of ids. */
  public enum Kind {
    /** They stay, and none may be a personal identity code. */
    OPAQUE,
    /** They stay. */
    AS_IS,
    /** Pseudonyms stand in their place. */
    PSEUDONYMS;

    /** The name in manifests. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private ClientIds(Kind kind, @Nullable PseudonymKey key) {
    this.kind = kind;
    this.key = key;
  }

  /** Pseudonyms by that key stand in their place. */
  public static ClientIds pseudonyms(PseudonymKey key) {
    return new ClientIds(Kind.PSEUDONYMS, key);
  }

  /**
   * What results call the client.
   *
   * @param id as it stands in the registry; empty where it could not be read, and then it stays so
   * @param column its column, for the message
   * @param line where its record starts, for the message
   * @throws WrongUsageException if it is a personal identity code and must not be
   */
  public String of(String id, String column, long line) {
    if (kind == Kind.OPAQUE && PersonalIdentityCode.matches(id)) {
      throw refusal(column, line);
    }
    return key == null || id.isEmpty() ? id : key.pseudonym(id);
  }

  /** Why a run is refused one of whose ids is a personal identity code. */
  public static WrongUsageException refusal(String column, long line) {
    return new WrongUsageException(say("identity-codes", column, line), say("identity-codes-try"));
  }

  /** Why a run is refused that would carry a personal identity code in a column beside the id. */
  public WrongUsageException refusalOfCell(String column, long line) {
    return new WrongUsageException(
        say("identity-codes-carried", column, line),
        say(kind == Kind.OPAQUE ? "carry-less-or-as-is" : "carry-less"));
  }

  /** What becomes of them. */
  public Kind kind() {
    return kind;
  }

  /** What tells the key from others; empty without one. */
  public Optional<String> findKeyMark() {
    return Optional.ofNullable(key).map(PseudonymKey::mark);
  }
}
