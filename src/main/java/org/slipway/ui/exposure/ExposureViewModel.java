package org.slipway.ui.exposure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.scene.ExposureScene;
import org.slipway.scene.ExposureScene.At;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/**
 * Exposure as it is looked at: four weeks by day, or one day by hour, and the cell in hand. The
 * reckoning runs beside the window; what was there stays until it is done. On the FX thread.
 */
public final class ExposureViewModel {

  static final int DAYS = 28;
  private static final String BELOW = "   ";

  private final Session session;
  private final Tasks tasks;
  private final Texts texts;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private LocalDate first;
  private Optional<LocalDate> hoursOf = Optional.empty();
  private boolean production;
  private Optional<ExposureGrid> grid = Optional.empty();
  private Plan reckoned = Plan.EMPTY;
  private Optional<At> cursor = Optional.empty();
  private int asked;
  private final ExposureWords words = new ExposureWords(this);

  public ExposureViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    texts = session.texts();
    first = monday(today());
    session.showing().addListener((_, _, _) -> reckon());
    session.zone().addListener((_, _, _) -> reckon());
    reckon();
  }

  Session session() {
    return session;
  }

  Texts texts() {
    return texts;
  }

  /** Counts up with each change of what is to be seen. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  private LocalDate today() {
    return session.now().atZone(session.zone().get()).toLocalDate();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void reckon() {
    int mine = ++asked;
    Plan plan = session.plan();
    Risks risks = session.showing().get().judged().risks();
    Instant from = start(first);
    int hours = (int) Duration.between(from, start(first.plusDays(DAYS))).toHours();
    boolean only = production;
    tasks.aside(
        _ -> ExposureGrid.of(plan, risks, from, hours, only),
        made -> take(mine, plan, made),
        thrown -> take(mine, plan, Optional.empty()));
  }

  private void take(int mine, Plan plan, Optional<ExposureGrid> made) {
    if (mine == asked) {
      grid = made;
      reckoned = plan;
      cursor = cursor.filter(at -> at.row() < units().size() && at.column() < columns().size());
      changed();
    }
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(session.zone().get()).toInstant();
  }

  /** Why there is nothing to be seen; empty where there is. */
  Optional<String> missing() {
    return grid.isPresent() ? Optional.empty() : Optional.of(texts.get("exposure.no-model"));
  }

  /** Four weeks, or the hours of one day. */
  boolean byHour() {
    return hoursOf.isPresent();
  }

  boolean production() {
    return production;
  }

  /** Only deployments to production, or all. */
  void production(boolean only) {
    production = only;
    reckon();
  }

  /** Back to the week of today, by day. */
  void today(boolean really) {
    hoursOf = Optional.empty();
    first = monday(today());
    reckon();
  }

  /** Later or earlier by a week, or by a day where hours are shown. */
  void move(int steps) {
    if (hoursOf.isPresent()) {
      LocalDate day = hoursOf.get().plusDays(steps);
      hoursOf = Optional.of(day);
      if (day.isBefore(first) || !day.isBefore(first.plusDays(DAYS))) {
        first = monday(day);
        reckon();
      }
      changed();
    } else {
      first = first.plusWeeks(steps);
      reckon();
    }
  }

  /** From the day in hand to its hours. */
  void zoomIn() {
    if (hoursOf.isEmpty()) {
      LocalDate day = cursor.map(at -> first.plusDays(at.column())).orElse(today());
      int row = cursor.map(At::row).orElse(0);
      hoursOf =
          Optional.of(day.isBefore(first) || !day.isBefore(first.plusDays(DAYS)) ? first : day);
      cursor = peakHour(row);
      changed();
    }
  }

  private Optional<At> peakHour(int row) {
    return grid.filter(_ -> row < units().size())
        .flatMap(
            g ->
                IntStream.range(0, columns().size())
                    .mapToObj(column -> new At(row, column))
                    .reduce(
                        (one, other) ->
                            cell(other).combined().compareTo(cell(one).combined()) > 0
                                ? other
                                : one));
  }

  /** From hours to days. */
  void zoomOut() {
    if (hoursOf.isPresent()) {
      LocalDate day = hoursOf.get();
      int column = (int) (day.toEpochDay() - first.toEpochDay());
      hoursOf = Optional.empty();
      cursor = cursor.map(at -> new At(at.row(), Math.clamp(column, 0, DAYS - 1)));
      changed();
    }
  }

  Optional<At> cursor() {
    return cursor;
  }

  void cursor(Optional<At> at) {
    cursor = at.filter(a -> a.row() < units().size() && a.column() < columns().size());
    changed();
  }

  /** Moves the cell in hand; at an edge it stays. */
  void walk(int rows, int columns) {
    int height = units().size();
    int width = columns().size();
    if (height == 0) {
      return;
    }
    At from = cursor.orElse(new At(0, 0));
    cursor =
        Optional.of(
            cursor.isEmpty()
                ? from
                : new At(
                    Math.clamp(from.row() + (long) rows, 0, height - 1),
                    Math.clamp(from.column() + (long) columns, 0, width - 1)));
    changed();
  }

  /** To the next cell over the limit, row by row; from the last to the first. */
  void nextOver() {
    int width = columns().size();
    int all = units().size() * width;
    int from = cursor.map(at -> at.row() * width + at.column()).orElse(-1);
    for (int i = 1; i <= all; i++) {
      int at = Math.floorMod(from + i, all);
      At cell = new At(at / width, at % width);
      if (cell(cell).over()) {
        cursor(Optional.of(cell));
        return;
      }
    }
  }

  /** Names of the business units, those that belong to another one below it and set in. */
  List<String> units() {
    return grid.map(
            g ->
                IntStream.range(0, g.units().size())
                    .mapToObj(row -> BELOW.repeat(g.depth(row)) + name(g.units().get(row)))
                    .toList())
        .orElse(List.of());
  }

  private String name(Optional<Id<BusinessUnit>> unit) {
    return unit.map(id -> reckoned.get(BusinessUnit.class, id).name())
        .orElseGet(() -> texts.get("exposure.no-unit"));
  }

  /** The first hour of each column and, last, the end. */
  private List<Integer> edges() {
    ExposureGrid g = grid.orElseThrow();
    var edges = new ArrayList<Integer>();
    if (hoursOf.isPresent()) {
      int from = g.hourOf(start(hoursOf.get()));
      int to = g.hourOf(start(hoursOf.get().plusDays(1)));
      IntStream.rangeClosed(from, to).forEach(edges::add);
    } else {
      for (int day = 0; day <= DAYS; day++) {
        edges.add(Math.min(g.hours(), g.hourOf(start(first.plusDays(day)))));
      }
    }
    return edges;
  }

  List<ExposureScene.Column> columns() {
    if (grid.isEmpty()) {
      return List.of();
    }
    if (hoursOf.isEmpty()) {
      return IntStream.range(0, DAYS).mapToObj(i -> day(first.plusDays(i))).toList();
    }
    ZoneId zone = session.zone().get();
    List<Integer> edges = edges();
    DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH", texts.locale());
    return edges.subList(0, edges.size() - 1).stream()
        .map(
            e ->
                new ExposureScene.Column(
                    "", hour.format(grid.orElseThrow().hour(e).start().atZone(zone)), false))
        .toList();
  }

  private ExposureScene.Column day(LocalDate day) {
    DateTimeFormatter weekday = DateTimeFormatter.ofPattern("EEE", texts.locale());
    boolean begins = day.getDayOfMonth() == 1 || day.equals(first);
    DateTimeFormatter number = DateTimeFormatter.ofPattern(begins ? "d MMM" : "d", texts.locale());
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return new ExposureScene.Column(weekday.format(day), number.format(day), weekend);
  }

  /** The worst hour of a cell. */
  ExposureCell cell(At at) {
    List<Integer> edges = edges();
    return grid.orElseThrow().peak(at.row(), edges.get(at.column()), edges.get(at.column() + 1));
  }

  /** All that the picture shows. */
  ExposureScene.Grid shown() {
    int width = columns().size();
    List<List<ExposureCell>> cells =
        IntStream.range(0, units().size())
            .mapToObj(
                row ->
                    IntStream.range(0, width)
                        .mapToObj(column -> cell(new At(row, column)))
                        .toList())
            .toList();
    return new ExposureScene.Grid(units(), columns(), cells, grid.flatMap(ExposureGrid::limit));
  }

  /** The grid as it is reckoned now; empty while it is not. */
  Optional<ExposureGrid> grid() {
    return grid;
  }

  /** The plan that the grid is of. */
  Plan reckoned() {
    return reckoned;
  }

  /** The first of the days. */
  LocalDate first() {
    return first;
  }

  /** The day whose hours are shown. */
  Optional<LocalDate> hoursOf() {
    return hoursOf;
  }

  /** What it says. */
  ExposureWords words() {
    return words;
  }
}
