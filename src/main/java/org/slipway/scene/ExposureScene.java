package org.slipway.scene;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.text.Texts;

/**
 * The heat map of exposure: business units down, days or hours across, a number in each cell; over
 * the limit a cell is framed, with a corner. Percentages are whole and rounded up from a half.
 */
public final class ExposureScene {

  /**
   * One column.
   *
   * @param above for example the weekday; may be empty
   * @param below for example the day of the month
   * @param shaded a weekend
   */
  public record Column(String above, String below, boolean shaded) {}

  /**
   * What is drawn.
   *
   * @param units names, from top to bottom
   * @param cells by unit, then by column
   * @param limit the most that is not too much
   */
  public record Grid(
      List<String> units,
      List<Column> columns,
      List<List<ExposureCell>> cells,
      Optional<BigDecimal> limit) {
    public Grid {
      units = List.copyOf(units);
      columns = List.copyOf(columns);
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /** A cell by its place: row and column, each from 0. */
  public record At(int row, int column) {}

  /**
   * How large the picture is and what the reader points at.
   *
   * @param cursor the cell in hand
   * @param ringed whether the keyboard is in the picture
   */
  public record Frame(double width, double height, Optional<At> cursor, boolean ringed) {}

  private static final double HEAD = 44;
  private static final double LEGEND = 34;
  private static final double GAP = 2;
  private static final double MOST_ROW = 38;
  private static final double LEAST_ROW = 20;
  private static final double CORNER = 7;

  /** Strength of the ink by share: nothing, a little, some, much, most. */
  private static final double[] STEPS = {0.1, 0.25, 0.45, 0.65};

  private static final double[] STRENGTH = {0.12, 0.26, 0.42, 0.8, 1};

  private final Grid grid;
  private final Frame frame;
  private final Texts texts;
  private final TextMeasure measure;
  private final double left;

  private ExposureScene(Grid grid, Frame frame, Texts texts, TextMeasure measure) {
    this.grid = grid;
    this.frame = frame;
    this.texts = texts;
    this.measure = measure;
    double widest =
        grid.units().stream().mapToDouble(u -> measure.width(u, Type.LABEL)).max().orElse(0);
    left = Math.min(Math.max(90, widest + 22), frame.width() * 0.3);
  }

  /** Lays it out; the picture is {@link #picture}. */
  public static ExposureScene of(Grid grid, Frame frame, Texts texts, TextMeasure measure) {
    return new ExposureScene(grid, frame, texts, measure);
  }

  /** A whole percentage. */
  public static int percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
  }

  /** The height at which every row is as high as it ever is. */
  public double wantedHeight() {
    return HEAD + grid.units().size() * MOST_ROW + LEGEND;
  }

  /** The cell under a point. */
  public Optional<At> at(double x, double y) {
    int column = (int) Math.floor((x - left) / columnWidth());
    int row = (int) Math.floor((y - HEAD) / rowHeight());
    boolean inside =
        column >= 0 && column < grid.columns().size() && row >= 0 && row < grid.units().size();
    return inside ? Optional.of(new At(row, column)) : Optional.empty();
  }

  /** The picture. */
  public Picture picture() {
    var sketch = new Sketch(measure);
    sketch.fill(new Box(0, 0, frame.width(), frame.height()), Ink.BG);
    for (int column = 0; column < grid.columns().size(); column++) {
      head(sketch, column);
    }
    for (int row = 0; row < grid.units().size(); row++) {
      String name = measure.fit(grid.units().get(row), Type.LABEL, left - 20);
      sketch.text(12, middle(row) + 4, name, Type.LABEL, Ink.FG);
      for (int column = 0; column < grid.columns().size(); column++) {
        cell(sketch, row, column);
      }
    }
    frame.cursor().ifPresent(cursor -> cursor(sketch, cursor));
    legend(sketch);
    return new Picture(
        frame.width(),
        frame.height(),
        sketch.marks(),
        new Spots(sketch.spots()),
        texts.get("exposure.says", grid.units().size(), over()));
  }

  private long over() {
    return grid.cells().stream().flatMap(List::stream).filter(ExposureCell::over).count();
  }

  private double columnWidth() {
    return (frame.width() - left - 12) / Math.max(1, grid.columns().size());
  }

  private double rowHeight() {
    double room = frame.height() - HEAD - LEGEND;
    return Math.clamp(room / Math.max(1, grid.units().size()), LEAST_ROW, MOST_ROW);
  }

  private double middle(int row) {
    return HEAD + (row + 0.5) * rowHeight();
  }

  private Box box(int row, int column) {
    return new Box(
        left + column * columnWidth() + GAP / 2,
        HEAD + row * rowHeight() + GAP / 2,
        columnWidth() - GAP,
        rowHeight() - GAP);
  }

  private void head(Sketch sketch, int column) {
    Column of = grid.columns().get(column);
    double middle = left + (column + 0.5) * columnWidth();
    String above = measure.fit(of.above(), Type.CAPTION, columnWidth());
    sketch.textAround(middle, 18, above, Type.CAPTION, Ink.FG_MUTED);
    sketch.textAround(middle, 34, of.below(), Type.HEADING, of.shaded() ? Ink.FG_MUTED : Ink.FG);
  }

  private void cell(Sketch sketch, int row, int column) {
    ExposureCell cell = grid.cells().get(row).get(column);
    Box box = box(row, column);
    boolean weekend = grid.columns().get(column).shaded();
    sketch.fill(box, 3, Fill.of(weekend ? Ink.WEEKEND : Ink.BG));
    if (cell.isEmpty()) {
      sketch.frame(box, 3, Stroke.of(Ink.LINE_QUIET, 1));
      return;
    }
    int step = step(cell.combined());
    sketch.fill(box, 3, Fill.of(Ink.BAR, STRENGTH[step]));
    Ink ink = step >= 3 ? Ink.BG : Ink.FG;
    Type type = cell.over() ? Type.LABEL_STRONG : Type.SMALL;
    String number = percent(cell.combined()) + (cell.assumed() > 0 ? "?" : "");
    Type fitting = measure.width(number, type) > box.width() - 2 ? Type.TAG : type;
    sketch.textAround(box.x() + box.width() / 2, middle(row) + 4, number, fitting, ink);
    if (cell.over()) {
      over(sketch, box);
    }
  }

  private static int step(BigDecimal share) {
    int step = 0;
    while (step < STEPS.length && share.doubleValue() >= STEPS[step]) {
      step++;
    }
    return step;
  }

  private static void over(Sketch sketch, Box box) {
    sketch.frame(box.grown(-1), 3, Stroke.of(Ink.NOGO_INK, 2));
    sketch.add(
        Mark.polygon(
            Ink.NOGO_INK,
            box.right() - CORNER - 2,
            box.y(),
            box.right(),
            box.y(),
            box.right(),
            box.y() + CORNER + 2));
  }

  private void cursor(Sketch sketch, At cursor) {
    Box box = box(cursor.row(), cursor.column()).grown(1.5);
    sketch.frame(box, 4, Stroke.of(Ink.ACCENT, frame.ringed() ? 3 : 2));
  }

  private void legend(Sketch sketch) {
    double y = HEAD + grid.units().size() * rowHeight() + 12;
    double x = left;
    var labels = new ArrayList<String>();
    for (int step = 0; step < STRENGTH.length; step++) {
      int from = step == 0 ? 1 : (int) Math.round(STEPS[step - 1] * 100);
      labels.add(texts.get("exposure.from", from));
    }
    for (int step = 0; step < STRENGTH.length; step++) {
      sketch.fill(new Box(x, y, 14, 12), 2, Fill.of(Ink.BAR, STRENGTH[step]));
      x += 19 + sketch.text(x + 19, y + 10, labels.get(step), Type.CAPTION, Ink.FG_MUTED) + 14;
    }
    if (grid.limit().isPresent()) {
      over(sketch, new Box(x, y - 1, 16, 14));
      String limit = texts.get("exposure.over", percent(grid.limit().get()));
      x += 22 + sketch.text(x + 22, y + 10, limit, Type.CAPTION, Ink.FG_MUTED) + 14;
    }
    sketch.text(x, y + 10, texts.get("exposure.unknown"), Type.CAPTION, Ink.FG_MUTED);
  }
}
