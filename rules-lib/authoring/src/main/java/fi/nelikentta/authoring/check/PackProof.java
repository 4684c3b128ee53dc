package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.RulePack;
import java.util.List;

/**
 * The proof of a pack: whether its rules give every situation, the unknown included, exactly one
 * strategy or a stop; what in it cannot be meant; and what it does, in figures. It says nothing of
 * whether the rules are right. Immutable and safe to share among threads.
 */
public final class PackProof {
  private final RulePack pack;
  private final Result result;
  private final List<Finding> findings;
  private final Facts facts;

  /** What the look at every situation came to. */
  public enum Result {
    /** Every situation gets exactly one strategy or a stop. */
    PROVEN,
    /** Some situation gets no strategy, or two: a finding shows it. */
    MISTAKEN,
    /** The budget was spent; a finding says on what. */
    NOT_DECIDED
  }

  private PackProof(RulePack pack, Result result, List<Finding> findings, Facts facts) {
    this.pack = pack;
    this.result = result;
    this.findings = List.copyOf(findings);
    this.facts = facts;
  }

  /** Looks at every situation that the pack's conditions tell apart. */
  public static PackProof of(RulePack pack) {
    Model model = new Model(pack);
    Findings findings = new Findings();
    Result result = check(model, findings);
    if (result == Result.MISTAKEN) {
      new Slips(model, findings).fold(PackProof::found);
    }
    Facts facts = new FactFinder(model, new Examples(pack)).facts();
    return new PackProof(pack, result, findings.sorted(), facts);
  }

  private static List<Finding> found(RulePack pack) {
    Findings findings = new Findings();
    check(new Model(pack), findings);
    return findings.sorted();
  }

  private static Result check(Model model, Findings findings) {
    Firing firing = new Firing(model, findings);
    firing.check();
    Result covered = new Completeness(model, firing, findings).check();
    new Reached(model, firing, findings).check();
    new Sameness(model, firing, findings).check();
    new Neighbours(model, firing, findings).check();
    PointFindings points = new PointFindings(model, firing, findings);
    points.check();
    new IdleTests(model, firing, findings).check();
    Direction direction = new Direction(model, findings);
    direction.check();
    Raters raters = new Raters(model, direction, findings);
    raters.check();
    new IdleReasons(model, firing, findings).check(direction, points, raters);
    new OtherAxis(model, firing, findings).check();
    new Wording(model.pack(), findings).check();
    return covered;
  }

  /** The pack. */
  public RulePack pack() {
    return pack;
  }

  /** What the look at every situation came to. */
  public Result result() {
    return result;
  }

  /** What its author should look at: errors first, then by place. */
  public List<Finding> findings() {
    return findings;
  }

  /** What it does, in figures. */
  public Facts facts() {
    return facts;
  }

  /** How many findings weigh that much, those that others bring with them not counted. */
  public int count(Weight weight) {
    return (int) findings.stream().filter(found -> found.code().weight() == weight).count();
  }

  /** What is known of the pack. */
  @Override
  public String toString() {
    return pack + ": " + result + ", " + findings.size() + " findings";
  }
}
