package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.slipway.scene.Box;
import org.slipway.scene.Face;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Sketch;
import org.slipway.scene.Stroke;
import org.slipway.scene.Type;
import org.slipway.scene.Wrapped;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/**
 * What stands on lines: their kind and lag, and why versions clash. Laid where it hides no card.
 */
final class GraphLabels {

  private static final Type SMALL = new Type(10.5, Face.REGULAR);
  private static final Type CROSS = new Type(14, Face.BOLD);
  private static final double PILL = 17;
  private static final double ON_THE_LINE = 0;

  /** From a line in the middle of two cards to where a label stands in the gap to the next row. */
  private static final double OVER_CARDS = GraphMeasures.HEIGHT / 2 + 3 + PILL / 2;

  private static final double MOST = 240;
  private static final double CLASH = 38;
  private static final double LINE = 14;

  /** So many lines the words of a clash take at most. */
  private static final int LINES = 3;

  private static final double[] PARTS = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};

  private final Sketch sketch;
  private final GraphIndex index;
  private final GraphStyle style;
  private final List<Box> taken = new ArrayList<>();

  GraphLabels(Sketch sketch, GraphIndex index, GraphStyle style) {
    this.sketch = sketch;
    this.index = index;
    this.style = style;
  }

  void label(Route route, String label) {
    double width = style.measure().width(label, SMALL) + 14;
    Box box =
        DoubleStream.of(ON_THE_LINE, -OVER_CARDS, OVER_CARDS)
            .boxed()
            .flatMap(away -> places(route, width).map(place -> place.moved(0, away)))
            .filter(this::isFree)
            .findFirst()
            .orElseGet(() -> around(Curves.at(route, 0.5), width));
    taken.add(box);
    sketch.card(box, PILL / 2, Ink.BG, Stroke.of(Ink.LINE, 1));
    sketch.text(box.x() + 7, box.y() + 12, label, SMALL, Ink.FG_MUTED);
  }

  private static Stream<Box> places(Route route, double width) {
    return DoubleStream.of(PARTS).mapToObj(part -> around(Curves.at(route, part), width));
  }

  private static Box around(Point at, double width) {
    return new Box(at.x() - width / 2, at.y() - PILL / 2, width, PILL);
  }

  private boolean isFree(Box box) {
    return taken.stream().noneMatch(box::overlaps)
        && index.cardsIn(box).stream().noneMatch(card -> card.box().grown(2).overlaps(box));
  }

  /** A cross on the line and the words beside it; returns where both stand. */
  Box clash(Route route, String clash) {
    Point at = Curves.at(route, 0.5);
    var cross = new Box(at.x() - 9, at.y() - 9, 18, 18);
    taken.add(cross);
    String head = style.texts().get("graph.picture.clash");
    List<String> words = Wrapped.cut(style.measure(), clash, SMALL, MOST, LINES);
    double widest =
        words.stream().mapToDouble(w -> style.measure().width(w, SMALL)).max().orElse(0);
    double wide = 20 + Math.max(widest, style.measure().width(head, Type.CAPTION_STRONG));
    Box box = beside(at, wide, CLASH + LINE * (words.size() - 1));
    taken.add(box);
    double end = box.y() > at.y() ? box.y() : box.bottom();
    double x = Math.clamp(at.x(), box.x() + 6, box.right() - 6);
    sketch.line(at.x(), at.y(), x, end, Stroke.of(Ink.NOGO_INK, 1));
    sketch.add(
        new Mark.Circle(at.x(), at.y(), 9, Optional.of(Fill.of(Ink.NOGO_INK)), Optional.empty()));
    sketch.textAround(at.x(), at.y() + 5, "×", CROSS, Ink.MARK_LETTER);
    words(box, head, words);
    return cross.union(box);
  }

  private void words(Box box, String head, List<String> words) {
    sketch.card(box, 5, Ink.NOGO_GROUND, Stroke.of(Ink.NOGO_INK, 1));
    sketch.text(box.x() + 10, box.y() + 15, head, Type.CAPTION_STRONG, Ink.NOGO_INK);
    double y = box.y() + 31;
    for (String line : words) {
      sketch.text(box.x() + 10, y, line, SMALL, Ink.NOGO_INK);
      y += LINE;
    }
  }

  private Box beside(Point at, double width, double height) {
    var places = new ArrayList<Box>();
    for (double away = 18; away <= 90; away += 24) {
      for (double part = 0; part <= 1; part += 0.25) {
        double x = at.x() - 12 - part * (width - 24);
        places.add(new Box(x, at.y() + away, width, height));
        places.add(new Box(x, at.y() - away - height, width, height));
      }
    }
    return places.stream()
        .filter(this::isFree)
        .min(Comparator.comparingInt(this::crossed))
        .or(() -> places.stream().min(Comparator.comparingDouble(this::hidden)))
        .orElse(places.getFirst());
  }

  /** How much of cards a box would hide, in pixels. */
  private double hidden(Box box) {
    return index.cardsIn(box).stream()
        .map(card -> card.box().within(box))
        .mapToDouble(part -> part.width() * part.height())
        .sum();
  }

  /** How much of lines a box would hide, in points of them. */
  private int crossed(Box box) {
    int hidden = 0;
    for (GraphIndex.Line line : index.linesIn(box)) {
      int points = 10 * line.route().curves();
      for (int i = 0; i <= points; i++) {
        Point at = Curves.at(line.route(), (double) i / points);
        hidden += box.contains(at.x(), at.y()) ? 1 : 0;
      }
    }
    return hidden;
  }
}
