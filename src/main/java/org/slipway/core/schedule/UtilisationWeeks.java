package org.slipway.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * The utilisation of every environment and shared service, week by week. A week begins on Monday at
 * midnight of the zone, so one in which the clocks change has an hour less or more.
 *
 * @param zone in which weeks begin
 * @param weeks in order, each touching the next
 * @param rows environments in plan order, then shared services in plan order
 */
public record UtilisationWeeks(ZoneId zone, List<Interval> weeks, List<Row> rows) {

  /**
   * One environment or shared service.
   *
   * @param whole over all the weeks
   * @param weeks one for each week
   */
  public record Row(Ref resource, Utilisation whole, List<Utilisation> weeks) {
    public Row {
      weeks = List.copyOf(weeks);
    }
  }

  /** How many weeks reach over a quarter, wherever it begins. */
  public static final int QUARTER = 14;

  public UtilisationWeeks {
    weeks = List.copyOf(weeks);
    rows = List.copyOf(rows);
  }

  /**
   * So many weeks from that of a day.
   *
   * @param count at least 1
   */
  public static UtilisationWeeks of(Plan plan, LocalDate day, int count, ZoneId zone) {
    if (count < 1) {
      throw new IllegalArgumentException("at least one week: " + count);
    }
    LocalDate monday = monday(day);
    List<Interval> weeks =
        IntStream.range(0, count).mapToObj(n -> week(monday.plusWeeks(n), zone)).toList();
    var all = new Interval(weeks.getFirst().start(), weeks.getLast().end());
    Stream<Row> places =
        plan.environments().values().stream()
            .map(e -> row(Ref.of(e), all, weeks, range -> Utilisation.of(plan, e, range)));
    Stream<Row> services =
        Utilisation.services(plan).stream()
            .map(s -> row(Ref.of(s), all, weeks, range -> Utilisation.of(plan, s, range)));
    return new UtilisationWeeks(zone, weeks, Stream.concat(places, services).toList());
  }

  /** The weeks that a range reaches into, whole. */
  public static UtilisationWeeks of(Plan plan, Interval range, ZoneId zone) {
    LocalDate first = monday(range.start().atZone(zone).toLocalDate());
    LocalDate last = monday(range.end().minusNanos(1).atZone(zone).toLocalDate());
    return of(plan, first, (int) ChronoUnit.WEEKS.between(first, last) + 1, zone);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Interval week(LocalDate monday, ZoneId zone) {
    Instant start = monday.atStartOfDay(zone).toInstant();
    return new Interval(start, monday.plusWeeks(1).atStartOfDay(zone).toInstant());
  }

  private static Row row(
      Ref resource, Interval all, List<Interval> weeks, Function<Interval, Utilisation> counted) {
    return new Row(resource, counted.apply(all), weeks.stream().map(counted).toList());
  }
}
