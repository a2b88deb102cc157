package org.slipway.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphMeasures;
import org.slipway.scene.graph.GraphOutline;

/** Cards that stand, and the free room between them. Changes while cards are put in. */
final class Room {

  private static final double GAP = GraphMeasures.ROW - GraphMeasures.HEIGHT;

  /** Least room left and right of a card. */
  private static final double BESIDE = 24;

  /** So many rows away from where it is wanted a card goes rather than push others down. */
  private static final double FAR = 3 * GraphMeasures.ROW;

  private final Map<String, Box> cards = new HashMap<>();
  private final Map<String, Box> frames;
  private final Map<String, Double> pushed = new HashMap<>();

  Room(Map<String, Box> cards, Map<String, Box> frames) {
    this.cards.putAll(cards);
    this.frames = frames;
  }

  Map<String, Box> cards() {
    return cards;
  }

  /** How far down cards were moved. */
  Map<String, Double> pushed() {
    return pushed;
  }

  /**
   * Puts a card between its neighbours.
   *
   * @return whether there was room
   */
  boolean put(GraphOutline.Node node, List<Box> before, List<Box> after) {
    Optional<Box> inside =
        node.group()
            .map(
                group -> {
                  Box frame = Objects.requireNonNull(frames.get(group));
                  double side = GraphMeasures.PADDING;
                  return Box.between(
                      frame.x() + side,
                      frame.y() + GraphMeasures.TITLE,
                      frame.right() - side,
                      frame.bottom() - side);
                });
    Optional<Double> column = column(node, before, after, inside);
    double wanted =
        Stream.concat(before.stream(), after.stream())
            .mapToDouble(Box::y)
            .average()
            .orElse(cards.values().stream().mapToDouble(Box::bottom).max().orElse(0) + GAP);
    Optional<Box> place = column.flatMap(x -> place(node, x, wanted, inside));
    place.ifPresent(box -> cards.put(node.id(), box));
    return place.isPresent();
  }

  /** The column right of what goes before and left of what comes after, as near as can be. */
  private Optional<Double> column(
      GraphOutline.Node node, List<Box> before, List<Box> after, Optional<Box> inside) {
    double left = before.stream().mapToDouble(Box::right).max().orElse(-BESIDE) + BESIDE;
    double right = after.stream().mapToDouble(Box::x).min().orElse(Double.MAX_VALUE) - BESIDE;
    var columns = new TreeSet<Double>();
    for (Box card : cards.values()) {
      boolean there = inside.isEmpty() || inside.get().overlaps(card);
      if (there && card.x() >= left && card.x() + node.width() <= right) {
        columns.add(card.x());
      }
    }
    if (columns.isEmpty()) {
      boolean open = inside.isEmpty() && after.isEmpty() && !before.isEmpty();
      return open ? Optional.of(left - BESIDE + GraphMeasures.BETWEEN) : Optional.empty();
    }
    return Optional.of(before.isEmpty() && !after.isEmpty() ? columns.last() : columns.first());
  }

  private Optional<Box> place(
      GraphOutline.Node node, double x, double wanted, Optional<Box> inside) {
    List<Map.Entry<String, Box>> band = band(x, node.width());
    var heights = new ArrayList<Double>(List.of(wanted));
    for (Map.Entry<String, Box> card : band) {
      heights.add(card.getValue().bottom() + GAP);
      heights.add(card.getValue().y() - GAP - node.height());
    }
    Optional<Box> nearest =
        heights.stream()
            .filter(y -> y >= 0)
            .sorted(Comparator.comparingDouble(y -> Math.abs(y - wanted)))
            .map(y -> new Box(x, y, node.width(), node.height()))
            .filter(box -> isFree(box, node.below(), band, inside))
            .findFirst();
    boolean near = nearest.filter(box -> Math.abs(box.y() - wanted) <= FAR).isPresent();
    return near || inside.isPresent() || !frames.isEmpty()
        ? nearest
        : Optional.of(push(node, x, wanted, band));
  }

  /** Cards above and below a column, from top to bottom. */
  private List<Map.Entry<String, Box>> band(double x, double width) {
    return cards.entrySet().stream()
        .filter(card -> card.getValue().x() < x + width + BESIDE / 2)
        .filter(card -> card.getValue().right() > x - BESIDE / 2)
        .sorted(Comparator.comparingDouble(card -> card.getValue().y()))
        .toList();
  }

  private boolean isFree(
      Box box, double below, List<Map.Entry<String, Box>> band, Optional<Box> inside) {
    Box whole = new Box(box.x(), box.y(), box.width(), box.height() + below);
    Box around =
        Box.between(whole.x(), whole.y() - GAP + 1, whole.right(), whole.bottom() + GAP - 1);
    boolean apart = band.stream().noneMatch(card -> card.getValue().overlaps(around));
    boolean within =
        inside
            .map(room -> room.equals(room.union(whole)))
            .orElseGet(() -> frames.values().stream().noneMatch(f -> f.overlaps(around)));
    return apart && within;
  }

  /** Between those above and below; as many below it as must move down. */
  private Box push(
      GraphOutline.Node node, double x, double wanted, List<Map.Entry<String, Box>> band) {
    double y = wanted;
    double free = wanted + node.height() + node.below() + GAP;
    for (Map.Entry<String, Box> card : band) {
      Box box = card.getValue();
      if (box.y() < wanted) {
        y = Math.max(y, box.bottom() + GAP);
        free = y + node.height() + node.below() + GAP;
      } else if (box.y() < free) {
        pushed.merge(card.getKey(), free - box.y(), Double::sum);
        cards.put(card.getKey(), box.moved(0, free - box.y()));
        free += box.height() + GAP;
      }
    }
    return new Box(x, y, node.width(), node.height());
  }

  /** A height near a wanted one at which a line passes through a column between its cards. */
  double passage(double x, double width, double wanted) {
    double air = 8;
    List<Map.Entry<String, Box>> band = band(x, width);
    var heights = new ArrayList<Double>(List.of(wanted));
    for (Map.Entry<String, Box> card : band) {
      heights.add(card.getValue().y() - air);
      heights.add(card.getValue().bottom() + air);
    }
    return heights.stream()
        .filter(
            y ->
                band.stream()
                    .noneMatch(
                        card ->
                            card.getValue().y() - air < y && y < card.getValue().bottom() + air))
        .min(Comparator.comparingDouble(y -> Math.abs(y - wanted)))
        .orElse(wanted);
  }

  /** Left edges of columns that lie wholly between two places, from left to right. */
  List<Box> columnsBetween(double left, double right) {
    var columns = new TreeSet<Double>();
    var boxes = new ArrayList<Box>();
    for (Box card : cards.values()) {
      if (card.x() > left && card.right() < right && columns.add(card.x())) {
        boxes.add(card);
      }
    }
    boxes.sort(Comparator.comparingDouble(Box::x));
    return boxes;
  }
}
