package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;

/**
 * Reasons that nothing asks for. They do no harm today, but they would hide a slip that is made
 * tomorrow.
 */
final class IdleReasons {
  private final Model model;
  private final Firing firing;
  private final Findings findings;

  IdleReasons(Model model, Firing firing, Findings findings) {
    this.model = model;
    this.firing = firing;
    this.findings = findings;
  }

  void check(Direction direction, PointFindings points, Raters raters) {
    for (Rule rule : model.pack().rules()) {
      // What never fires has its own finding, and asks for nothing before it is mended.
      if (!firing.isNever(rule)) {
        boolean gives = rule.verb() instanceof Verb.Add;
        if (rule.grounds().nonMonotonic() != null
            && !(gives && (direction.isExcusing(rule) || points.isTakenBack(rule)))) {
          add(rule, "idle-reason.direction");
        }
        if (rule.grounds().bothCount() != null && !(gives && raters.isBeside(rule))) {
          add(rule, "idle-reason.topic");
        }
      }
    }
  }

  private void add(Rule rule, String key) {
    findings.add(Finding.of(FindingCode.IDLE_REASON, Site.of(rule), Message.of(key)));
  }
}
