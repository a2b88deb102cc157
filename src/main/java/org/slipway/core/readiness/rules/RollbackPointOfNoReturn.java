package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;

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

  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    Duration slack = ruling.judged().value(this, SLACK);
    return ruling.binds()
        ? Optional.of(need -> denials(ruling.judged(), told, need, slack))
        : Optional.empty();
  }

  /** The last starts of each stretch of open time, from which the slack is not left. */
  private static List<Denial> denials(Case judged, Told told, Need need, Duration slack) {
    Duration length = need.whole().plus(slack);
    Interval looked = new Interval(need.starts().start(), need.starts().end().plus(length));
    var denials = new ArrayList<Denial>();
    for (Interval open : judged.openTime().within(looked).open().stretches()) {
      if (open.end().isBefore(looked.end())) {
        need.beyond(open.end(), length)
            .flatMap(late -> need.before(open.end()).flatMap(late::intersection))
            .flatMap(late -> need.from(open.start()).flatMap(late::intersection))
            .map(starts -> denial(told, need, open, slack, starts))
            .ifPresent(denials::add);
      }
    }
    return denials;
  }

  private static Denial denial(
      Told told, Need need, Interval open, Duration slack, Interval starts) {
    Constraint by =
        new Constraint(
            ConstraintKind.NO_RETURN,
            List.of(Ref.of(need.deployment())),
            "",
            Phrase.of("slots.title.no-return"),
            Phrase.of("slots.relax.no-return"),
            told.owner(Ref.of(need.deployment())),
            /* known= */ true);
    return new Denial(
        by,
        starts,
        Phrase.of("slots.cause.no-return", told.moment(need, open.end()), new Arg.Span(slack)));
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
