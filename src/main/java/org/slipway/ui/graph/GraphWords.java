package org.slipway.ui.graph;

import java.util.Locale;
import java.util.stream.Collectors;
import org.slipway.core.plan.Kind;
import org.slipway.scene.StateMark;
import org.slipway.scene.graph.GraphContent;
import org.slipway.text.Texts;

/** How the parts of the graph read. */
record GraphWords(Texts texts) {

  /** For example {@code Payments 4.2}. */
  static String name(GraphContent.Node node) {
    return (node.name() + " " + node.version()).strip();
  }

  /** The verdict on what comes next, in words. */
  String state(StateMark state) {
    return switch (state) {
      case GO -> texts.get("graphview.state.go");
      case CONDITIONAL -> texts.get("graphview.state.conditional");
      case NO_GO -> texts.get("graphview.state.nogo");
      case UNKNOWN -> texts.get("graphview.state.unknown");
      default -> texts.get("graphview.state.none");
    };
  }

  /** All of a card in one sentence. */
  String spoken(GraphContent.Node node, NodeIndex index) {
    String hold = node.hold().map(words -> " " + words + ".").orElse("");
    int needed = index.needed(node.id()).size();
    int waiting = index.waiting(node.id()).size();
    boolean component = node.ref().filter(ref -> goes(ref.kind())).isEmpty();
    return (component
            ? texts.get(
                "graphview.spoken",
                name(node),
                node.team().isEmpty() ? texts.get("graphview.no-team") : node.team(),
                state(node.state()),
                needed,
                waiting)
            : texts.get(
                "graphview.spoken.waits",
                name(node) + about(node, index),
                state(node.state()),
                needed,
                waiting))
        + hold;
  }

  private static boolean goes(Kind kind) {
    return kind == Kind.RELEASE || kind == Kind.DEPLOYMENT;
  }

  /** Where it goes and when, or on which train and by whom. */
  private static String about(GraphContent.Node node, NodeIndex index) {
    String frame = node.group().flatMap(index::group).map(group -> ", " + group.title()).orElse("");
    return frame + (node.team().isEmpty() ? "" : ", " + node.team());
  }

  /** What there is: components, systems, cycles. */
  String count(Shown shown) {
    GraphContent whole = shown.whole().content();
    String key =
        switch (shown.subject()) {
          case COMPONENTS -> "graphview.count";
          case RELEASES -> "graphview.count.releases";
          case DEPLOYMENTS -> "graphview.count.deployments";
        };
    return texts.get(key, whole.nodes().size(), whole.groups().size(), shown.cycles().size());
  }

  String cycles(Shown shown) {
    return texts.get("graphview.cycles", shown.cycles().size());
  }

  /** A line in one sentence, with what its ends do not agree about. */
  static String spoken(GraphContent.Edge edge) {
    return edge.clash().map(clash -> edge.says() + ". " + clash).orElse(edge.says());
  }

  /** The ways between two, in words. */
  String found(Found found) {
    if (found.shortest().isEmpty()) {
      return texts.get("graphview.way.none", found.from().name(), found.to().name());
    }
    return texts.get(
        "graphview.way.found",
        NodeIndex.names(found.shortest()),
        found.shortest().size() - 1,
        found.all().size());
  }

  String reason(Step step) {
    if (step.hops() == 0) {
      return "";
    }
    String why =
        step.lines().stream().map(GraphContent.Edge::says).collect(Collectors.joining(" "));
    return step.isAgain() ? texts.get("graphview.tree.again", why) : why;
  }

  static String token(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
