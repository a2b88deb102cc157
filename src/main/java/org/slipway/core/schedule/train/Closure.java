package org.slipway.core.schedule.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Stage;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;

/**
 * A freeze that keeps a departing train from production, whatever rides: its scope names no
 * component, change type, tenant or vendor, and no teams or one of the train's. What is closed to a
 * single release, the findings of its deployments say.
 *
 * @param certain false where nobody can say whether it is active then
 */
public record Closure(Freeze freeze, boolean certain) {

  /** The closures of each departure that has any, by time; of a departure in plan order. */
  public static SortedMap<Departure, List<Closure>> of(
      Plan plan, Occurrences occurrences, Collection<Departure> departures) {
    var closures = new TreeMap<Departure, List<Closure>>(Departure.BY_TIME);
    for (Departure departure : departures) {
      List<Closure> of = of(plan, occurrences, departure);
      if (!of.isEmpty()) {
        closures.put(departure, of);
      }
    }
    return Collections.unmodifiableSortedMap(closures);
  }

  private static List<Closure> of(Plan plan, Occurrences occurrences, Departure departure) {
    Interval boarding = departure.boarding();
    var closures = new ArrayList<Closure>();
    for (Freeze freeze : plan.freezes().values()) {
      if (closes(plan, freeze.scope(), departure.train())) {
        Expansion expansion = occurrences.of(Ref.of(freeze), boarding);
        boolean certain =
            expansion.occurrences().stream().anyMatch(o -> o.at().reachesInto(boarding));
        if (certain || expansion.unknown().overlaps(boarding)) {
          closures.add(new Closure(freeze, certain));
        }
      }
    }
    return List.copyOf(closures);
  }

  private static boolean closes(Plan plan, Scope scope, ReleaseTrain train) {
    boolean whateverRides =
        scope.components().isEmpty()
            && scope.changeTypes().isEmpty()
            && scope.tenants().isEmpty()
            && scope.vendors().isEmpty();
    boolean ours =
        scope.teams().isEmpty() || train.teams().stream().anyMatch(scope.teams()::contains);
    return whateverRides
        && ours
        && plan.environments().values().stream().anyMatch(environment -> in(scope, environment));
  }

  private static boolean in(Scope scope, Environment environment) {
    return environment.stage() == Stage.PRODUCTION
        && (scope.stages().isEmpty() || scope.stages().contains(Stage.PRODUCTION))
        && (scope.environments().isEmpty() || scope.environments().contains(environment.id()))
        && (scope.regions().isEmpty()
            || environment.region().filter(scope.regions()::contains).isPresent());
  }
}
