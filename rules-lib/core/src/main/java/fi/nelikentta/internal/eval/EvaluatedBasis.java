package fi.nelikentta.internal.eval;

import fi.nelikentta.Basis;
import fi.nelikentta.Evidence;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an evaluation found: the fired rules, from which the rest is told when it is asked for. */
public abstract class EvaluatedBasis implements Basis {
  private final Situation situation;
  private final LocalDate date;

  /** Of an evaluation of the situation on that day. */
  protected EvaluatedBasis(Situation situation, LocalDate date) {
    this.situation = situation;
    this.date = date;
  }

  /** The indices of the rules that fired. */
  protected abstract BitSet fired();

  /** What was known. */
  public final Situation situation() {
    return situation;
  }

  /** The pack made ready. */
  public abstract Chart chart();

  /** Whether the rule of that index fired. */
  public final boolean hasFired(int rule) {
    return fired().get(rule);
  }

  @Override
  public String clientId() {
    return situation.clientId();
  }

  @Override
  public LocalDate date() {
    return date;
  }

  @Override
  public List<Evidence> evidence() {
    BitSet fired = fired();
    List<Evidence> evidence = new ArrayList<>();
    for (Adding rule : chart().adding()) {
      if (fired.get(rule.index())) {
        List<Evidence.Looked> looked = new ArrayList<>(rule.looksAt().size());
        for (Attribute attribute : rule.looksAt()) {
          looked.add(
              new Evidence.Looked(
                  attribute.name(),
                  situation.find(attribute).orElse(null),
                  situation.findAbout(attribute).orElse(null)));
        }
        evidence.add(new Evidence(rule.name(), rule.add().axis(), rule.add().points(), looked));
      }
    }
    return Collections.unmodifiableList(evidence);
  }

  @Override
  public List<String> decidedBy() {
    boolean stopped =
        fired().stream().anyMatch(i -> chart().pack().rules().get(i).verb() instanceof Verb.Refer);
    return firedRules().stream()
        .filter(
            rule ->
                stopped ? rule.verb() instanceof Verb.Refer : rule.verb() instanceof Verb.Assign)
        .map(Rule::name)
        .sorted()
        .toList();
  }

  @Override
  public List<String> tags() {
    return inOrder(
        chart().pack().manifest().codes().tags(),
        rule -> rule.verb() instanceof Verb.Tag tag ? tag.code() : null);
  }

  @Override
  public List<String> stops() {
    return inOrder(
        chart().pack().manifest().codes().stops(),
        rule -> rule.verb() instanceof Verb.Refer refer ? refer.code() : null);
  }

  @Override
  public List<CustomerStrategy> strategies() {
    Set<CustomerStrategy> strategies = EnumSet.noneOf(CustomerStrategy.class);
    for (Rule rule : firedRules()) {
      if (rule.verb() instanceof Verb.Assign assign) {
        strategies.add(assign.strategy());
      }
    }
    return List.copyOf(strategies);
  }

  @Override
  public List<String> missing() {
    return chart().asking(situation);
  }

  @Override
  public PackIdentity pack() {
    return chart().pack().identity();
  }

  private List<Rule> firedRules() {
    return fired().stream().mapToObj(i -> chart().pack().rules().get(i)).toList();
  }

  private List<String> inOrder(List<String> order, Function<Rule, @Nullable String> code) {
    Set<String> codes = new HashSet<>();
    for (Rule rule : firedRules()) {
      String one = code.apply(rule);
      if (one != null) {
        codes.add(one);
      }
    }
    return order.stream().filter(codes::contains).toList();
  }
}
