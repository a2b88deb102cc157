package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slipway.core.calendar.FreezeHit;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.WindowCover;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Severity;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Slots;
import org.slipway.core.schedule.Collision;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotSearch;
import org.slipway.core.time.Interval;

/**
 * Whether a deployment would fit somewhere else: freezes, windows, runway and collisions as
 * DEFINITIONS §3 has them, soft freezes with an exception in force let through. What the rules know
 * beyond these is judged after the drop. Safe for all threads.
 */
final class Fitting {

  private static final Duration AHEAD = Duration.ofDays(35);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** What is judged after the drop. */
  private static final Set<ConstraintKind> NOT_ASKED =
      EnumSet.complementOf(
          EnumSet.of(
              ConstraintKind.HARD_FREEZE,
              ConstraintKind.SOFT_FREEZE,
              ConstraintKind.OUTSIDE_WINDOW,
              ConstraintKind.RUNWAY,
              ConstraintKind.SAME_ITEM,
              ConstraintKind.SAME_LOCK,
              ConstraintKind.ENVIRONMENT,
              ConstraintKind.SHARED_SERVICE,
              ConstraintKind.SAME_PERSON,
              ConstraintKind.SAME_TEAM,
              ConstraintKind.THROTTLE,
              ConstraintKind.RELATED_SERVICE));

  private final Facts facts;
  private final Plan plan;
  private final Instant at;
  private final ClashCauses causes;

  /**
   * @param at evaluation instant: for exceptions, and for what is in the past
   */
  Fitting(Facts facts, Instant at) {
    this.facts = facts;
    this.plan = facts.plan();
    this.at = at;
    this.causes = new ClashCauses(plan);
  }

  ClashCauses causes() {
    return causes;
  }

  /** Every reason against it, as it is given; none if it fits as far as can be known. */
  List<Phrase> against(Deployment moved) {
    Optional<Interval> active = moved.timing().active().or(() -> moved.timing().known());
    if (active.isEmpty()) {
      return List.of();
    }
    OpenTime open = openTime(moved);
    var reasons = new ArrayList<Phrase>();
    open.freezesDuring(active.get()).stream()
        .filter(hit -> !hit.excepted())
        .forEach(hit -> reasons.add(freeze(moved, hit)));
    if (open.windowsOver(active.get()) instanceof WindowCover.Uncovered uncovered) {
      reasons.add(outside(uncovered));
    } else if (reasons.isEmpty()) {
      runway(moved, open).ifPresent(reasons::add);
    }
    if (active.get().start().isBefore(at)) {
      reasons.add(Phrase.of("calendar.against.past", new Arg.Moment(at, zone(moved))));
    }
    blocking(moved).forEach(collision -> reasons.add(causes.against(collision)));
    return reasons;
  }

  /** The collisions that block it, seen from it. */
  List<Collision> blocking(Deployment moved) {
    return facts.collisions().of(moved).stream()
        .filter(c -> ClashCauses.blocks(plan, c.kind()))
        .toList();
  }

  /** When the target of a deployment of the plan is open, wherever it is moved to. */
  OpenTime openTime(Deployment moved) {
    return new Case(facts, Ref.of(moved), at).openTime();
  }

  private ZoneId zone(Deployment moved) {
    return plan.get(Environment.class, moved.environment()).zone();
  }

  private Phrase freeze(Deployment moved, FreezeHit hit) {
    Instant until = hit.occurrences().getLast().at().end();
    String key =
        hit.freeze().severity() == Severity.HARD
            ? "calendar.against.freeze.hard"
            : "calendar.against.freeze.soft";
    return Phrase.of(
        key, Arg.named(hit.freeze(), hit.freeze().name()), new Arg.Moment(until, zone(moved)));
  }

  private Phrase outside(WindowCover.Uncovered uncovered) {
    String names =
        uncovered.windows().stream()
            .flatMap(ref -> plan.find(ref).stream())
            .map(MaintenanceWindow.class::cast)
            .map(MaintenanceWindow::name)
            .distinct()
            .limit(3)
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return Phrase.of("calendar.against.outside", Arg.words(names));
  }

  private Optional<Phrase> runway(Deployment moved, OpenTime open) {
    Optional<Interval> whole = moved.timing().whole();
    if (whole.isPresent()
        && open.end(whole.get().start()) instanceof OpenEnd.Ends ends
        && whole.get().end().isAfter(ends.at())) {
      return Optional.of(
          Phrase.of("calendar.against.runway", new Arg.Moment(ends.at(), zone(moved))));
    }
    return Optional.empty();
  }

  /**
   * The first full quarter of an hour from its own start on, or from now where that has gone by, at
   * which nothing is against it, within five weeks.
   */
  Optional<Instant> nextFit(Deployment moved, BooleanSupplier stop) {
    if (moved.timing().whole().isEmpty()) {
      return Optional.empty();
    }
    Instant start = moved.timing().whole().get().start();
    Instant from = start.isBefore(at) ? at : start;
    Instant end = from.plus(AHEAD);
    SlotSearch search = Slots.of(facts, moved, at, List.of());
    while (from.isBefore(end)) {
      SlotRequest request =
          SlotRequest.of(moved, from).withHorizon(Duration.between(from, end)).relaxing(NOT_ASKED);
      if (!(search.next(request, stop) instanceof SlotAnswer.Found found)) {
        return Optional.empty();
      }
      Interval fits = found.best().fits();
      Instant quarter = quarterFrom(fits.start());
      if (fits.contains(quarter)) {
        return Optional.of(quarter);
      }
      from = fits.end();
    }
    return Optional.empty();
  }

  private static Instant quarterFrom(Instant at) {
    Instant down = Gesture.snapped(at, QUARTER, ZoneOffset.UTC);
    return down.isBefore(at) ? down.plus(QUARTER) : down;
  }
}
