package org.slipway.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalIndex;
import org.slipway.core.time.Occurrence;

/**
 * Every occurrence of a plan in one range, expanded once; what is asked for beyond it is expanded a
 * while further and remembered. Safe for all threads, and the same answers in any order of asking.
 */
final class PreparedOccurrences implements Occurrences {

  /** Kinds whose records say when something happens. */
  private static final Set<Kind> TIMED =
      EnumSet.of(Kind.FREEZE, Kind.MAINTENANCE_WINDOW, Kind.BUSINESS_EVENT, Kind.RELEASE_TRAIN);

  private record Prepared(Interval range, Expansion expansion, IntervalIndex<Occurrence> index) {}

  /** How much more than asked for is expanded, lest the next question expand it again. */
  private static final Duration BEFORE = Duration.ofDays(2);

  private static final Duration AFTER = Duration.ofDays(100);

  private final Plan plan;
  private final Interval ahead;

  /** Asked, never listed. */
  private final Map<Ref, Prepared> prepared;

  /** What was asked for beyond {@link #ahead}. */
  private final ConcurrentMap<Ref, Prepared> beyond = new ConcurrentHashMap<>();

  private PreparedOccurrences(Plan plan, Interval ahead, Map<Ref, Prepared> prepared) {
    this.plan = plan;
    this.ahead = ahead;
    this.prepared = prepared;
  }

  static PreparedOccurrences of(Plan plan, Interval ahead) {
    var prepared = new HashMap<Ref, Prepared>();
    for (Kind kind : TIMED) {
      for (PlanRecord record : plan.records(kind)) {
        prepared.put(Ref.of(record), prepare(plan, record, ahead));
      }
    }
    return new PreparedOccurrences(plan, ahead, prepared);
  }

  private static boolean timed(Kind kind) {
    return kind == Kind.HOLIDAY_CALENDAR || TIMED.contains(kind);
  }

  private static Prepared prepare(Plan plan, PlanRecord record, Interval ahead) {
    Expansion expansion = Occurrences.expand(plan, record, ahead);
    return new Prepared(
        ahead, expansion, IntervalIndex.of(expansion.occurrences(), Occurrence::at));
  }

  @Override
  public Occurrences after(Plan after, Edit edit) {
    if (edit.changes().stream().noneMatch(change -> timed(change.ref().kind()))) {
      return new PreparedOccurrences(after, ahead, prepared);
    }
    var kept = new HashMap<>(prepared);
    for (Change change : edit.changes()) {
      switch (change.ref().kind()) {
        case HOLIDAY_CALENDAR -> {
          return of(after, ahead);
        }
        case FREEZE, MAINTENANCE_WINDOW, BUSINESS_EVENT, RELEASE_TRAIN -> {
          kept.remove(change.ref());
          if (change instanceof Change.Put(PlanRecord record)) {
            kept.put(change.ref(), prepare(after, record, ahead));
          }
        }
        default -> {}
      }
    }
    return new PreparedOccurrences(after, ahead, kept);
  }

  @Override
  public Expansion of(Ref ref, Interval range) {
    Prepared of = prepared.get(ref);
    if (of != null && of.range().covers(range)) {
      return within(of, range);
    }
    Prepared wide = beyond.compute(ref, (_, known) -> widened(ref, known, range));
    return tooMany(wide)
        ? Occurrences.expand(plan, plan.find(ref).orElseThrow(), range)
        : within(wide, range);
  }

  private Prepared widened(Ref ref, @Nullable Prepared known, Interval range) {
    if (known != null && known.range().covers(range)) {
      return known;
    }
    Instant from = range.start().minus(BEFORE);
    Instant to = range.end().plus(AFTER);
    if (known != null) {
      from = from.isBefore(known.range().start()) ? from : known.range().start();
      to = to.isAfter(known.range().end()) ? to : known.range().end();
    }
    return prepare(plan, plan.find(ref).orElseThrow(), new Interval(from, to));
  }

  /** Whether a wider range than asked for is beyond what is expanded at once. */
  private static boolean tooMany(Prepared wide) {
    return wide.expansion() instanceof Expansion.NotComputed unknown
        && unknown.reason() == Expansion.Reason.TOO_MANY;
  }

  private static Expansion within(Prepared of, Interval range) {
    List<Occurrence> touching = of.index().reachingInto(range);
    return switch (of.expansion()) {
      case Expansion.NotComputed n when n.unknown().overlaps(range) ->
          new Expansion.NotComputed(n.reason(), n.detail(), touching, n.unknown().within(range));
      default -> new Expansion.Known(touching);
    };
  }
}
