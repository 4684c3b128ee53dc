package fi.nelikentta.authoring.mutation;

import fi.nelikentta.pack.Manifest;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** All changes of what a rule says. */
final class VerbEdits {
  private static final int MOST = 1000;

  private final Manifest manifest;

  VerbEdits(Manifest manifest) {
    this.manifest = manifest;
  }

  /**
   * A change.
   *
   * @param mutation what kind
   * @param verb what the rule says then
   */
  record VerbEdit(Mutation mutation, Verb verb) {}

  List<VerbEdit> of(Verb verb) {
    if (verb instanceof Verb.Add add) {
      return add(add);
    }
    if (verb instanceof Verb.Assign assign) {
      return Arrays.stream(CustomerStrategy.values())
          .filter(other -> other != assign.strategy())
          .map(other -> new VerbEdit(Mutation.SWAP_STRATEGY, new Verb.Assign(other)))
          .toList();
    }
    if (verb instanceof Verb.Tag tag) {
      return other(manifest.codes().tags(), tag.code(), Mutation.CHANGE_TAG, Verb.Tag::new);
    }
    Verb.Refer refer = (Verb.Refer) verb;
    return other(manifest.codes().stops(), refer.code(), Mutation.CHANGE_STOP, Verb.Refer::new);
  }

  private static List<VerbEdit> add(Verb.Add add) {
    List<VerbEdit> edits = new ArrayList<>();
    for (int points : new int[] {add.points() - 1, add.points() + 1}) {
      if (points != 0 && Math.abs(points) <= MOST) {
        edits.add(new VerbEdit(Mutation.CHANGE_POINTS, new Verb.Add(add.axis(), points)));
      }
    }
    Axis other = add.axis() == Axis.COMPLEXITY ? Axis.COPING_DIFFICULTY : Axis.COMPLEXITY;
    edits.add(new VerbEdit(Mutation.CHANGE_AXIS, new Verb.Add(other, add.points())));
    return edits;
  }

  /** The code that follows in the pack's list, the first after the last. */
  private static List<VerbEdit> other(
      List<String> codes, String code, Mutation mutation, Function<String, Verb> verb) {
    String other = codes.get((codes.indexOf(code) + 1) % codes.size());
    return other.equals(code) ? List.of() : List.of(new VerbEdit(mutation, verb.apply(other)));
  }
}
