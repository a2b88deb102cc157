package org.slipway.core.calendar;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Every occurrence of a plan in one range, expanded once. Immutable. */
final class PreparedOccurrences implements Occurrences {

  /** Kinds whose records say when something happens. */
  private static final Set<Kind> TIMED =
      EnumSet.of(Kind.FREEZE, Kind.MAINTENANCE_WINDOW, Kind.BUSINESS_EVENT, Kind.RELEASE_TRAIN);

  private record Prepared(Expansion expansion, IntervalIndex<Occurrence> index) {}

  private final Plan plan;
  private final Interval ahead;

  /** Asked, never listed. */
  private final Map<Ref, Prepared> prepared;

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
    return new Prepared(expansion, IntervalIndex.of(expansion.occurrences(), Occurrence::at));
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
    if (of == null || !ahead.covers(range)) {
      return Occurrences.expand(plan, plan.find(ref).orElseThrow(), range);
    }
    List<Occurrence> touching = of.index().reachingInto(range);
    return switch (of.expansion()) {
      case Expansion.NotComputed n when n.unknown().overlaps(range) ->
          new Expansion.NotComputed(n.reason(), n.detail(), touching, n.unknown().within(range));
      default -> new Expansion.Known(touching);
    };
  }
}
