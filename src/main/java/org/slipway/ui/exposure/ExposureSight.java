package org.slipway.ui.exposure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.scene.ExposureScene.At;
import org.slipway.scene.ExposureScene.Column;

/**
 * What of a reckoned exposure is in sight.
 *
 * @param plan that it is of
 * @param zone the wall that days and hours are of
 * @param cells the worst hour of each, by business unit, then by column
 */
record ExposureSight(
    Plan plan,
    ExposureGrid grid,
    ZoneId zone,
    Frame frame,
    List<Integer> edges,
    List<List<ExposureCell>> cells) {

  /** How much time from which day on. */
  record Frame(ExposureSpan span, LocalDate first) {

    LocalDate last() {
      return first.plusDays(span.days() - 1L);
    }
  }

  ExposureSight {
    edges = List.copyOf(edges);
    cells = List.copyOf(cells);
  }

  static ExposureSight of(Plan plan, ExposureGrid grid, ZoneId zone, Frame frame) {
    List<Integer> edges = edges(grid, zone, frame);
    List<List<ExposureCell>> cells =
        IntStream.range(0, grid.units().size()).mapToObj(row -> cells(grid, row, edges)).toList();
    return new ExposureSight(plan, grid, zone, frame, edges, cells);
  }

  /** The first hour of each column and, last, the end. */
  private static List<Integer> edges(ExposureGrid grid, ZoneId zone, Frame frame) {
    List<Integer> walls =
        frame.span().edges(frame.first()).stream()
            .map(wall -> Math.min(grid.hours(), grid.hourOf(wall.atZone(zone).toInstant())))
            .toList();
    return frame.span() == ExposureSpan.DAY
        ? IntStream.rangeClosed(walls.getFirst(), walls.getLast()).boxed().toList()
        : walls;
  }

  private static List<ExposureCell> cells(ExposureGrid grid, int row, List<Integer> edges) {
    return IntStream.range(0, edges.size() - 1)
        .mapToObj(column -> grid.peak(row, edges.get(column), edges.get(column + 1)))
        .toList();
  }

  List<Column> columns(Locale locale) {
    return edges.subList(0, edges.size() - 1).stream()
        .map(hour -> LocalDateTime.ofInstant(grid.hour(hour).start(), zone))
        .map(wall -> frame.span().column(frame.first(), wall, locale))
        .toList();
  }

  boolean has(At at) {
    return at.row() < cells.size() && at.column() < cells.get(at.row()).size();
  }

  /** The worst hour of a cell. */
  ExposureCell cell(At at) {
    return cells.get(at.row()).get(at.column());
  }

  /** The day a cell lies in, or begins with. */
  LocalDate day(At at) {
    return frame.span().day(frame.first(), at.column());
  }

  /** Every cell, row by row. */
  List<At> all() {
    return IntStream.range(0, cells.size()).boxed().flatMap(this::row).toList();
  }

  private Stream<At> row(int row) {
    return IntStream.range(0, cells.get(row).size()).mapToObj(column -> new At(row, column));
  }

  /** Those in which something is in flight, the worst first, of equal ones the earliest. */
  List<At> worst() {
    return all().stream()
        .filter(at -> !cell(at).isEmpty())
        .sorted(
            Comparator.<At, BigDecimal>comparing(at -> cell(at).combined())
                .reversed()
                .thenComparing(at -> cell(at).at().start())
                .thenComparingInt(At::row))
        .toList();
  }

  /** The worst of one business unit. */
  Optional<At> worst(int row) {
    return worst().stream().filter(at -> at.row() == row).findFirst();
  }
}
