package org.slipway.scene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;

/** Which bars are not the same in two plans of which one was made from the other by edits. */
final class PlanSteps {

  private PlanSteps() {}

  /**
   * The deployments and bookings whose bar, label or lane may differ; empty: any may, because what
   * lanes are made of has changed.
   */
  static Optional<List<Ref>> between(Plan before, Plan after) {
    boolean lanes =
        differ(before, after, Environment.class)
            || differ(before, after, Component.class)
            || differ(before, after, Team.class);
    if (lanes) {
      return Optional.empty();
    }
    var refs = new TreeSet<Ref>();
    refs.addAll(changed(before.deployments(), after.deployments()));
    refs.addAll(changed(before.reservations(), after.reservations()));
    for (Ref release : changed(before.releases(), after.releases())) {
      after
          .find(release)
          .map(Release.class::cast)
          .ifPresent(r -> after.naming(r, Deployment.class).map(Ref::of).forEach(refs::add));
    }
    return Optional.of(List.copyOf(refs));
  }

  @SuppressWarnings("ReferenceEquality") // persistent maps: the same map means no change
  private static <T extends PlanRecord> boolean differ(Plan before, Plan after, Class<T> type) {
    boolean some = !before.all(type).isEmpty() || !after.all(type).isEmpty();
    return some && before.all(type) != after.all(type);
  }

  /** Both maps are walked side by side; records are compared as pointers, so it takes no time. */
  @SuppressWarnings("ReferenceEquality") // an untouched record is the same object
  private static <T extends PlanRecord> List<Ref> changed(
      SortedMap<Id<T>, T> before, SortedMap<Id<T>, T> after) {
    var found = new ArrayList<Ref>();
    if (before == after) {
      return found;
    }
    var old = new Side<>(before);
    var now = new Side<>(after);
    while (old.isOpen() || now.isOpen()) {
      int order = old.compareTo(now);
      if (order != 0 || old.record() != now.record()) {
        found.add(Ref.of(order <= 0 ? old.record() : now.record()));
      }
      if (order <= 0) {
        old.step();
      }
      if (order >= 0) {
        now.step();
      }
    }
    return found;
  }

  /** One of two maps that are walked side by side. */
  private static final class Side<T extends PlanRecord> {

    private final Iterator<Map.Entry<Id<T>, T>> rest;
    private Optional<Map.Entry<Id<T>, T>> here = Optional.empty();

    Side(SortedMap<Id<T>, T> map) {
      rest = map.entrySet().iterator();
      step();
    }

    boolean isOpen() {
      return here.isPresent();
    }

    T record() {
      return here.orElseThrow().getValue();
    }

    /** An end comes after everything. */
    int compareTo(Side<T> other) {
      if (here.isEmpty() || other.here.isEmpty()) {
        return Boolean.compare(here.isEmpty(), other.here.isEmpty());
      }
      return here.get().getKey().compareTo(other.here.get().getKey());
    }

    void step() {
      here = rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
  }
}
