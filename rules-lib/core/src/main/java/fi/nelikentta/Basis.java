package fi.nelikentta;

import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.rule.CustomerStrategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a proposal rests on. Made by engines and by reading JSON; lists may be made only when they
 * are asked for.
 */
public interface Basis {
  /** The opaque id of the client. */
  String clientId();

  /** The evaluation date. */
  LocalDate date();

  /** Where the client lies. */
  Position position();

  /** What else it could be, in the order of the strategies, a referral last. */
  Set<Possibility> possible();

  /** The rules that gave points. */
  List<Evidence> evidence();

  /** The rules that decided: the assigning ones, or the stops. */
  List<String> decidedBy();

  /** The tags, in the order of the pack. */
  List<String> tags();

  /** The stops that fired, in the order of the pack. */
  List<String> stops();

  /** The strategies that the assigning rules gave, each once, in their order. */
  List<CustomerStrategy> strategies();

  /** What to ask, in asking order. */
  List<String> missing();

  /** The pack that gave it. */
  PackIdentity pack();
}
