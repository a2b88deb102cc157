package org.slipway.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.graph.component.BusinessView;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Cycle;
import org.slipway.core.graph.component.Direction;
import org.slipway.core.graph.component.Impact;
import org.slipway.core.graph.component.SinglePoint;
import org.slipway.core.graph.component.ThirdParty;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Vendor;
import org.slipway.json.LocalMoment;
import org.slipway.text.Terms;

/**
 * The dependency graph as commands answer it. Lists that were not asked for are left out.
 *
 * @param sample whether it is the bundled sample with its fixed clock
 * @param whatIf the mark of a plan that is only tried
 * @param stages components that can go together, what is needed first
 * @param cycles components that need each other in a circle, the largest set first
 * @param impact what some components touch, one line for each item
 */
record GraphAnswer(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    LocalMoment evaluated,
    int components,
    int dependencies,
    Optional<List<Stage>> stages,
    Optional<List<Circle>> cycles,
    Optional<List<Touched>> impact,
    Optional<List<Point>> singlePoints,
    Optional<List<Party>> vendors) {

  /** A component by key and name. */
  record Item(String key, String name) {

    static Item of(Plan plan, Id<Component> id) {
      Component component = plan.get(Component.class, id);
      return new Item(component.key(), component.name());
    }
  }

  /** What can go together. */
  record Stage(int number, List<Item> components) {}

  /**
   * Components that need each other.
   *
   * @param size how many they are
   * @param circle the shortest circle among them, step by step
   * @param more further short circles by name, where asked for
   */
  record Circle(int size, String says, List<Step> circle, List<String> more) {}

  /**
   * One needs the next.
   *
   * @param says each reason why
   * @param breaks ways to break the circle here
   */
  record Step(Item from, Item to, List<String> says, List<String> breaks) {}

  /**
   * What is touched one way.
   *
   * @param direction {@code upstream}: what it needs; {@code downstream}: what needs it
   * @param business what that means to the business, what it begins with included
   */
  record Touched(String direction, List<Item> of, List<Line> items, Business business) {}

  /** One component that is touched, so many steps away. */
  record Line(Item item, int hops, Item through, String says) {}

  /**
   * Users and revenue a day at stake, and whose. What is unknown adds nothing and is counted.
   *
   * @param usersAtLeast the most users of any one of them
   * @param usersAtMost their sum, as if nobody used two
   * @param revenue a day, by currency
   * @param sensitivities how many hold which data
   */
  record Business(
      int components,
      Optional<Long> usersAtLeast,
      Optional<Long> usersAtMost,
      int usersUnknown,
      SortedMap<String, BigDecimal> revenue,
      int revenueUnknown,
      SortedMap<String, Integer> sensitivities,
      int sensitivityUnknown,
      List<String> units,
      int unitUnknown) {}

  /** A component through which alone others reach one they need. */
  record Point(Item component, Item target, int channels, String says) {}

  /** A vendor, what it supplies and what hangs on that. */
  record Party(String vendor, List<Item> supplies, List<Line> items) {}

  /** What is asked for beside the counts. */
  record Asked(
      boolean order,
      boolean cycles,
      int more,
      Optional<PlanRecord> impact,
      List<Direction> directions,
      int hops,
      boolean singlePoints,
      boolean vendors) {}

  static GraphAnswer of(
      Loaded loaded, Optional<String> whatIf, LocalMoment at, Asked asked, Output output) {
    ComponentGraph graph = ComponentGraph.of(loaded.plan());
    return new GraphAnswer(
        "1.0",
        loaded.isSample(),
        whatIf,
        at,
        graph.components().size(),
        loaded.plan().dependencies().size(),
        when(asked.order(), () -> stages(graph)),
        when(asked.cycles(), () -> circles(graph, asked.more(), output)),
        asked.impact().map(of -> impact(graph, of, asked, output)),
        when(asked.singlePoints(), () -> points(graph, output)),
        when(asked.vendors(), () -> parties(graph, output)));
  }

  private static <T> Optional<List<T>> when(
      boolean asked, java.util.function.Supplier<List<T>> list) {
    return asked ? Optional.of(list.get()) : Optional.empty();
  }

  private static List<Stage> stages(ComponentGraph graph) {
    var stages = new ArrayList<Stage>();
    for (int[] nodes : graph.order().stages()) {
      List<Item> items = graph.named(nodes).stream().map(id -> Item.of(graph.plan(), id)).toList();
      stages.add(new Stage(stages.size() + 1, items));
    }
    return stages;
  }

  private static List<Circle> circles(ComponentGraph graph, int more, Output output) {
    return Cycle.all(graph).stream().map(c -> circle(graph, c, more, output)).toList();
  }

  private static Circle circle(ComponentGraph graph, Cycle cycle, int more, Output output) {
    Plan plan = graph.plan();
    var others = new ArrayList<String>();
    if (more > 0) {
      Iterator<Cycle> each = cycle.more(graph);
      while (each.hasNext() && others.size() < more) {
        String names = each.next().names(plan);
        if (!names.equals(cycle.names(plan))) {
          others.add(names);
        }
      }
    }
    List<Step> steps = cycle.steps().stream().map(step -> step(plan, step, output)).toList();
    return new Circle(cycle.members().size(), output.say(cycle.said(plan)), steps, others);
  }

  private static Step step(Plan plan, Cycle.Step step, Output output) {
    return new Step(
        Item.of(plan, step.from()),
        Item.of(plan, step.to()),
        step.edges().stream().map(edge -> output.say(edge.said(plan))).toList(),
        step.breaks(plan).stream().map(output::say).toList());
  }

  private static List<Touched> impact(
      ComponentGraph graph, PlanRecord of, Asked asked, Output output) {
    List<Id<Component>> begins = GraphCommand.components(of);
    return asked.directions().stream()
        .map(way -> touched(graph, Impact.within(graph, way, begins, asked.hops()), output))
        .toList();
  }

  private static Touched touched(ComponentGraph graph, Impact impact, Output output) {
    Plan plan = graph.plan();
    return new Touched(
        Terms.token(impact.direction()),
        impact.of().stream().map(id -> Item.of(plan, id)).toList(),
        lines(plan, impact, output),
        business(plan, BusinessView.of(plan, impact.all())));
  }

  private static List<Line> lines(Plan plan, Impact impact, Output output) {
    return impact.lines().stream()
        .map(
            line ->
                new Line(
                    Item.of(plan, line.item()),
                    line.hops(),
                    Item.of(plan, line.through()),
                    output.say(line.reason(plan))))
        .toList();
  }

  private static Business business(Plan plan, BusinessView view) {
    var sensitivities = new TreeMap<String, Integer>();
    view.sensitivities().forEach((of, count) -> sensitivities.put(Terms.token(of), count));
    return new Business(
        view.components(),
        view.usersAtLeast(),
        view.usersAtMost(),
        view.usersUnknown(),
        view.revenue(),
        view.revenueUnknown(),
        sensitivities,
        view.sensitivityUnknown(),
        view.units().stream().map(id -> plan.get(BusinessUnit.class, id).name()).toList(),
        view.unitUnknown());
  }

  private static List<Point> points(ComponentGraph graph, Output output) {
    Plan plan = graph.plan();
    return SinglePoint.all(graph, 2).stream()
        .map(
            point ->
                new Point(
                    Item.of(plan, point.component()),
                    Item.of(plan, point.target()),
                    point.channels(),
                    output.say(point.said(plan))))
        .toList();
  }

  private static List<Party> parties(ComponentGraph graph, Output output) {
    Plan plan = graph.plan();
    return ThirdParty.all(graph).stream()
        .map(
            party ->
                new Party(
                    Names.of(plan, plan.get(Vendor.class, party.vendor())),
                    party.hosted().stream().map(id -> Item.of(plan, id)).toList(),
                    lines(plan, party.impact(), output)))
        .toList();
  }
}
