package org.slipway.core.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Weight;

/**
 * What is looked at minute by minute: one deployment whose durations are known, and the minutes at
 * which it might start, counted from the first. All lengths are minutes.
 *
 * @param now evaluation instant
 * @param from the first start that is asked for
 * @param walls what the clock shows minute by minute
 * @param active length of run and verification
 * @param whole the same with the rollback tail
 */
record MinutesAsked(
    Plan plan,
    Deployment mine,
    Instant now,
    Instant from,
    List<LocalDateTime> walls,
    int active,
    int whole) {

  /** Further than any deployment of a plan lasts. */
  private static final int BEYOND = 500;

  MinutesAsked(Plan plan, Deployment mine, Instant now, Instant from, List<LocalDateTime> walls) {
    this(plan, mine, now, from, walls, active(mine), whole(mine));
  }

  /** What a clock shows at each start and well beyond the last of so many. */
  static List<LocalDateTime> walls(Instant from, int starts, ZoneId zone) {
    return IntStream.range(0, starts + BEYOND)
        .mapToObj(minute -> LocalDateTime.ofInstant(from.plusSeconds(60L * minute), zone))
        .toList();
  }

  int starts() {
    return walls.size() - BEYOND;
  }

  /** A stretch of minutes, half-open; it may be empty. */
  record Stretch(long start, long end) {

    /** DEFINITIONS §3: {@code a.start < b.end && b.start < a.end}. */
    boolean overlaps(Stretch other) {
      return start < other.end && other.start < end;
    }

    boolean contains(long minute) {
      return start <= minute && minute < end;
    }
  }

  static final Stretch NEVER = new Stretch(0, 0);

  Environment place() {
    return plan.get(Environment.class, mine.environment());
  }

  Release release() {
    return plan.get(Release.class, mine.release());
  }

  private static int active(Deployment mine) {
    Duration run = mine.timing().run().orElseThrow();
    return (int) run.plus(mine.timing().verification().orElseThrow()).toMinutes();
  }

  private static int whole(Deployment mine) {
    return active(mine)
        + (int) mine.timing().rollbackTail().map(RollbackTail::length).orElseThrow().toMinutes();
  }

  Stretch wholeFrom(int start) {
    return new Stretch(start, start + whole);
  }

  Instant at(long minute) {
    return from.plus(minute, ChronoUnit.MINUTES);
  }

  long minute(Instant at) {
    return from.until(at, ChronoUnit.MINUTES);
  }

  Stretch stretch(Instant start, Instant end) {
    return new Stretch(minute(start), minute(end));
  }

  /** The starts of which something is so. */
  BitSet when(IntPredicate denied) {
    var starts = new BitSet();
    for (int start = 0; start < starts(); start++) {
      if (denied.test(start)) {
        starts.set(start);
      }
    }
    return starts;
  }

  /** The starts from which so many minutes, at least one, are not all good. */
  BitSet unlessAll(int length, IntPredicate good) {
    int most = starts() + Math.max(1, length);
    var bad = new int[most + 1];
    for (int minute = 0; minute < most; minute++) {
      bad[minute + 1] = bad[minute] + (good.test(minute) ? 0 : 1);
    }
    return when(start -> bad[start + Math.max(1, length)] > bad[start]);
  }

  /** The starts from which run, verification and rollback tail overlap one of these. */
  BitSet meeting(List<Stretch> busy) {
    var denied = new BitSet();
    for (Stretch one : busy) {
      denied.or(when(start -> wholeFrom(start).overlaps(one)));
    }
    return denied;
  }

  /** Every start, or none. */
  BitSet all(boolean denied) {
    return when(_ -> denied);
  }

  /** Other deployments that are not over, of the same release too. */
  List<Deployment> others() {
    return plan.deployments().values().stream()
        .filter(other -> !other.id().equals(mine.id()) && other.state().unfinished())
        .toList();
  }

  /** Other deployments of the release, whatever became of them. */
  List<Deployment> siblings() {
    return plan.deployments().values().stream()
        .filter(other -> !other.id().equals(mine.id()) && other.release().equals(mine.release()))
        .toList();
  }

  Environment place(Deployment other) {
    return plan.get(Environment.class, other.environment());
  }

  /** Whether a rule blocks what it judges: as the policy weighs it, and not waived. */
  boolean binds(String rule, Weight usual, PlanRecord subject) {
    return isBlocker(rule, usual) && !isWaived(rule, subject);
  }

  boolean isBlocker(String rule, Weight usual) {
    Optional<RuleSetting> setting =
        Optional.ofNullable(plan.policy().orElseThrow().rules().get(rule));
    return setting.flatMap(RuleSetting::weight).orElse(usual) == Weight.BLOCKER;
  }

  boolean isWaived(String rule, PlanRecord subject) {
    return plan.exceptions().values().stream()
        .filter(grant -> grant.rule().equals(rule) && grant.subject().equals(Ref.of(subject)))
        .anyMatch(grant -> grant.approvedBy().isPresent() && now.isBefore(grant.expires()));
  }
}
