package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.planning.Schedule;

/**
 * How good a plan of many is, in days and hours: how far it lies from its lower bound, which no
 * plan can beat and perhaps none can reach.
 */
public final class GroupQuality {

  private GroupQuality() {}

  /**
   * The gap of a plan to the bound of its goal.
   *
   * @param zone of the instants told
   */
  public static Phrase gap(GroupPlan plan, Goals goals, ZoneId zone) {
    Schedule schedule = plan.schedule();
    if (schedule.gap() <= 0) {
      return Phrase.of("group.quality.best");
    }
    return goals.equals(Goals.NEAREST) ? shift(schedule) : finish(schedule, zone);
  }

  private static Phrase shift(Schedule schedule) {
    var shift = new Arg.Span(schedule.shift());
    var bound = new Arg.Span(schedule.shiftBound());
    if (shift.length().isZero()) {
      return Phrase.of("group.quality.shift-none");
    }
    if (shift.equals(bound)) {
      return Phrase.of("group.quality.shift-least", shift);
    }
    return bound.length().isZero()
        ? Phrase.of("group.quality.shift-alone", shift)
        : Phrase.of("group.quality.shift", shift, bound);
  }

  private static Phrase finish(Schedule schedule, ZoneId zone) {
    Instant bound = schedule.finishBound();
    return schedule.finish().equals(bound)
        ? Phrase.of("group.quality.finish-least")
        : Phrase.of(
            "group.quality.finish",
            new Arg.Moment(bound, zone),
            new Arg.Span(Duration.between(bound, schedule.finish())));
  }

  /** The approved ones that need a new approval for their new start, each as a sentence. */
  public static List<Phrase> unapproved(Plan plan, GroupPlan planned) {
    return planned.moves().stream()
        .filter(GroupMove::losesApproval)
        .map(move -> Phrase.of("group.quality.unapproved", Names.arg(plan, move.deployment())))
        .toList();
  }
}
