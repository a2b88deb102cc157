package org.slipway.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphMeasures;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/**
 * A small edit worked into a layout: all that stays keeps its place, but for cards that are pushed
 * down in a full column. Crossings are not looked at, so that after many edits a layout from
 * scratch is the tidier one.
 */
final class Insertion {

  private static final int MOST_CARDS = 4;
  private static final int MOST_LINES = 12;

  /** In graphs up to this size a line that leads back to the left is worth a layout. */
  private static final int SMALL = 300;

  private static final double NEAR = 2;
  private static final double OUT = 20;
  private static final double EDGE = 12;

  private final GraphOutline outline;
  private final LaidGraph before;
  private final Room room;
  private final List<GraphOutline.Node> newcomers = new ArrayList<>();
  private final List<GraphOutline.Edge> lines = new ArrayList<>();
  private final Map<String, Route> routes = new HashMap<>();

  private Insertion(GraphOutline outline, LaidGraph before) {
    this.outline = outline;
    this.before = before;
    var stays = new HashMap<String, Box>();
    for (GraphOutline.Node node : outline.nodes()) {
      Box box = before.nodes().get(node.id());
      if (box == null) {
        newcomers.add(node);
      } else {
        stays.put(node.id(), box);
      }
    }
    this.room = new Room(stays, before.groups());
    outline.edges().forEach(this::line);
  }

  /** Empty where the edit asks for a layout of the whole. */
  static Optional<LaidGraph> of(GraphOutline outline, LaidGraph before) {
    var insertion = new Insertion(outline, before);
    return insertion.isSmall() && insertion.framesStay() && insertion.put()
        ? Optional.of(insertion.laid())
        : Optional.empty();
  }

  /** A line whose ends are where they were stays. */
  private void line(GraphOutline.Edge edge) {
    Route route = before.routes().get(edge.id());
    boolean stays =
        route != null && touches(edge.from(), route.start()) && touches(edge.to(), route.end());
    if (stays) {
      routes.put(edge.id(), Objects.requireNonNull(route));
    } else {
      lines.add(edge);
    }
  }

  private boolean touches(String card, Point end) {
    Box box = room.cards().get(card);
    return box != null && box.grown(NEAR).contains(end.x(), end.y());
  }

  private boolean isSmall() {
    int gone = before.nodes().size() - (outline.nodes().size() - newcomers.size());
    int cut = before.routes().size() - routes.size();
    return newcomers.size() <= MOST_CARDS
        && gone <= MOST_CARDS
        && lines.size() <= MOST_LINES
        && (cut <= MOST_LINES || gone > 0)
        && newcomers.size() < outline.nodes().size()
        && (outline.nodes().size() > SMALL || lines.stream().allMatch(this::leadsOn));
  }

  private boolean leadsOn(GraphOutline.Edge edge) {
    Box from = room.cards().get(edge.from());
    Box to = room.cards().get(edge.to());
    return from == null || to == null || from.right() + OUT < to.x();
  }

  /** Whether frames, and the cards in each, are those that were. */
  private boolean framesStay() {
    Set<String> names = new HashSet<>();
    outline.groups().forEach(group -> names.add(group.id()));
    return names.equals(before.groups().keySet())
        && outline.groups().stream().allMatch(this::stands)
        && outline.nodes().stream().allMatch(this::stands);
  }

  private boolean stands(GraphOutline.Group group) {
    Box box = Objects.requireNonNull(before.groups().get(group.id()));
    return innermost(box, Optional.of(group.id())).equals(group.parent());
  }

  private boolean stands(GraphOutline.Node node) {
    Box box = room.cards().get(node.id());
    if (box == null) {
      return true;
    }
    boolean same = box.width() == node.width() && box.height() == node.height();
    Box whole = new Box(box.x(), box.y(), box.width(), box.height() + node.below());
    return same && innermost(whole, Optional.empty()).equals(node.group());
  }

  /** The smallest frame that has all of a box in it. */
  private Optional<String> innermost(Box box, Optional<String> but) {
    Optional<String> found = Optional.empty();
    double least = Double.MAX_VALUE;
    for (Map.Entry<String, Box> frame : before.groups().entrySet()) {
      Box around = frame.getValue();
      boolean inside = around.equals(around.union(box)) && !but.equals(Optional.of(frame.getKey()));
      if (inside && around.width() * around.height() < least) {
        least = around.width() * around.height();
        found = Optional.of(frame.getKey());
      }
    }
    return found;
  }

  private boolean put() {
    for (GraphOutline.Node node : newcomers) {
      var left = new ArrayList<Box>();
      var right = new ArrayList<Box>();
      for (GraphOutline.Edge edge : lines) {
        if (edge.to().equals(node.id())) {
          Optional.ofNullable(room.cards().get(edge.from())).ifPresent(left::add);
        } else if (edge.from().equals(node.id())) {
          Optional.ofNullable(room.cards().get(edge.to())).ifPresent(right::add);
        }
      }
      if (!room.put(node, left, right)) {
        return false;
      }
    }
    return true;
  }

  private LaidGraph laid() {
    if (!room.pushed().isEmpty()) {
      outline.edges().forEach(this::shift);
    }
    lines.forEach(edge -> routes.put(edge.id(), route(edge)));
    double width = before.width();
    double height = before.height();
    for (Box card : room.cards().values()) {
      width = Math.max(width, card.right() + EDGE);
      height = Math.max(height, card.bottom() + EDGE);
    }
    return new LaidGraph(width, height, room.cards(), before.groups(), routes);
  }

  /** Moves the ends of a line with the cards that were pushed. */
  private void shift(GraphOutline.Edge edge) {
    double start = Objects.requireNonNull(room.pushed().getOrDefault(edge.from(), 0.0));
    double end = Objects.requireNonNull(room.pushed().getOrDefault(edge.to(), 0.0));
    Route route = routes.get(edge.id());
    if (route == null || (start == 0 && end == 0)) {
      return;
    }
    var points = new ArrayList<>(route.points());
    int last = points.size() - 1;
    for (int i = 0; i <= last; i++) {
      double by = i <= 1 ? start : i >= last - 1 ? end : edge.from().equals(edge.to()) ? end : 0;
      points.set(i, new Point(points.get(i).x(), points.get(i).y() + by));
    }
    routes.put(edge.id(), new Route(points));
  }

  private Route route(GraphOutline.Edge edge) {
    Box from = Objects.requireNonNull(room.cards().get(edge.from()));
    Box to = Objects.requireNonNull(room.cards().get(edge.to()));
    if (edge.from().equals(edge.to())) {
      return loop(from);
    }
    return from.right() + OUT < to.x() ? onward(from, to) : back(from, to);
  }

  /** Between the cards of each column on the way. */
  private Route onward(Box from, Box to) {
    var bends = new ArrayList<Point>();
    double y1 = from.y() + from.height() / 2;
    double y2 = to.y() + to.height() / 2;
    bends.add(new Point(from.right(), y1));
    for (Box column : room.columnsBetween(from.right() + OUT, to.x() - OUT)) {
      double part = (column.x() - from.right()) / (to.x() - from.right());
      double y = room.passage(column.x(), column.width(), y1 + part * (y2 - y1));
      if (column.x() - OUT / 2 > bends.getLast().x()) {
        bends.add(new Point(column.x() - OUT / 2, y));
        bends.add(new Point(column.right() + OUT / 2, y));
      }
    }
    bends.add(new Point(to.x(), y2));
    return Smooth.through(bends);
  }

  /** Below both. */
  private static Route back(Box from, Box to) {
    double y1 = from.y() + from.height() / 2;
    double y2 = to.y() + to.height() / 2;
    double low =
        Math.max(from.bottom(), to.bottom()) + (GraphMeasures.ROW - GraphMeasures.HEIGHT) / 2;
    return Smooth.through(
        List.of(
            new Point(from.right(), y1),
            new Point(from.right() + OUT, y1),
            new Point(from.right() + OUT, low),
            new Point(to.x() - OUT, low),
            new Point(to.x() - OUT, y2),
            new Point(to.x(), y2)));
  }

  private static Route loop(Box card) {
    double y = card.y() + card.height() / 2;
    double middle = card.x() + card.width() / 2;
    double top = card.y() - EDGE;
    return Smooth.through(
        List.of(
            new Point(card.right(), y),
            new Point(card.right() + EDGE, y),
            new Point(card.right() + EDGE, top),
            new Point(middle, top),
            new Point(middle, card.y())));
  }
}
