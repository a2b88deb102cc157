package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.Cover;
import org.slipway.core.time.Interval;

/**
 * Somebody is on call for the environment from the start to the end of the rollback tail. A gap
 * fails; time after the roster's last entry is unknown. An environment of the stages in the
 * parameter {@code stages} must name a roster; elsewhere one is judged where it is named.
 */
public final class WindowNoOnCall implements Rule {

  private static final Head HEAD =
      new Head("window.no-on-call", "1.1", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Common.STAGES);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Optional<String> roster = judged.environment().roster();
    if (roster.isEmpty()) {
      return List.of(withoutRoster(judged, ruling));
    }
    Optional<Interval> whole = judged.deployment().timing().whole();
    return whole
        .map(at -> judge(judged, ruling, roster.get(), at))
        .orElseGet(() -> List.of(Timings.notComputed(judged, ruling, "window.no-on-call")));
  }

  private Finding withoutRoster(Case judged, Ruling ruling) {
    Arg environment = Arg.named(judged.environment(), judged.environment().name());
    return judged.value(this, Common.STAGES).contains(judged.environment().stage())
        ? ruling.unknown(
            Phrase.of("finding.window.no-on-call.no-roster", environment),
            Phrase.of("fix.window.no-on-call.no-roster", environment))
        : ruling.notApplicable(Phrase.of("finding.window.no-on-call.stage", environment));
  }

  private static List<Finding> judge(Case judged, Ruling ruling, String roster, Interval at) {
    Cover cover = Cover.of(at, judged.facts().roster(roster, at));
    var findings = new ArrayList<Finding>();
    for (Interval gap : cover.gaps()) {
      Arg stretch = new Arg.Stretch(gap, Common.zone(judged));
      findings.add(
          ruling.fail(
              Phrase.of("finding.window.no-on-call.gap", Arg.words(roster), stretch),
              Phrase.of("fix.window.no-on-call.gap", Arg.words(roster), stretch)));
    }
    cover.unknown().ifPresent(after -> findings.add(after(judged, ruling, roster, cover, after)));
    if (findings.isEmpty()) {
      Arg stretch = new Arg.Stretch(at, Common.zone(judged));
      findings.add(
          ruling.pass(Phrase.of("finding.window.no-on-call.pass", Arg.words(roster), stretch)));
    }
    return findings;
  }

  private static Finding after(
      Case judged, Ruling ruling, String roster, Cover cover, Interval after) {
    Arg stretch = new Arg.Stretch(after, Common.zone(judged));
    String reason =
        cover.known() ? "finding.window.no-on-call.ends" : "finding.window.no-on-call.empty";
    return ruling.unknown(
        Phrase.of(reason, Arg.words(roster), stretch),
        Phrase.of("fix.window.no-on-call.ends", Arg.words(roster), stretch));
  }
}
