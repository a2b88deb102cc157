package org.slipway.scene.graph;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.graph.component.Edge;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;
import org.slipway.core.schedule.Outlook;
import org.slipway.scene.StateMark;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/**
 * The components of a plan and what they need of each other, as the content of a graph: a card for
 * each component, in a frame of the system it is part of, in a frame of the business unit that owns
 * it; a line from what is needed to what needs it, with the links that were planned between them.
 *
 * <p>Ids are keys, so that they stay the same from one edit to the next. A component that others
 * are part of has a frame, and a card in it where it is deployed, needed or needs something itself.
 */
public final class PlanGraph {

  /** What is known of a plan beside its records. */
  public interface Known {

    /** Whether a deployment that is not finished may go. */
    Optional<StateMark> state(Deployment next);

    /** Why the versions at the ends of a dependency cannot live together, in words. */
    Optional<String> clash(Dependency dependency);
  }

  /** Nothing but the records. */
  public static final Known NOTHING =
      new Known() {
        @Override
        public Optional<StateMark> state(Deployment next) {
          return Optional.empty();
        }

        @Override
        public Optional<String> clash(Dependency dependency) {
          return Optional.empty();
        }
      };

  private static final String FRAME = "system ";
  private static final String DOMAIN = "domain ";

  private final Plan plan;
  private final Outlook outlook;
  private final Texts texts;
  private final ZoneId zone;
  private final Instant at;
  private final SortedSet<Id<Component>> systems = new TreeSet<>();
  private final SortedMap<String, GraphContent.Group> groups = new TreeMap<>();

  private PlanGraph(Plan plan, Texts texts, ZoneId zone, Instant at) {
    this.plan = plan;
    this.texts = texts;
    this.zone = zone;
    this.at = at;
    outlook = Outlook.of(plan);
    plan.components().values().forEach(c -> c.parent().ifPresent(systems::add));
  }

  /**
   * The content.
   *
   * @param zone in which days of holds are told
   * @param at holds that stand then are shown
   */
  public static GraphContent of(Plan plan, Known known, Texts texts, ZoneId zone, Instant at) {
    return new PlanGraph(plan, texts, zone, at).content(known);
  }

  private GraphContent content(Known known) {
    var nodes = new ArrayList<GraphContent.Node>();
    for (Component component : plan.components().values()) {
      Optional<String> group = frame(component);
      if (group.isEmpty() || !systems.contains(component.id()) || isCard(component)) {
        nodes.add(node(component, group, known));
      }
    }
    nodes.sort(Comparator.comparing(GraphContent.Node::id));
    List<GraphContent.Edge> edges = edges(known);
    return new GraphContent(nodes, List.copyOf(groups.values()), edges);
  }

  private boolean isCard(Component component) {
    return plan.naming(Ref.of(component)).stream()
        .anyMatch(
            ref ->
                switch (ref.kind()) {
                  case DEPENDENCY, RELEASE, DEPLOYMENT, HOLD -> true;
                  default -> false;
                });
  }

  private GraphContent.Node node(Component component, Optional<String> group, Known known) {
    return new GraphContent.Node(
        component.key(),
        Optional.of(Ref.of(component)),
        component.name(),
        outlook.version(component.id()).orElse(""),
        component.owner().map(id -> plan.get(Team.class, id).name()).orElse(""),
        outlook.next(component.id()).flatMap(known::state).orElse(StateMark.NOT_APPLICABLE),
        group,
        hold(component));
  }

  private Optional<String> hold(Component component) {
    List<Hold> standing =
        plan.naming(component, Hold.class).filter(hold -> hold.standsAt(at)).toList();
    return standing.stream()
        .max(Comparator.comparing(hold -> hold.until().orElse(Instant.MAX)))
        .map(
            hold ->
                hold.until()
                    .map(until -> until.atZone(zone).toLocalDate())
                    .map(day -> texts.get("hold.flag.until", Times.shortDay(day, texts.locale())))
                    .orElseGet(() -> texts.get("hold.flag")));
  }

  /** The innermost frame around the card of a component. */
  private Optional<String> frame(Component component) {
    return systems.contains(component.id())
        ? Optional.of(system(component))
        : component
            .parent()
            .map(id -> system(plan.get(Component.class, id)))
            .or(() -> unit(component).map(this::domain));
  }

  private String system(Component system) {
    String id = FRAME + system.key();
    if (!groups.containsKey(id)) {
      Optional<String> around =
          system
              .parent()
              .map(above -> system(plan.get(Component.class, above)))
              .or(() -> unit(system).map(this::domain));
      groups.put(
          id, new GraphContent.Group(id, Optional.of(Ref.of(system)), system.name(), around));
    }
    return id;
  }

  private String domain(BusinessUnit unit) {
    String id = DOMAIN + unit.key();
    if (!groups.containsKey(id)) {
      Optional<String> around =
          unit.parent().map(above -> domain(plan.get(BusinessUnit.class, above)));
      groups.put(id, new GraphContent.Group(id, Optional.of(Ref.of(unit)), unit.name(), around));
    }
    return id;
  }

  /** The unit that owns a component, by itself or by its team. */
  private Optional<BusinessUnit> unit(Component component) {
    return component
        .businessUnit()
        .or(() -> component.owner().flatMap(id -> plan.get(Team.class, id).businessUnit()))
        .map(id -> plan.get(BusinessUnit.class, id));
  }

  private List<GraphContent.Edge> edges(Known known) {
    SortedMap<String, Link> links = links();
    var edges = new ArrayList<GraphContent.Edge>();
    for (Dependency dependency : plan.dependencies().values()) {
      Optional<Link> link =
          Optional.ofNullable(links.remove(dependency.to() + " " + dependency.from()));
      edges.add(
          new GraphContent.Edge(
              dependency.key(),
              Optional.of(Ref.of(dependency)),
              component(dependency.to()).key(),
              component(dependency.from()).key(),
              link.map(this::label).or(dependency::interfaceName),
              known.clash(dependency),
              says(dependency)));
    }
    links.forEach((ends, link) -> edges.add(edge(ends, link)));
    edges.sort(Comparator.comparing(GraphContent.Edge::id));
    return edges;
  }

  private String says(Dependency dependency) {
    return texts.say(Edge.of(dependency).said(plan), zone);
  }

  /** Links by the ids of the components they are drawn between, what goes first before. */
  private SortedMap<String, Link> links() {
    var drawn = new TreeMap<String, Link>();
    for (Link link : plan.links().values()) {
      for (Id<Component> from : delivered(link.from()).toList()) {
        delivered(link.to())
            .filter(to -> !to.equals(from))
            .forEach(to -> drawn.putIfAbsent(from + " " + to, link));
      }
    }
    return drawn;
  }

  private GraphContent.Edge edge(String ends, Link link) {
    String[] ids = ends.split(" ", -1);
    Component from = component(Id.parse(ids[0]));
    Component to = component(Id.parse(ids[1]));
    return new GraphContent.Edge(
        link.key() + " " + from.key() + " " + to.key(),
        Optional.of(Ref.of(link)),
        from.key(),
        to.key(),
        Optional.of(label(link)),
        Optional.empty(),
        texts.get("graph.edge.link", to.name(), from.name(), label(link)));
  }

  private Stream<Id<Component>> delivered(Ref end) {
    return switch (plan.find(end).orElseThrow()) {
      case Release release -> release.delivers().stream().map(delivery -> delivery.component());
      case Deployment deployment -> deployment.items().stream();
      default -> Stream.empty();
    };
  }

  private String label(Link link) {
    return LinkLabel.of(texts, link.type(), link.lag());
  }

  private Component component(Id<Component> id) {
    return plan.get(Component.class, id);
  }
}
