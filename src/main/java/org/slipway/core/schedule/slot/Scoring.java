package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * The score of a slot: four parts, each a share of the points it can have. Early: half of them
 * after {@link #HALF_EARLY} of waiting. Low traffic: what is missing to the busiest hour, half
 * where it is not known. Spare time: half with {@link #HALF_SPARE} left. Spread: half with two
 * other deployments within {@link Nearby#APART} in the same environment or by the same team.
 */
final class Scoring {

  static final Duration HALF_EARLY = Duration.ofDays(14);
  static final Duration HALF_SPARE = Duration.ofMinutes(15);
  private static final double GOOD = 0.75;
  private static final double WEAK = 0.9;

  /** A part with what can be said for or against it. */
  private record Point(SlotScore.Part part, Optional<Phrase> good, Optional<Phrase> bad) {}

  private final Need need;
  private final Ready ready;
  private final TrafficLevel traffic;
  private final Told told;
  private final Nearby nearby;
  private final int[] most;

  Scoring(SlotSearch.Ground ground, SlotRequest request, Need need, Ready ready) {
    this.need = need;
    this.ready = ready;
    this.traffic = ground.traffic();
    this.told = ground.told();
    this.nearby = Nearby.of(ground.collisions(), need);
    this.most = of100(request.weights());
  }

  /** The weights as whole points that sum to 100: the largest remainders are rounded up. */
  private static int[] of100(SlotWeights weights) {
    int[] of = {weights.early(), weights.traffic(), weights.spare(), weights.spread()};
    int[] points = new int[of.length];
    var byRemainder = new ArrayList<Integer>();
    int left = 100;
    for (int n = 0; n < of.length; n++) {
      points[n] = of[n] * 100 / weights.sum();
      left -= points[n];
      byRemainder.add(n);
    }
    byRemainder.sort(Comparator.comparingInt(n -> -(of[n] * 100 % weights.sum())));
    for (int n = 0; n < left; n++) {
      points[byRemainder.get(n)]++;
    }
    return points;
  }

  SlotScore score(Instant start, Room room) {
    Interval active = Interval.lasting(start, need.active());
    return new SlotScore(
        part(most[0], early(start)),
        part(most[1], traffic.during(active).map(reading -> 1 - reading.share()).orElse(0.5)),
        part(most[2], spareShare(start, room)),
        part(most[3], 2.0 / (2 + nearby.count(start))));
  }

  private static SlotScore.Part part(int most, double share) {
    double within = Math.max(0, Math.min(1, share));
    return new SlotScore.Part((int) Math.round(most * within), most);
  }

  private double early(Instant start) {
    return half(HALF_EARLY, HALF_EARLY.plus(waited(start)));
  }

  private Duration waited(Instant start) {
    return start.isAfter(ready.at()) ? Duration.between(ready.at(), start) : Duration.ZERO;
  }

  private double spareShare(Instant start, Room room) {
    if (room.end().isEmpty()) {
      return room.open() ? 1 : 0;
    }
    Duration spare = spare(start, room.end().get());
    return 1 - half(HALF_SPARE, HALF_SPARE.plus(spare));
  }

  private static double half(Duration part, Duration whole) {
    return (double) part.toSeconds() / whole.toSeconds();
  }

  private Duration spare(Instant start, Instant end) {
    Duration spare = Duration.between(start.plus(need.whole()), end);
    return spare.isNegative() ? Duration.ZERO : spare;
  }

  /**
   * The good points, the strongest first, without the one that is told as weak; that the traffic is
   * not known comes last.
   */
  List<Phrase> reasons(Instant start, Room room, SlotScore score) {
    var reasons = new ArrayList<Phrase>();
    List<Point> points = points(start, room, score);
    Optional<Point> weakest = weakest(points);
    List<Point> strongest =
        points.stream()
            .filter(point -> point.part().most() > 0 && !weakest.equals(Optional.of(point)))
            .sorted(Comparator.comparingDouble((Point point) -> -point.part().share()))
            .toList();
    for (Point point : strongest) {
      if (reasons.isEmpty() || point.part().share() >= GOOD) {
        point.good().ifPresent(reasons::add);
      }
    }
    if (most[1] > 0 && traffic.during(Interval.lasting(start, need.active())).isEmpty()) {
      reasons.add(Phrase.of("slots.reason.traffic-unknown"));
    }
    if (reasons.isEmpty()) {
      reasons.add(Phrase.of("slots.reason.fits"));
    }
    return reasons;
  }

  /** The part that lacks most points, where it lacks more than a tenth. */
  Optional<Phrase> weak(Instant start, Room room, SlotScore score) {
    return weakest(points(start, room, score)).flatMap(Point::bad);
  }

  private static Optional<Point> weakest(List<Point> points) {
    return points.stream()
        .filter(point -> point.bad().isPresent() && point.part().share() < WEAK)
        .max(Comparator.comparingInt((Point point) -> point.part().most() - point.part().points()));
  }

  private List<Point> points(Instant start, Room room, SlotScore score) {
    Optional<Phrase> said =
        traffic.during(Interval.lasting(start, need.active())).map(TrafficLevel.Reading::said);
    return List.of(
        early(start, score.early()),
        new Point(score.traffic(), said, said),
        spare(start, room, score.spare()),
        spread(start, score.spread()));
  }

  private Point early(Instant start, SlotScore.Part part) {
    Arg waited = new Arg.Span(waited(start));
    Phrase said =
        ready
            .by()
            .map((Ref by) -> Phrase.of("slots.reason.after", told.name(by), waited))
            .orElseGet(() -> Phrase.of("slots.reason.early", waited));
    Phrase late = Phrase.of("slots.weak.late", waited);
    return new Point(part, Optional.of(said), Optional.of(late));
  }

  private Point spare(Instant start, Room room, SlotScore.Part part) {
    if (!room.open()) {
      return new Point(part, Optional.empty(), Optional.of(Phrase.of("slots.weak.not-open")));
    }
    if (room.end().isEmpty()) {
      return new Point(part, Optional.of(Phrase.of("slots.reason.no-end")), Optional.empty());
    }
    Arg spare = new Arg.Span(spare(start, room.end().get()));
    return new Point(
        part,
        Optional.of(Phrase.of("slots.reason.spare", spare)),
        Optional.of(Phrase.of("slots.weak.spare", spare)));
  }

  private Point spread(Instant start, SlotScore.Part part) {
    Arg apart = new Arg.Span(Nearby.APART);
    return new Point(
        part,
        Optional.of(
            nearby.count(start) == 0
                ? Phrase.of("slots.reason.alone", apart)
                : Phrase.of("slots.reason.spread", Arg.count(nearby.count(start)), apart)),
        Optional.of(
            Phrase.of(
                "slots.weak.spread",
                Arg.count(nearby.count(start)),
                apart,
                told.names(nearby.first(start)))));
  }
}
