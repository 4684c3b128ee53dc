package fi.nelikentta.batch.people;

import static fi.nelikentta.batch.people.Sayings.say;

import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.text.WrongUsageException;
import java.util.List;
import java.util.Set;

/**
 * Which rows are drawn for people to look at, of those that nobody would otherwise look at.
 *
 * @param size how many, 1 to {@value #MOST}
 * @param seed another seed draws others
 * @param picked strategies whose clients somebody looks at anyway, since a professional takes up
 *     contact with them
 * @param by columns or attributes by whose values rows are drawn apart
 */
public record ReviewChoice(int size, long seed, Set<CustomerStrategy> picked, List<String> by) {
  /** As many rows can be drawn. */
  public static final int MOST = 2_000;

  /** Whom somebody looks at unless it is told otherwise: everybody but those with self-care. */
  public static final Set<CustomerStrategy> PICKED =
      Set.of(CustomerStrategy.COLLABORATION, CustomerStrategy.NETWORK, CustomerStrategy.COMMUNITY);

  /**
   * Copies the collections.
   *
   * @throws WrongUsageException if the size is out of its range, or everybody is looked at
   */
  public ReviewChoice {
    picked = Set.copyOf(picked);
    by = List.copyOf(by);
    if (size < 1 || size > MOST) {
      throw new WrongUsageException(say("review-size", MOST), say("review-size-try"));
    }
  }
}
