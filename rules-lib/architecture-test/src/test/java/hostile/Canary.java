package hostile;

import java.util.List;

/** What hostile packs try to reach. It lies in their own package and tells when it is woken. */
public final class Canary {
  /** Set as soon as the class is initialised. */
  public static final String PROPERTY = "nelikentta.canary";

  /** A field to read. */
  public static final Integer NOTES = wake();

  /** A constructor to call. */
  public Canary() {
    wake();
  }

  private static int wake() {
    System.setProperty(PROPERTY, "sung");
    return 0;
  }

  /** A method to call. */
  public static int sing() {
    return wake();
  }

  /** A text to read. */
  public static String name() {
    return "canary" + wake();
  }

  /** A list to read from. */
  public static List<Object> list() {
    return List.of(wake());
  }
}
