package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.scene.StateMark;
import org.slipway.text.Texts;

/**
 * The releases of a plan, or its deployments, and what waits for what, as the content of a graph: a
 * card for each one that is not finished or that such a one is linked to; deployments in frames of
 * their environments, releases in frames of their trains; a line from what goes first to what waits
 * for it. Ids are made of keys, so that they stay the same from one edit to the next.
 */
public final class WaitGraph {

  /**
   * What is known of a plan beside its records.
   *
   * @param waits what the unfinished deployments wait for
   * @param state whether a deployment may go
   * @param says why one waits, in words
   * @param starts the day a deployment is planned to start, in words; empty text: there is none
   */
  public record Known(
      List<Awaited> waits,
      Function<Deployment, Optional<StateMark>> state,
      Function<Awaited, String> says,
      Function<Deployment, String> starts) {
    public Known {
      waits = List.copyOf(waits);
    }
  }

  /** What the state of a release is taken from: the worst of its deployments. */
  private static final List<StateMark> WORST_FIRST =
      List.of(StateMark.NO_GO, StateMark.UNKNOWN, StateMark.CONDITIONAL, StateMark.GO);

  private final Plan plan;
  private final Known known;
  private final Texts texts;
  private final SortedMap<String, GraphContent.Node> nodes = new TreeMap<>();
  private final SortedMap<String, GraphContent.Group> groups = new TreeMap<>();
  private final SortedMap<String, GraphContent.Edge> edges = new TreeMap<>();
  private final Set<String> drawn = new HashSet<>();

  private WaitGraph(Plan plan, Known known, Texts texts) {
    this.plan = plan;
    this.known = known;
    this.texts = texts;
  }

  /** The deployments. */
  public static GraphContent deployments(Plan plan, Known known, Texts texts) {
    var made = new WaitGraph(plan, known, texts);
    List<Awaited> waits = made.waits();
    plan.deployments().values().stream().filter(d -> d.state().unfinished()).forEach(made::card);
    for (Awaited wait : waits) {
      made.card(wait.before());
      made.card(wait.after());
      made.line(wait, wait.before().key(), wait.after().key());
    }
    return made.content();
  }

  /** The releases; that deployments of the same one wait for each other is not drawn. */
  public static GraphContent releases(Plan plan, Known known, Texts texts) {
    var made = new WaitGraph(plan, known, texts);
    plan.releases().values().stream().filter(made::isAhead).forEach(made::card);
    for (Link link : plan.links().values()) {
      made.line(link);
    }
    for (Awaited wait : made.waits()) {
      Release before = made.release(wait.before());
      Release after = made.release(wait.after());
      String pair = before.key() + " " + after.key();
      if (!before.id().equals(after.id()) && made.drawn.add(pair)) {
        made.card(before);
        made.card(after);
        made.line(wait, before.key(), after.key());
      }
    }
    return made.content();
  }

  /** What is known, and links of which nothing is known yet. */
  private List<Awaited> waits() {
    var waits = new ArrayList<>(known.waits());
    var told = new HashSet<String>();
    waits.forEach(wait -> told.add(id(wait, wait.before().key(), wait.after().key())));
    for (Link link : plan.links().values()) {
      for (Linked pair : Linked.of(plan, link)) {
        var wait =
            new Awaited(
                pair.before(),
                pair.after(),
                Awaited.Reason.LINK,
                List.of(Ref.of(link)),
                link.type(),
                link.lag());
        boolean ahead = pair.after().state().unfinished();
        if (ahead && told.add(id(wait, pair.before().key(), pair.after().key()))) {
          waits.add(wait);
        }
      }
    }
    return waits;
  }

  private boolean isAhead(Release release) {
    return plan.naming(release, Deployment.class).anyMatch(d -> d.state().unfinished());
  }

  private Release release(Deployment deployment) {
    return plan.get(Release.class, deployment.release());
  }

  private void card(Deployment deployment) {
    Release release = release(deployment);
    Environment target = plan.get(Environment.class, deployment.environment());
    String frame = "environment " + target.key();
    groups.putIfAbsent(
        frame,
        new GraphContent.Group(
            frame, Optional.of(Ref.of(target)), target.name(), Optional.empty()));
    nodes.putIfAbsent(
        deployment.key(),
        new GraphContent.Node(
            deployment.key(),
            Optional.of(Ref.of(deployment)),
            release.name(),
            release.version(),
            known.starts().apply(deployment),
            state(deployment),
            Optional.of(frame),
            Optional.empty()));
  }

  private StateMark state(Deployment deployment) {
    return Optional.of(deployment)
        .filter(one -> one.state().unfinished())
        .flatMap(known.state())
        .orElse(StateMark.NOT_APPLICABLE);
  }

  private void card(Release release) {
    nodes.putIfAbsent(
        release.key(),
        new GraphContent.Node(
            release.key(),
            Optional.of(Ref.of(release)),
            release.name(),
            release.version(),
            release.team().map(id -> plan.get(Team.class, id).name()).orElse(""),
            state(release),
            release.train().map(this::train),
            Optional.empty()));
  }

  private String train(String name) {
    String frame = "train " + name;
    Optional<Ref> ref =
        plan.releaseTrains().values().stream()
            .filter(train -> train.name().equals(name))
            .findFirst()
            .map(Ref::of);
    groups.putIfAbsent(frame, new GraphContent.Group(frame, ref, name, Optional.empty()));
    return frame;
  }

  private StateMark state(Release release) {
    return plan.naming(release, Deployment.class)
        .map(this::state)
        .filter(WORST_FIRST::contains)
        .min(Comparator.comparingInt(WORST_FIRST::indexOf))
        .orElse(StateMark.NOT_APPLICABLE);
  }

  /** A link of two releases, or of deployments of two, where it is ahead. */
  private void line(Link link) {
    Release before = release(link.from());
    Release after = release(link.to());
    if (before.id().equals(after.id()) || !isAhead(after)) {
      return;
    }
    card(before);
    card(after);
    drawn.add(before.key() + " " + after.key());
    String id = link.key() + " " + before.key() + " " + after.key();
    String label = LinkLabel.of(texts, link.type(), link.lag());
    edges.put(
        id,
        new GraphContent.Edge(
            id,
            Optional.of(Ref.of(link)),
            before.key(),
            after.key(),
            Optional.of(label),
            Optional.empty(),
            texts.get("graph.edge.link", name(after), name(before), label)));
  }

  private Release release(Ref end) {
    return switch (plan.find(end).orElseThrow()) {
      case Release release -> release;
      case Deployment deployment -> release(deployment);
      default -> throw new IllegalArgumentException(end.toString());
    };
  }

  private static String name(Release release) {
    return release.name() + " " + release.version();
  }

  private void line(Awaited wait, String from, String to) {
    String id = id(wait, from, to);
    boolean linked = wait.reason() == Awaited.Reason.LINK;
    boolean labelled = linked || !wait.lag().isZero();
    edges.putIfAbsent(
        id,
        new GraphContent.Edge(
            id,
            Optional.of(wait).filter(_ -> linked).map(one -> one.about().getFirst()),
            from,
            to,
            Optional.of(LinkLabel.of(texts, wait.type(), wait.lag())).filter(_ -> labelled),
            Optional.empty(),
            known.says().apply(wait)));
  }

  private String id(Awaited wait, String from, String to) {
    String why =
        wait.reason() == Awaited.Reason.LINK
            ? plan.find(wait.about().getFirst()).orElseThrow().head().key()
            : wait.reason().name();
    return why + " " + from + " " + to;
  }

  private GraphContent content() {
    return new GraphContent(
        List.copyOf(nodes.values()), List.copyOf(groups.values()), List.copyOf(edges.values()));
  }
}
