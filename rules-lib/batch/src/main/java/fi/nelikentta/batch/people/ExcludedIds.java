package fi.nelikentta.batch.people;

import java.util.Set;

/**
 * Clients whom nobody evaluates, for instance because they objected. Immutable and safe to share
 * among threads.
 */
public final class ExcludedIds {
  private final String name;
  private final String sha256;
  private final Set<String> ids;

  /**
   * Of a list.
   *
   * @param name the list as it was named
   * @param sha256 over the list's bytes, so that an interrupted run goes on with the same list only
   * @param ids the ids as they stand in the registry
   */
  public ExcludedIds(String name, String sha256, Set<String> ids) {
    this.name = name;
    this.sha256 = sha256;
    this.ids = Set.copyOf(ids);
  }

  /** Whether the client is excluded. */
  public boolean contains(String id) {
    return ids.contains(id);
  }

  /** How many different ids the list has. */
  public int size() {
    return ids.size();
  }

  public String name() {
    return name;
  }

  public String sha256() {
    return sha256;
  }
}
