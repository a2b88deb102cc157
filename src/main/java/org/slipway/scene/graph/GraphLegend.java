package org.slipway.scene.graph;

import java.util.List;
import org.slipway.scene.Box;
import org.slipway.scene.Ink;
import org.slipway.scene.Sketch;
import org.slipway.scene.StateMark;
import org.slipway.scene.Stroke;
import org.slipway.scene.Type;

/** What lines and marks of a graph mean, in two rows. */
final class GraphLegend {

  static final double HEIGHT = 56;

  private static final double EDGE = 16;
  private static final double SAMPLE = 28;
  private static final double BESIDE = 8;
  private static final double GAP = 24;

  private enum Item {
    CRITICAL("graph.picture.legend.critical"),
    BLAST("graph.picture.legend.blast"),
    CLASH("graph.picture.legend.clash"),
    HOLD("graph.picture.legend.hold"),
    GO("timeline.legend.go"),
    CONDITIONAL("timeline.legend.conditional"),
    NO_GO("timeline.legend.no-go"),
    UNKNOWN("timeline.legend.unknown");

    private final String key;

    Item(String key) {
      this.key = key;
    }

    double sample() {
      return switch (this) {
        case CRITICAL, BLAST, CLASH, HOLD -> SAMPLE;
        case GO, CONDITIONAL, NO_GO, UNKNOWN -> 14;
      };
    }
  }

  private static final List<List<Item>> COLUMNS =
      List.of(
          List.of(Item.CRITICAL, Item.BLAST),
          List.of(Item.CLASH, Item.HOLD),
          List.of(Item.GO, Item.CONDITIONAL),
          List.of(Item.NO_GO, Item.UNKNOWN));

  private GraphLegend() {}

  static double width(GraphStyle style) {
    double columns = COLUMNS.stream().mapToDouble(column -> width(column, style) + GAP).sum();
    return 2 * EDGE - GAP + columns;
  }

  private static double width(List<Item> column, GraphStyle style) {
    return column.stream()
        .mapToDouble(
            item ->
                item.sample()
                    + BESIDE
                    + style.measure().width(style.texts().get(item.key), Type.CAPTION))
        .max()
        .orElse(0);
  }

  static void draw(Sketch sketch, GraphStyle style, double left, double top) {
    sketch.card(new Box(left, top, width(style), HEIGHT), 8, Ink.BG, Stroke.of(Ink.LINE, 1));
    double x = left + EDGE;
    for (List<Item> column : COLUMNS) {
      double y = top + 18;
      for (Item item : column) {
        sample(sketch, item, x, y);
        String words = style.texts().get(item.key);
        sketch.text(x + item.sample() + BESIDE, y + 4, words, Type.CAPTION, Ink.FG_MUTED);
        y += 22;
      }
      x += width(column, style) + GAP;
    }
  }

  private static void sample(Sketch sketch, Item item, double x, double y) {
    var card = new Box(x, y - 7, SAMPLE - 2, 14);
    switch (item) {
      case CRITICAL -> sketch.line(x, y, x + SAMPLE, y, Stroke.of(Ink.FG, 3));
      case CLASH -> sketch.line(x, y, x + SAMPLE, y, new Stroke(Ink.NOGO_INK, 2, 7, 4));
      case BLAST -> sketch.card(card, 4, Ink.SELECTION, Stroke.of(Ink.ACCENT_LINE, 1));
      case HOLD -> sketch.card(card, 4, Ink.BG, new Stroke(Ink.UNKNOWN_LINE, 1, 5, 3));
      case GO -> StateMark.GO.draw(sketch, x, y - 7, 14);
      case CONDITIONAL -> StateMark.CONDITIONAL.draw(sketch, x, y - 7, 14);
      case NO_GO -> StateMark.NO_GO.draw(sketch, x, y - 7, 14);
      case UNKNOWN -> StateMark.UNKNOWN.draw(sketch, x, y - 7, 14);
    }
  }
}
