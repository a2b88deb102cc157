package org.slipway.core.calendar;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;

/**
 * The layers behind a calendar: what happens by which freeze, window or business event in one
 * range.
 *
 * @param expansions of every such record of the plan, by kind and id; empty ones too
 */
public record Layers(Interval range, SortedMap<Ref, Expansion> expansions) {

  public Layers {
    expansions = Collections.unmodifiableSortedMap(new TreeMap<>(expansions));
  }

  /** All layers of a plan. */
  public static Layers of(Plan plan, Interval range, Occurrences occurrences) {
    var expansions = new TreeMap<Ref, Expansion>();
    for (Kind kind : List.of(Kind.FREEZE, Kind.MAINTENANCE_WINDOW, Kind.BUSINESS_EVENT)) {
      for (PlanRecord record : plan.records(kind)) {
        expansions.put(Ref.of(record), occurrences.of(Ref.of(record), range));
      }
    }
    return new Layers(range, expansions);
  }

  /** The occurrences of one record that reach into the range; none for any other record. */
  public List<Occurrence> occurrences(Ref ref) {
    Expansion expansion = expansions.get(ref);
    return expansion == null ? List.of() : expansion.occurrences();
  }

  /** The records of which something in the range could not be computed. */
  public List<Ref> notComputed() {
    return expansions.entrySet().stream()
        .filter(e -> !e.getValue().unknown().isEmpty())
        .map(e -> e.getKey())
        .toList();
  }
}
