package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Plan;

/**
 * Departures, cut-offs and deliveries in rows below the business events; a departure's line runs
 * down through the lanes, that of any other date when it is selected.
 */
final class DateMarks {

  private static final double MARK = 14;
  private static final double GAP = 4;

  /** Where a day is narrower, only what is selected has its line. */
  private static final double ROOM_FOR_LINES = 24;

  private DateMarks() {}

  /** Dates in rows, so that no mark lies over another. */
  record Dates(List<List<Layer>> rows, List<Layer> left) {

    private static final int MOST_ROWS = 2;

    /** Paper says nothing when it is pointed at, so that more is to stand on it. */
    private static final int MOST_ON_PAPER = 4;

    /** Where a day is narrower, cut-offs are counted and not drawn. */
    private static final double ROOM_FOR_CUT_OFFS = 10;

    static final Dates NONE = new Dates(List.of(), List.of());

    /** Where the plan has such dates at all there is one row, so that lanes stay where they are. */
    static Dates of(TimelineInput input, List<Layer> layers, TimeAxis axis) {
      Plan plan = input.index().plan();
      int most = input.facts().isOnPaper() ? MOST_ON_PAPER : Sheet.isLow(input) ? 1 : MOST_ROWS;
      boolean cutOffs = axis.dayWidth() >= ROOM_FOR_CUT_OFFS;
      var rows = new ArrayList<Row>();
      var left = new ArrayList<Layer>();
      for (Layer layer : layers) {
        boolean wanted =
            cutOffs || layer.sort() == Layer.Sort.DEPARTURE || layer.sort() == Layer.Sort.DELIVERY;
        if (layer.isDate() && !(wanted && place(rows, most, layer, axis, input))) {
          left.add(layer);
        }
      }
      boolean any = !plan.releaseTrains().isEmpty() || !plan.vendorDeliveries().isEmpty();
      if (rows.isEmpty() && any) {
        rows.add(new Row());
      }
      return new Dates(
          rows.stream().map(row -> List.copyOf(row.layers)).toList(), List.copyOf(left));
    }

    private static boolean place(
        List<Row> rows, int most, Layer layer, TimeAxis axis, TimelineInput input) {
      double x = axis.x(layer.at().start());
      Row row =
          rows.stream()
              .filter(r -> r.said <= x)
              .findFirst()
              .or(() -> Optional.of(rows).filter(r -> r.size() < most).map(Dates::next))
              .or(() -> rows.stream().filter(r -> r.marked <= x).findFirst())
              .orElse(null);
      if (row == null) {
        return false;
      }
      row.layers.add(layer);
      row.marked = x + MARK + GAP;
      row.said = row.marked + input.style().measure().width(layer.name(), Type.CAPTION) + 2 * GAP;
      return true;
    }

    private static Row next(List<Row> rows) {
      var row = new Row();
      rows.add(row);
      return row;
    }
  }

  /** How far a row is taken, by marks and by what is said beside them. */
  private static final class Row {
    private final List<Layer> layers = new ArrayList<>();
    private double marked = Double.NEGATIVE_INFINITY;
    private double said = Double.NEGATIVE_INFINITY;
  }

  static void draw(Sketch sketch, Sheet sheet) {
    List<List<Layer>> rows = sheet.dates().rows();
    for (int row = 0; row < rows.size(); row++) {
      double top = sheet.eventsBottom() + row * sheet.event() - sheet.eventInset();
      List<Layer> dates = rows.get(row);
      double free = Sheet.LANE_HEADER;
      for (int i = 0; i < dates.size(); i++) {
        double next =
            i + 1 < dates.size()
                ? sheet.axis().x(dates.get(i + 1).at().start()) - MARK / 2 - GAP
                : sheet.width();
        free = date(sketch, sheet, dates.get(i), top, new Room(free + GAP, next));
      }
    }
  }

  /** Where the words of a date may begin and end. */
  private record Room(double from, double until) {}

  /** The words of a date, shortened as far as they must be, and where they begin. */
  private record Words(String text, double left, double right) {

    /** Right of the mark; left of it where only there the whole name fits. */
    static Words of(Sheet sheet, Layer date, Type type, double x, Room room) {
      String name = date.name();
      double whole = sheet.measure().width(name, type);
      double left = Math.max(x + MARK / 2, Sheet.LANE_HEADER) + GAP;
      double before = x - MARK / 2 - GAP - whole;
      if (whole > room.until() - left && before >= room.from()) {
        return new Words(name, before, before + whole);
      }
      String text = DateWords.fitting(date, sheet.measure(), type, room.until() - left).orElse("");
      return new Words(text, left, left + sheet.measure().width(text, type));
    }
  }

  /** Gives the right end of what it took. */
  private static double date(Sketch sketch, Sheet sheet, Layer date, double top, Room room) {
    double x = sheet.axis().x(date.at().start());
    boolean selected = sheet.isSelected(date.ref());
    boarding(sketch, sheet, date, top);
    Type type = selected ? Type.CAPTION_STRONG : Type.CAPTION;
    Words words = Words.of(sheet, date, type, x, room);
    double right = Math.max(x + MARK / 2, words.right());
    Box box =
        Box.between(
            Math.min(x - MARK / 2, words.left()) - 2, top + 3, right + 2, top + Sheet.EVENT - 3);
    if (selected) {
      boolean ringed = sheet.input().focus().ringed();
      sketch.card(box, 3, Ink.SELECTION, Stroke.of(Ink.ACCENT, ringed ? 2 : 1));
    }
    mark(date.sort()).draw(sketch, x - MARK / 2, top + 5, MARK);
    sketch.text(words.left(), top + 16, words.text(), type, Ink.FG);
    sketch.spot(
        new Spot(
            box.within(Box.between(Sheet.LANE_HEADER, 0, sheet.width(), sheet.bodyTop())),
            Spot.Sort.DATE,
            Optional.of(date.ref()),
            () -> BarWords.says(sheet.content(), date)));
    return right;
  }

  /** The time in which the releases of a departure go to production. */
  private static void boarding(Sketch sketch, Sheet sheet, Layer date, double top) {
    double left = sheet.axis().x(date.at().start());
    double right = sheet.axis().x(date.at().end());
    if (right - left >= 1) {
      sketch.fill(Box.between(left, top + Sheet.EVENT - 3, right, top + Sheet.EVENT - 1), Ink.BAR);
    }
  }

  /** What stands for a date. */
  static StateMark mark(Layer.Sort sort) {
    return switch (sort) {
      case DEPARTURE -> StateMark.DEPARTURE;
      case CUT_OFF -> StateMark.CUT_OFF;
      case DELIVERY -> StateMark.DELIVERY;
      case UNDATED -> StateMark.UNKNOWN;
      case WINDOW, SOFT_FREEZE, HARD_FREEZE, EVENT ->
          throw new IllegalArgumentException("no date: " + sort);
    };
  }

  /** The lines of departures and of what is selected, through the lanes. */
  static void lines(Uprights lines, Sheet sheet) {
    for (List<Layer> row : sheet.dates().rows()) {
      for (Layer date : row) {
        boolean selected = sheet.isSelected(date.ref());
        double x = Math.floor(sheet.axis().x(date.at().start())) + 0.5;
        boolean drawn =
            date.sort() == Layer.Sort.DEPARTURE && sheet.axis().dayWidth() >= ROOM_FOR_LINES;
        if ((selected || drawn) && x >= Sheet.LANE_HEADER && x < sheet.width()) {
          Stroke stroke = new Stroke(selected ? Ink.ACCENT : Ink.FG_FAINT, 1, 2, 4);
          lines.draw(x, stroke);
        }
      }
    }
  }
}
