package fi.nelikentta.batch.people;

import java.util.Locale;

/** What a run over a registry is for: that decides by which law data may be used, and how. */
public enum Purpose {
  /** People are to be found who get, or keep, services: somebody acts on single proposals. */
  CARE,
  /** Only numbers of a population are wanted. */
  STATISTICS;

  /** The name in options and manifests. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
