package org.slipway.exchange.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/**
 * Which deployments of the file a deployment waits for: those of a component its items need and it
 * does not bring itself, to the same environment, that start no later.
 */
final class Needs {

  private final SortedMap<Id<Component>, SortedSet<Id<Component>>> needed = new TreeMap<>();
  private final SortedMap<Id<Environment>, List<IcsEvent>> inEnvironment = new TreeMap<>();

  Needs(Plan plan, List<IcsEvent> events) {
    for (Dependency link : plan.dependencies().values()) {
      needed.computeIfAbsent(link.from(), _ -> new TreeSet<>()).add(link.to());
    }
    for (IcsEvent event : events) {
      if (event.entry().record() instanceof Deployment d) {
        inEnvironment.computeIfAbsent(d.environment(), _ -> new ArrayList<>()).add(event);
      }
    }
  }

  /** The UIDs of what a line waits for, sorted. */
  SortedSet<String> of(CalendarEntry entry) {
    var uids = new TreeSet<String>();
    if (entry.record() instanceof Deployment mine) {
      var wanted = new TreeSet<Id<Component>>();
      mine.items().forEach(item -> wanted.addAll(needed.getOrDefault(item, new TreeSet<>())));
      wanted.removeAll(mine.items());
      for (IcsEvent other : inEnvironment.getOrDefault(mine.environment(), List.of())) {
        if (other.entry().record() instanceof Deployment theirs && waits(mine, theirs, wanted)) {
          uids.add(other.uid());
        }
      }
    }
    return uids;
  }

  private static boolean waits(
      Deployment mine, Deployment theirs, SortedSet<Id<Component>> wanted) {
    boolean earlier =
        theirs.timing().startsAt().isPresent()
            && mine.timing().startsAt().isPresent()
            && !theirs.timing().startsAt().get().isAfter(mine.timing().startsAt().get());
    return earlier
        && mine.state().unfinished()
        && theirs.state().unfinished()
        && !theirs.id().equals(mine.id())
        && theirs.items().stream().anyMatch(wanted::contains);
  }
}
