package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.scene.graph.GraphContent;

/** Brings a card in that was left out of a crowded graph, with what is around it. */
final class Wanted {

  /** Of a card that very many others need, so many are shown. */
  private static final int MOST = 40;

  private Wanted() {}

  /**
   * @param all everything there is
   * @param shown what is shown of it
   * @param wanted id of the card
   */
  static GraphContent in(NodeIndex all, GraphContent shown, String wanted) {
    boolean there = shown.nodes().stream().anyMatch(node -> node.id().equals(wanted));
    if (there || !all.hasNode(wanted)) {
      return shown;
    }
    var ids = new HashSet<String>();
    shown.nodes().forEach(node -> ids.add(node.id()));
    var nodes = new ArrayList<>(shown.nodes());
    Set<String> frames = new HashSet<>();
    shown.groups().forEach(group -> frames.add(group.id()));
    Stream.of(
            Stream.of(all.node(all.number(wanted))),
            all.needed(wanted).stream().limit(MOST),
            all.waiting(wanted).stream().limit(MOST))
        .flatMap(each -> each)
        .filter(node -> ids.add(node.id()))
        .forEach(node -> nodes.add(node.in(node.group().filter(frames::contains))));
    return new GraphContent(
        nodes,
        shown.groups(),
        all.content().edges().stream()
            .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
            .toList());
  }
}
