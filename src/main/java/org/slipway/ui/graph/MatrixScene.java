package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slipway.core.graph.Matrix;
import org.slipway.core.graph.component.Edge;
import org.slipway.core.graph.component.EdgeKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.scene.Box;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Picture;
import org.slipway.scene.Spots;
import org.slipway.scene.Stroke;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.Type;
import org.slipway.text.Texts;

/**
 * The matrix as a picture: a row for each component, a column for each, and a mark where the one of
 * the row needs the one of the column. Names and numbers stay in sight.
 */
final class MatrixScene {

  static final double CELL = 24;
  static final double HEAD = 216;
  static final double NUMBERS = 24;

  private static final double NUMBER = 30;
  private static final double LONGEST = 180;

  /** In less room than that a name says nothing. */
  private static final double SHORTEST = 30;

  /** In larger matrices names are not measured, and have all the room there is for them. */
  private static final int MEASURED = 500;

  private final MatrixSight sight;
  private final Texts texts;
  private final TextMeasure measure;
  private final double width;
  private final double height;
  private final boolean ringed;
  private final List<Mark> marks = new ArrayList<>();

  private MatrixScene(
      MatrixSight sight,
      Texts texts,
      TextMeasure measure,
      double width,
      double height,
      boolean ringed) {
    this.sight = sight;
    this.texts = texts;
    this.measure = measure;
    this.width = width;
    this.height = height;
    this.ringed = ringed;
  }

  static Picture of(
      MatrixSight sight,
      Texts texts,
      TextMeasure measure,
      double width,
      double height,
      boolean ringed) {
    return new MatrixScene(sight, texts, measure, width, height, ringed).picture();
  }

  /** The room that the names and numbers over the columns need. */
  static double head(MatrixSight sight, TextMeasure measure) {
    double longest =
        sight.size() > MEASURED
            ? LONGEST
            : IntStream.range(0, sight.size())
                .mapToDouble(place -> measure.width(name(sight, place), Type.CAPTION))
                .max()
                .orElse(0);
    return NUMBERS + Math.min(LONGEST, Math.ceil(longest)) + 12;
  }

  static int rows(MatrixSight sight, double height) {
    return Math.max(1, (int) ((height - sight.head()) / CELL));
  }

  static int columns(double width) {
    return Math.max(1, (int) ((width - HEAD) / CELL));
  }

  private Picture picture() {
    fill(new Box(0, 0, width, height), Ink.BG);
    int lastRow = Math.min(sight.size(), sight.top() + rows(sight, height));
    int lastColumn = Math.min(sight.size(), sight.left() + columns(width));
    cross(lastRow, lastColumn);
    for (int row = sight.top(); row < lastRow; row++) {
      for (int column = sight.left(); column < lastColumn; column++) {
        cell(row, column);
      }
    }
    clipped(sight.matrix().groups(), Stroke.of(Ink.FG_FAINT, 1.5));
    clipped(sight.matrix().circles(), Stroke.of(Ink.NOGO_INK, 2));
    heads(lastRow, lastColumn);
    cursor();
    return new Picture(width, height, marks, new Spots(List.of()), says(sight, texts));
  }

  /** The row and the column of the cell in hand. */
  private void cross(int lastRow, int lastColumn) {
    if (sight.size() == 0) {
      return;
    }
    double right = x(lastColumn);
    double bottom = y(lastRow);
    fill(Box.between(HEAD, y(sight.row()), right, y(sight.row() + 1)), Ink.SELECTION);
    if (sight.column() >= sight.left()) {
      fill(
          Box.between(x(sight.column()), sight.head(), x(sight.column() + 1), bottom),
          Ink.SELECTION);
    }
  }

  private void cell(int row, int column) {
    Box box = new Box(x(column), y(row), CELL, CELL);
    if (row == column) {
      fill(box, Ink.BG_INSET);
    }
    stroke(box, Stroke.of(Ink.LINE_QUIET, 1));
    why(sight, row, column)
        .ifPresent(
            edge -> {
              boolean round = column > row;
              fill(box.grown(-4), 3, round ? Ink.NOGO_GROUND : Ink.UNKNOWN_GROUND);
              middle(box, letter(edge.kind()), round ? Ink.NOGO_INK : Ink.FG);
            });
  }

  /** Why the component of a row needs that of a column. */
  static Optional<Edge> why(MatrixSight sight, int row, int column) {
    return sight.graph().edges(component(sight, row), component(sight, column)).stream()
        .filter(edge -> edge.kind() != EdgeKind.PART_OF)
        .findFirst();
  }

  static Id<Component> component(MatrixSight sight, int place) {
    return sight.graph().component(sight.node(place));
  }

  static String name(MatrixSight sight, int place) {
    return sight.graph().plan().get(Component.class, component(sight, place)).name();
  }

  private String letter(EdgeKind kind) {
    return switch (kind) {
      case CONSUMES_INTERFACE -> texts.get("graphview.matrix.letter.consumes");
      case SHARES_DATA -> texts.get("graphview.matrix.letter.shares");
      default -> texts.get("graphview.matrix.letter.depends");
    };
  }

  private void clipped(List<Matrix.Block> blocks, Stroke stroke) {
    var body = Box.between(HEAD, sight.head(), width, height);
    var group = new ArrayList<Mark>();
    for (Matrix.Block block : blocks) {
      if (block.size() < 2) {
        continue;
      }
      Box box = Box.between(x(block.first()), y(block.first()), x(block.end()), y(block.end()));
      group.add(new Mark.Rect(box, 3, Optional.empty(), Optional.of(stroke)));
    }
    marks.add(new Mark.Group(group, Optional.of(body), 1));
  }

  private void heads(int lastRow, int lastColumn) {
    fill(new Box(0, 0, HEAD, height), Ink.BG_SUBTLE);
    fill(new Box(0, 0, width, sight.head()), Ink.BG_SUBTLE);
    for (int row = sight.top(); row < lastRow; row++) {
      Ink ink = row == sight.row() ? Ink.ACCENT_FG : Ink.FG;
      String number = String.valueOf(row + 1);
      double end = NUMBER - 4 - measure.width(number, Type.CAPTION);
      marks.add(new Mark.Text(end, y(row) + 16, number, Type.CAPTION, Ink.FG_MUTED));
      String name = measure.fitEnds(name(sight, row), Type.LABEL, HEAD - NUMBER - 12);
      marks.add(new Mark.Text(NUMBER + 4, y(row) + 16, name, Type.LABEL, ink));
    }
    for (int column = sight.left(); column < lastColumn; column++) {
      Ink ink = column == sight.column() ? Ink.ACCENT_FG : Ink.FG_MUTED;
      middle(
          new Box(x(column), sight.head() - NUMBERS, CELL, CELL), String.valueOf(column + 1), ink);
      over(column, column == sight.column() ? Ink.ACCENT_FG : Ink.FG);
    }
  }

  private void over(int column, Ink ink) {
    double room = sight.head() - NUMBERS - 8;
    if (room < SHORTEST) {
      return;
    }
    String name = measure.fitEnds(name(sight, column), Type.CAPTION, room);
    double baseline = x(column) + CELL / 2 + 4;
    marks.add(new Mark.Upright(baseline, sight.head() - NUMBERS, name, Type.CAPTION, ink));
  }

  private void cursor() {
    boolean seen = sight.row() >= sight.top() && sight.column() >= sight.left();
    if (sight.size() > 0 && seen) {
      Box box = new Box(x(sight.column()), y(sight.row()), CELL, CELL);
      stroke(box, Stroke.of(ringed ? Ink.ACCENT : Ink.ACCENT_LINE, 2));
    }
  }

  /** The cell in hand, in a sentence. */
  static String says(MatrixSight sight, Texts texts) {
    if (sight.size() == 0) {
      return "";
    }
    String row = name(sight, sight.row());
    String column = name(sight, sight.column());
    if (sight.row() == sight.column()) {
      return texts.get("graphview.matrix.itself", row);
    }
    return why(sight, sight.row(), sight.column())
        .map(edge -> texts.say(edge.said(sight.graph().plan()), java.time.ZoneOffset.UTC))
        .orElseGet(() -> texts.get("graphview.matrix.nothing", row, column));
  }

  private void middle(Box box, String text, Ink ink) {
    double at = box.x() + (box.width() - measure.width(text, Type.CAPTION)) / 2;
    marks.add(new Mark.Text(at, box.y() + 16, text, Type.CAPTION, ink));
  }

  private void fill(Box box, Ink ink) {
    fill(box, 0, ink);
  }

  private void fill(Box box, double radius, Ink ink) {
    marks.add(new Mark.Rect(box, radius, Optional.of(Fill.of(ink)), Optional.empty()));
  }

  private void stroke(Box box, Stroke stroke) {
    marks.add(new Mark.Rect(box, 0, Optional.empty(), Optional.of(stroke)));
  }

  private double x(int column) {
    return HEAD + (column - sight.left()) * CELL;
  }

  private double y(int row) {
    return sight.head() + (row - sight.top()) * CELL;
  }
}
