package org.slipway.scene;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
   * @param above for example the weekday; empty: what stands over the column before is meant
   * @param below for example the day of the month; where it is too long its first word stays
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
  private static final double LEGEND_LINE = 18;
  private static final double GAP = 2;
  private static final double MOST_ROW = 38;
  private static final double LEAST_ROW = 22;

  /** So many rows are always as high as they ever are. */
  private static final int FEW = 6;

  private static final double CORNER = 7;
  private static final double SIDE = 12;

  /** The height of a unit's name where it stands above its cells, for there is no room beside. */
  private static final double NAME = 20;

  /** The least width of a column beside names. */
  private static final double BESIDE = 24;

  private static final double LEAST_COLUMN = 20;

  /** Strength of the ink by share: nothing, a little, some, much, most. */
  private static final double[] STEPS = {0.1, 0.25, 0.45, 0.65};

  private static final double[] STRENGTH = {0.12, 0.26, 0.42, 0.8, 1};

  private final Grid grid;
  private final Frame frame;
  private final Texts texts;
  private final TextMeasure measure;
  private final double left;
  private final boolean narrow;
  private final boolean brief;

  private ExposureScene(Grid grid, Frame frame, Texts texts, TextMeasure measure) {
    this.grid = grid;
    this.frame = frame;
    this.texts = texts;
    this.measure = measure;
    double widest =
        grid.units().stream().mapToDouble(u -> measure.width(u, Type.LABEL)).max().orElse(0);
    double beside = Math.min(Math.max(90, widest + 22), frame.width() * 0.3);
    narrow = columnWidth(beside) < BESIDE;
    left = narrow ? SIDE : beside;
    brief =
        grid.columns().stream().noneMatch(column -> column.above().isEmpty())
            && grid.columns().stream()
                .anyMatch(c -> measure.width(c.above(), Type.CAPTION) > columnWidth() - GAP);
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
    return HEAD + grid.units().size() * (MOST_ROW + name()) + legend();
  }

  /** The least height in which every row can be read. */
  public double leastHeight() {
    int rows = grid.units().size();
    return HEAD + rows * ((rows > FEW ? LEAST_ROW : MOST_ROW) + name()) + legend();
  }

  /** The least width in which every number can be read. */
  public double leastWidth() {
    return 2 * SIDE + grid.columns().size() * LEAST_COLUMN;
  }

  /** Where a cell is. */
  public Box box(At at) {
    return box(at.row(), at.column());
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
      name(sketch, row);
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

  private void name(Sketch sketch, int row) {
    double room = narrow ? frame.width() - 2 * SIDE : left - 20;
    String name = measure.fitEnds(grid.units().get(row), Type.LABEL, room);
    double y = narrow ? HEAD + row * rowHeight() + NAME - 5 : middle(row) + 4;
    sketch.text(SIDE, y, name, Type.LABEL, Ink.FG);
  }

  private long over() {
    return grid.cells().stream().flatMap(List::stream).filter(ExposureCell::over).count();
  }

  private double columnWidth() {
    return columnWidth(left);
  }

  private double columnWidth(double beside) {
    return (frame.width() - beside - SIDE) / Math.max(1, grid.columns().size());
  }

  private double rowHeight() {
    double room = frame.height() - HEAD - legend();
    return Math.clamp(
        room / Math.max(1, grid.units().size()), LEAST_ROW + name(), MOST_ROW + name());
  }

  private double name() {
    return narrow ? NAME : 0;
  }

  /** The middle of the cells of a row. */
  private double middle(int row) {
    return HEAD + (row + 0.5) * rowHeight() + name() / 2;
  }

  private Box box(int row, int column) {
    return new Box(
        left + column * columnWidth() + GAP / 2,
        HEAD + row * rowHeight() + name() + GAP / 2,
        columnWidth() - GAP,
        rowHeight() - name() - GAP);
  }

  private void head(Sketch sketch, int column) {
    Column of = grid.columns().get(column);
    double middle = left + (column + 0.5) * columnWidth();
    above(sketch, column, middle);
    String below = of.below();
    boolean fits = measure.width(below, Type.HEADING) <= columnWidth() - 2;
    String shown = fits ? below : below.substring(0, (below + " ").indexOf(' '));
    Type type = measure.width(shown, Type.HEADING) <= columnWidth() ? Type.HEADING : Type.TAG;
    sketch.textAround(middle, 34, shown, type, of.shaded() ? Ink.FG_MUTED : Ink.FG);
  }

  /** What stands over several columns begins at the first of them. */
  private void above(Sketch sketch, int column, double middle) {
    String words = grid.columns().get(column).above();
    int after = column + 1;
    while (after < grid.columns().size() && grid.columns().get(after).above().isEmpty()) {
      after++;
    }
    double room = columnWidth() * (after - column) - GAP;
    String above = brief ? words.substring(0, Math.min(1, words.length())) : words;
    above = measure.fit(above, Type.CAPTION, room);
    if (after == column + 1) {
      sketch.textAround(middle, 18, above, Type.CAPTION, Ink.FG_MUTED);
    } else if (!words.isEmpty()) {
      sketch.text(left + column * columnWidth() + GAP, 18, above, Type.CAPTION, Ink.FG_MUTED);
    }
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
    for (int step = 0; step < STRENGTH.length; step++) {
      int from = step == 0 ? 1 : (int) Math.round(STEPS[step - 1] * 100);
      sketch.fill(new Box(x, y, 14, 12), 2, Fill.of(Ink.BAR, STRENGTH[step]));
      x = said(sketch, x + 19, y, texts.get("exposure.from", from));
    }
    if (narrow) {
      x = left;
      y += LEGEND_LINE;
    }
    if (grid.limit().isPresent()) {
      over(sketch, new Box(x, y - 1, 16, 14));
      x = said(sketch, x + 22, y, texts.get("exposure.over", percent(grid.limit().get())));
    }
    if (narrow) {
      x = left;
      y += LEGEND_LINE;
    }
    said(sketch, x, y, texts.get("exposure.unknown"));
  }

  /** Words of the legend; where the next may begin. */
  private double said(Sketch sketch, double x, double y, String words) {
    String fitting = measure.fit(words, Type.CAPTION, frame.width() - x);
    return x + sketch.text(x, y + 10, fitting, Type.CAPTION, Ink.FG_MUTED) + 14;
  }

  private double legend() {
    return LEGEND + (narrow ? 2 * LEGEND_LINE : 0);
  }
}
