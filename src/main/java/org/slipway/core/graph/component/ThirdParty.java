package org.slipway.core.graph.component;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.graph.Reach;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Vendor;

/**
 * What hangs on a vendor.
 *
 * @param hosted the components it hosts or supplies, in id order; at least one
 * @param impact what needs those, with reasons
 */
public record ThirdParty(Id<Vendor> vendor, List<Id<Component>> hosted, Impact impact) {

  /**
   * That a component hangs on a vendor.
   *
   * @param hosted by the vendor
   * @param hops from the component to that one; 0: it is the component itself, or a part of it
   */
  public record Behind(Id<Vendor> vendor, Id<Component> hosted, int hops) {

    /** For example <em>Ledger hangs on Nordbank, who supplies Card vault.</em> */
    public Phrase said(Plan plan, Id<Component> component) {
      Arg own = Names.arg(plan, plan.get(Component.class, component));
      Arg party = Names.arg(plan, plan.get(Vendor.class, vendor));
      Arg item = Names.arg(plan, plan.get(Component.class, hosted));
      return hosted.equals(component)
          ? Phrase.of("graph.vendor.own", own, party)
          : Phrase.of("graph.vendor.behind", own, party, item);
    }
  }

  public ThirdParty {
    hosted = List.copyOf(hosted);
  }

  /** Every vendor that hosts or supplies a component, in id order. */
  public static List<ThirdParty> all(ComponentGraph graph) {
    Plan plan = graph.plan();
    var all = new ArrayList<ThirdParty>();
    for (Vendor vendor : plan.vendors().values()) {
      List<Id<Component>> hosted = plan.naming(vendor, Component.class).map(Component::id).toList();
      if (!hosted.isEmpty()) {
        Impact impact = Impact.of(graph, Direction.DOWNSTREAM, hosted);
        all.add(new ThirdParty(vendor.id(), hosted, impact));
      }
    }
    return List.copyOf(all);
  }

  /** The vendors that a component hangs on, directly or not, the nearest first. */
  public static List<Behind> behind(ComponentGraph graph, Id<Component> component) {
    int[] starts = graph.withParts(List.of(component));
    Reach reach = Reach.from(graph.whole(), starts);
    var behind = new ArrayList<Behind>();
    for (int node : starts) {
      add(graph, node, 0, behind);
    }
    for (int node : reach.nodes()) {
      add(graph, node, reach.hops(node), behind);
    }
    return List.copyOf(behind);
  }

  private static void add(ComponentGraph graph, int node, int hops, List<Behind> behind) {
    Id<Component> at = graph.component(node);
    graph
        .plan()
        .get(Component.class, at)
        .vendor()
        .ifPresent(vendor -> behind.add(new Behind(vendor, at, hops)));
  }
}
