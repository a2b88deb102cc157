package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slipway.scene.Box;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/**
 * A laid out graph that is found by place: what lies in a part of it, and what is pointed at. All
 * places are those of the layout. Made in O(n), immutable then.
 */
public final class GraphIndex {

  /** What a place is a part of. */
  public enum Sort {
    NODE,
    /** The sign that closes a frame, or opens a closed one. */
    FOLD,
    EDGE,
    GROUP
  }

  /**
   * What is pointed at.
   *
   * @param id of the node, edge or group
   */
  public record Hit(Sort sort, String id) {}

  /** A card and what stands on it. */
  record Card(GraphContent.Node node, Box box) {}

  /** A line and what stands on it. */
  record Line(GraphContent.Edge edge, Route route, Box box) {}

  /** A frame and what stands on it. */
  record Frame(GraphContent.Group group, Box box, int depth) {}

  private static final double SIGN = 26;

  private final Folded folded;
  private final LaidGraph laid;
  private final List<Card> cards = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Frame> frames;
  private final Grid cardGrid = new Grid();
  private final Grid lineGrid = new Grid();

  private GraphIndex(Folded folded, LaidGraph laid) {
    this.folded = folded;
    this.laid = laid;
    for (GraphContent.Node node : folded.content().nodes()) {
      Optional.ofNullable(laid.nodes().get(node.id())).ifPresent(box -> card(node, box));
    }
    for (GraphContent.Edge edge : folded.content().edges()) {
      Optional.ofNullable(laid.routes().get(edge.id())).ifPresent(route -> line(edge, route));
    }
    frames = frames(folded.content().groups(), laid);
  }

  /** What was not laid out is left out. */
  public static GraphIndex of(Folded folded, LaidGraph laid) {
    return new GraphIndex(folded, laid);
  }

  private void card(GraphContent.Node node, Box box) {
    cardGrid.add(cards.size(), new Box(box.x(), box.y(), box.width(), box.height() + SIGN));
    cards.add(new Card(node, box));
  }

  private void line(GraphContent.Edge edge, Route route) {
    for (int i = 0; i < route.curves(); i++) {
      lineGrid.add(lines.size(), Curves.around(route.points().subList(3 * i, 3 * i + 4)));
    }
    lines.add(new Line(edge, route, Curves.around(route.points())));
  }

  private static List<Frame> frames(List<GraphContent.Group> groups, LaidGraph laid) {
    Map<String, Optional<String>> parents = new HashMap<>();
    groups.forEach(group -> parents.put(group.id(), group.parent()));
    return groups.stream()
        .filter(group -> laid.groups().containsKey(group.id()))
        .map(
            group ->
                new Frame(
                    group,
                    Objects.requireNonNull(laid.groups().get(group.id())),
                    depth(group, parents)))
        .sorted(Comparator.comparingInt(Frame::depth))
        .toList();
  }

  private static int depth(GraphContent.Group group, Map<String, Optional<String>> parents) {
    int depth = 0;
    Optional<String> at = group.parent();
    while (at.isPresent() && depth <= parents.size()) {
      depth++;
      at = parents.getOrDefault(at.get(), Optional.empty());
    }
    return depth;
  }

  /** What is seen, and what stands for what. */
  public Folded folded() {
    return folded;
  }

  public LaidGraph laid() {
    return laid;
  }

  List<Frame> framesIn(Box part) {
    return frames.stream().filter(frame -> frame.box().overlaps(part)).toList();
  }

  /** Cards that reach into a part, with the flags below them. */
  List<Card> cardsIn(Box part) {
    return cardGrid.near(part).stream()
        .mapToObj(cards::get)
        .filter(card -> card.box().grown(SIGN).overlaps(part))
        .toList();
  }

  List<Line> linesIn(Box part) {
    return lineGrid.near(part).stream()
        .mapToObj(lines::get)
        .filter(line -> line.box().grown(1).overlaps(part))
        .toList();
  }

  /** Where the sign of a frame stands that closes it. */
  static Box sign(Box frame) {
    return new Box(frame.right() - SIGN - 4, frame.y() + 2, SIGN, SIGN);
  }

  /** Where the sign of a card stands that opens the frame it stands for. */
  static Box opening(Box card) {
    return new Box(card.right() - SIGN, card.y(), SIGN, card.height() / 2);
  }

  /**
   * The topmost thing at a place: cards before signs of frames before lines before frames.
   *
   * @param near how far a line may be away
   */
  public Optional<Hit> at(Point at, double near) {
    var around = new Box(at.x(), at.y(), 0, 0).grown(Math.max(near, 0.5));
    return card(at, around)
        .or(() -> closing(at))
        .or(() -> line(at, near, around))
        .or(
            () ->
                frames.reversed().stream()
                    .filter(frame -> frame.box().contains(at.x(), at.y()))
                    .findFirst()
                    .map(frame -> new Hit(Sort.GROUP, frame.group().id())));
  }

  private Optional<Hit> card(Point at, Box around) {
    return cardsIn(around).reversed().stream()
        .filter(card -> card.box().contains(at.x(), at.y()))
        .findFirst()
        .map(
            card -> {
              String id = card.node().id();
              boolean opens =
                  folded.standsFor(id).isPresent() && opening(card.box()).contains(at.x(), at.y());
              return new Hit(opens ? Sort.FOLD : Sort.NODE, id);
            });
  }

  private Optional<Hit> closing(Point at) {
    return frames.reversed().stream()
        .filter(frame -> sign(frame.box()).contains(at.x(), at.y()))
        .findFirst()
        .map(frame -> new Hit(Sort.FOLD, frame.group().id()));
  }

  private Optional<Hit> line(Point at, double near, Box around) {
    return linesIn(around).stream()
        .map(line -> Map.entry(line, Curves.distance(line.route(), at)))
        .filter(line -> line.getValue() <= near)
        .min(Map.Entry.comparingByValue())
        .map(line -> new Hit(Sort.EDGE, line.getKey().edge().id()));
  }
}
