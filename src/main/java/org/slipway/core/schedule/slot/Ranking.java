package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/** Puts feasible starts in order: of each stretch and local day the best one. One use. */
final class Ranking {

  /** Candidates in a stretch are its first start and then the full quarters of an hour. */
  private static final long STEP = 15;

  private record Candidate(Instant start, Interval fits, int points) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::points).reversed().thenComparing(Candidate::start);

  private final SlotRequest request;
  private final Need need;
  private final ZoneId zone;
  private final Rooms rooms;
  private final Scoring scoring;
  private int fitting;

  Ranking(SlotSearch.Ground ground, SlotRequest request, Need need, Ready ready) {
    this.request = request;
    this.need = need;
    this.zone = ground.told().zone(need.deployment());
    this.rooms = new Rooms(ground.open(), need);
    this.scoring = new Scoring(ground, request, need, ready);
  }

  /** How many there were to choose from. */
  int fitting() {
    return fitting;
  }

  /** The best of each stretch and local day, the best of all first, up to the limit. */
  List<Slot> best(IntervalSet feasible) {
    var candidates = new ArrayList<Candidate>();
    for (Interval fits : feasible.stretches()) {
      for (Interval day : days(fits)) {
        candidates.add(best(day, fits));
      }
    }
    fitting = candidates.size();
    candidates.sort(BEST_FIRST);
    return candidates.stream()
        .limit(request.limit())
        .map(candidate -> slot(candidate.start(), candidate.fits()))
        .toList();
  }

  private List<Interval> days(Interval fits) {
    var days = new ArrayList<Interval>();
    Instant from = fits.start();
    while (from.isBefore(fits.end())) {
      Instant midnight = from.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
      Instant next = Minutes.instant(Minutes.ceiling(midnight));
      Instant to = next.isBefore(fits.end()) ? next : fits.end();
      days.add(new Interval(from, to));
      from = to;
    }
    return days;
  }

  private Candidate best(Interval day, Interval fits) {
    Room room = rooms.around(fits);
    long first = Minutes.ceiling(day.start());
    long end = Minutes.ceiling(day.end());
    Candidate best = candidate(first, fits, room);
    for (long next = (Math.floorDiv(first, STEP) + 1) * STEP; next < end; next += STEP) {
      Candidate other = candidate(next, fits, room);
      best = other.points() > best.points() ? other : best;
    }
    return best;
  }

  private Candidate candidate(long minute, Interval fits, Room room) {
    Instant start = Minutes.instant(minute);
    return new Candidate(start, fits, scoring.score(start, room).total());
  }

  /** The slot at a start within a stretch of feasible ones. */
  Slot slot(Instant start, Interval fits) {
    Room room = rooms.around(fits);
    SlotScore score = scoring.score(start, room);
    Interval running = Interval.lasting(start, need.run());
    Interval verifying = Interval.lasting(running.end(), need.verification());
    return new Slot(
        new PlannedStart(start, zone),
        running,
        verifying,
        Interval.lasting(verifying.end(), need.tail()),
        fits,
        room.end(),
        score,
        scoring.reasons(start, room, score),
        scoring.weak(start, room, score));
  }
}
