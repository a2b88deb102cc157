package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * End of verification + {@code slack} ≤ point of no return = open end − rollback tail (DEFINITIONS
 * §3 and §8).
 */
public final class RollbackPointOfNoReturn implements Rule {

  private static final Parameter<Duration> SLACK =
      new Parameter<>("slack", Duration.ofMinutes(30), Parameter.DURATION);

  private static final Head HEAD =
      new Head("rollback.point-of-no-return", "1.1", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(SLACK);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    return List.of(OpenEnds.judge(judged, ruling, _ -> ends -> judge(judged, ruling, ends)));
  }

  private Finding judge(Case judged, Ruling ruling, OpenEnd.Ends open) {
    RollbackTail tail = judged.deployment().timing().rollbackTail().orElseThrow();
    Instant verified = judged.deployment().timing().active().orElseThrow().end();
    Instant noReturn = open.at().minus(tail.length());
    Duration slack = judged.value(this, SLACK);
    Arg done = new Arg.Moment(verified, Common.zone(judged));
    Arg point = new Arg.Moment(noReturn, Common.zone(judged));
    if (!verified.plus(slack).isAfter(noReturn)) {
      return ruling.pass(
          Phrase.of("finding.rollback.point-of-no-return.pass", done, point, length(tail)));
    }
    Arg missing = new Arg.Span(Duration.between(noReturn, verified.plus(slack)));
    return ruling.fail(
        Phrase.of(
            "finding.rollback.point-of-no-return.fail",
            done,
            point,
            new Arg.Span(slack),
            length(tail)),
        Phrase.of(
            "fix.rollback.point-of-no-return", Arg.words(judged.deployment().key()), missing));
  }

  private static Arg length(RollbackTail tail) {
    return new Arg.Term(tail.measured() ? "tail.measured" : "tail.estimated");
  }
}
