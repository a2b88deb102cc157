package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.Ways;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.slot.Linked;

/** Whether deployments would wait for each other in a circle if two were linked. Used once. */
final class WaitCircle {

  private final Plan plan;
  private final Map<Id<Deployment>, Integer> numbers = new HashMap<>(); // asked, never listed
  private final List<Deployment> deployments = new ArrayList<>();
  private final Digraph waitsFor;

  /**
   * @param waits what they wait for now
   */
  WaitCircle(Plan plan, List<Awaited> waits) {
    this.plan = plan;
    int[] after = waits.stream().mapToInt(wait -> number(wait.after())).toArray();
    int[] before = waits.stream().mapToInt(wait -> number(wait.before())).toArray();
    waitsFor = Digraph.of(deployments.size(), after, before);
  }

  private int number(Deployment deployment) {
    return numbers.computeIfAbsent(
        deployment.id(),
        _ -> {
          deployments.add(deployment);
          return deployments.size() - 1;
        });
  }

  /**
   * The names round the circle, each waiting for the next, the first one again at the end; empty:
   * there is none.
   *
   * @param link between two releases or two deployments, which need not be in the plan
   */
  List<String> by(Link link) {
    boolean releases = link.from().kind() == Kind.RELEASE;
    for (Linked pair : Linked.of(plan, link)) {
      if (numbers.containsKey(pair.before().id()) && numbers.containsKey(pair.after().id())) {
        int[] way = Ways.shortest(waitsFor, number(pair.before()), number(pair.after()));
        if (way.length > 0) {
          return names(way, releases);
        }
      }
    }
    return List.of();
  }

  /** Of several deployments of one release in a row the release is named once. */
  private List<String> names(int[] way, boolean releases) {
    var names = new ArrayList<String>();
    for (int place = 0; place <= way.length; place++) {
      Deployment deployment = deployments.get(way[place % way.length]);
      String name = releases ? Names.release(plan, deployment) : Names.of(plan, deployment);
      if (names.isEmpty() || !names.getLast().equals(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
