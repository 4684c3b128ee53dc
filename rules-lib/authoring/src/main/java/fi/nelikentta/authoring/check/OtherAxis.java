package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that give points on one axis for what belongs to the other. */
final class OtherAxis {
  private final Model model;
  private final Firing firing;
  private final Findings findings;

  OtherAxis(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
  }

  void check() {
    for (Rule rule : model.rules(Verb.Add.class)) {
      Axis axis = ((Verb.Add) rule.verb()).axis();
      List<Attribute> onAxes =
          rule.looksAt().stream().filter(attribute -> attribute.axis() != null).toList();
      boolean strange =
          !onAxes.isEmpty() && onAxes.stream().noneMatch(attribute -> attribute.axis() == axis);
      if (strange && !firing.isNever(rule)) {
        Finding finding =
            Finding.of(
                FindingCode.OTHER_AXIS,
                Site.of(rule),
                Message.of(
                    "other-axis",
                    axis.key(),
                    onAxes.stream().map(Attribute::name).collect(Collectors.joining(", ")),
                    other(axis).key()));
        findings.add(firing.example(rule).map(finding::with).orElse(finding));
      }
    }
  }

  private static Axis other(Axis axis) {
    return axis == Axis.COMPLEXITY ? Axis.COPING_DIFFICULTY : Axis.COMPLEXITY;
  }
}
