package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.util.List;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.time.Interval;

/** Start + run + verification + rollback tail ≤ open end (DEFINITIONS §3). */
public final class WindowRunway implements Rule {

  private static final Head HEAD =
      new Head("window.runway", "1.1", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    return List.of(
        OpenEnds.judge(judged, ruling, whole -> ends -> judge(judged, ruling, whole, ends)));
  }

  private static Finding judge(Case judged, Ruling ruling, Interval whole, OpenEnd.Ends open) {
    Arg end = new Arg.Moment(open.at(), Common.zone(judged));
    Arg done = new Arg.Moment(whole.end(), Common.zone(judged));
    Arg by = OpenEnds.by(judged, open);
    if (!whole.end().isAfter(open.at())) {
      return ruling.pass(Phrase.of("finding.window.runway.pass", done, end, by));
    }
    Arg missing = new Arg.Span(Duration.between(open.at(), whole.end()));
    Arg latest = new Arg.Moment(open.at().minus(whole.length()), Common.zone(judged));
    return ruling.fail(
        Phrase.of("finding.window.runway.fail", done, end, by, missing),
        Phrase.of("fix.window.runway", Arg.words(judged.deployment().key()), latest, missing));
  }
}
