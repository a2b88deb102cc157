package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * Looks for slots of one deployment (DEFINITIONS §3, <i>slot search</i>). Every constraint denies a
 * set of starts, so the feasible ones are those that no source of constraints denies; nothing is
 * guessed and nothing is tried out. Immutable and safe for all threads.
 */
public final class SlotSearch {

  /**
   * What is known besides the constraints.
   *
   * @param open when the target of the deployment is open
   * @param traffic where it goes
   */
  public record Ground(Told told, OpenTime open, Collisions collisions, TrafficLevel traffic) {}

  private static final Duration FIRST_LOOK = Duration.ofDays(4);

  private final Ground ground;
  private final List<ConstraintSource> sources;

  public SlotSearch(Ground ground, List<ConstraintSource> sources) {
    this.ground = ground;
    this.sources = List.copyOf(sources);
  }

  /** The best slots within the horizon, and why the other starts do not fit. */
  public SlotAnswer all(SlotRequest request, BooleanSupplier stop) {
    Optional<Need> need = need(request);
    if (need.isEmpty()) {
      return missing(request);
    }
    Interval starts = request.starts();
    var denials = new ArrayList<Denial>();
    for (ConstraintSource source : sources) {
      if (stop.getAsBoolean()) {
        return new SlotAnswer.NotFoundInTime(starts.start(), List.of());
      }
      denials.addAll(holding(request, source.denials(need.get())));
    }
    Sifting sifting = Sifting.of(starts, denials);
    if (sifting.feasible().isEmpty()) {
      return without(starts, denials, sifting);
    }
    var ranking = new Ranking(ground, request, need.get(), Ready.of(starts.start(), denials));
    List<Slot> slots = ranking.best(sifting.feasible());
    return new SlotAnswer.Found(slots, ranking.fitting(), sifting.rejected());
  }

  /**
   * The first feasible start, and why the ones before it do not fit; looks no further than it must.
   * The stretch of starts that fit is told as far as was looked.
   */
  public SlotAnswer next(SlotRequest request, BooleanSupplier stop) {
    Optional<Need> need = need(request);
    if (need.isEmpty()) {
      return missing(request);
    }
    Interval starts = request.starts();
    var rejected = new ArrayList<Rejected>();
    var denials = new ArrayList<Denial>();
    Instant from = starts.start();
    for (Duration look = FIRST_LOOK; from.isBefore(starts.end()); look = look.multipliedBy(2)) {
      if (stop.getAsBoolean()) {
        return new SlotAnswer.NotFoundInTime(from, Sifting.joined(rejected));
      }
      Interval part = Interval.lasting(from, look).intersection(starts).orElseThrow();
      List<Denial> here = denials(request, need.get().over(part));
      denials.addAll(here);
      Sifting sifting = Sifting.of(part, here);
      rejected.addAll(sifting.rejected());
      if (!sifting.feasible().isEmpty()) {
        Ready ready = Ready.of(starts.start(), denials);
        return first(request, need.get(), ready, sifting.feasible(), rejected);
      }
      from = part.end();
    }
    return all(request, stop);
  }

  private SlotAnswer first(
      SlotRequest request, Need need, Ready ready, IntervalSet feasible, List<Rejected> rejected) {
    Interval fits = feasible.stretches().getFirst();
    Slot slot = new Ranking(ground, request, need.over(fits), ready).slot(fits.start(), fits);
    List<Rejected> before =
        rejected.stream().filter(r -> r.starts().start().isBefore(fits.start())).toList();
    return new SlotAnswer.Found(List.of(slot), 1, Sifting.joined(before));
  }

  /** The feasible starts, in whole minutes; empty too where a duration is unknown. */
  public IntervalSet feasible(SlotRequest request) {
    return need(request)
        .map(need -> Sifting.of(request.starts(), denials(request, need)).feasible())
        .orElse(IntervalSet.EMPTY);
  }

  /** Everything that denies a start within the horizon; empty too where a duration is unknown. */
  public List<Denial> denials(SlotRequest request) {
    return need(request).map(need -> denials(request, need)).orElse(List.of());
  }

  private List<Denial> denials(SlotRequest request, Need need) {
    var denials = new ArrayList<Denial>();
    for (ConstraintSource source : sources) {
      denials.addAll(holding(request, source.denials(need)));
    }
    return denials;
  }

  private static List<Denial> holding(SlotRequest request, List<Denial> denials) {
    return request.relaxed().isEmpty()
        ? denials
        : denials.stream().filter(denial -> request.mustHold(denial.by().kind())).toList();
  }

  private static Optional<Need> need(SlotRequest request) {
    return request.deployment().state().unfinished()
        ? Need.of(request.deployment(), request.mustHold(ConstraintKind.RUNWAY), request.starts())
        : Optional.empty();
  }

  private SlotAnswer without(Interval starts, List<Denial> denials, Sifting sifting) {
    var why = new Impossibility(starts, denials);
    if (why.isProved()) {
      return new SlotAnswer.Impossible(
          why.clash(), why.cheapest(ground.told().plan().policy()), sifting.rejected());
    }
    List<Phrase> missing =
        denials.stream()
            .filter(denial -> !denial.by().known())
            .map(Denial::cause)
            .distinct()
            .toList();
    return new SlotAnswer.NotComputed(missing, sifting.rejected());
  }

  private static SlotAnswer missing(SlotRequest request) {
    Arg key = Arg.words(request.deployment().key());
    if (!request.deployment().state().unfinished()) {
      return new SlotAnswer.NotComputed(
          List.of(Phrase.of("slots.missing.finished", key)), List.of());
    }
    return new SlotAnswer.NotComputed(List.of(Need.lacking(request.deployment())), List.of());
  }
}
