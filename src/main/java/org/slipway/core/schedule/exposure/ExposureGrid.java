package org.slipway.core.schedule.exposure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.risk.Risks;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalIndex;

/**
 * Cumulative exposure (DEFINITIONS §4): for each hour and business unit 1 − Π(1 − p) over every
 * unfinished deployment in flight, with the plain sum. A deployment counts once in each unit that
 * one of its items belongs to, itself or by what it is part of, and once in each unit above: what
 * two units of one parent share is not counted twice there. Items without a unit make a row of
 * their own, so that nothing is lost. Deployments without a planned start are in flight nowhere.
 *
 * <p>Made by one sweep in O(deployments + hours × units); a cell is then O(1) and what is in flight
 * in it O(log n + k). Immutable.
 */
public final class ExposureGrid {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final MathContext EXACT = new MathContext(20, RoundingMode.HALF_EVEN);
  private static final int DIGITS = 6;

  private final Plan plan;
  private final Instant start;
  private final int hours;
  private final Optional<BigDecimal> limit;
  private final List<BigDecimal> probabilities;
  private final List<Row> rows;

  /**
   * A business unit, or what names none: by probability and hour how many are in flight, and by
   * hour how many of them have an unknown level.
   */
  private static final class Row {

    private final Optional<Id<BusinessUnit>> unit;
    private final IntervalIndex<Flight> flights;
    private final int[][] counts;
    private final int[] assumed;

    Row(Optional<Id<BusinessUnit>> unit, List<Flight> flights, int[][] counts, int[] assumed) {
      this.unit = unit;
      this.flights = IntervalIndex.of(flights, Flight::at);
      this.counts = counts;
      this.assumed = assumed;
    }
  }

  private ExposureGrid(
      Plan plan, Instant start, int hours, List<BigDecimal> probabilities, Flights flights) {
    this.plan = plan;
    this.start = start;
    this.hours = hours;
    this.probabilities = probabilities;
    this.limit = flights.limit();
    this.rows = flights.units().stream().map(unit -> row(unit, flights.of(unit))).toList();
  }

  /**
   * The exposure of these hours.
   *
   * @param start of the first hour; that of a local day where days are wanted
   * @param hours how many, at least 1
   * @param production whether only deployments to production count, instead of all
   * @return empty where the policy has no risk model or gives no failure probability
   */
  public static Optional<ExposureGrid> of(
      Plan plan, Risks risks, Instant start, int hours, boolean production) {
    if (hours < 1) {
      throw new IllegalArgumentException("at least one hour: " + hours);
    }
    Interval range = new Interval(start, start.plus(HOUR.multipliedBy(hours)));
    return Flights.of(plan, risks, range, production)
        .map(flights -> new ExposureGrid(plan, start, hours, flights.probabilities(), flights));
  }

  private Row row(Optional<Id<BusinessUnit>> unit, List<Flight> flights) {
    var counts = new int[probabilities.size()][hours + 1];
    var assumed = new int[hours + 1];
    for (Flight flight : flights) {
      int first = first(flight.at());
      int after = after(flight.at());
      int[] same = counts[probabilities.indexOf(flight.probability())];
      add(same, first, after);
      if (flight.assumed()) {
        add(assumed, first, after);
      }
    }
    for (int[] changes : counts) {
      sum(changes);
    }
    sum(assumed);
    return new Row(unit, flights, counts, assumed);
  }

  private static void add(int[] changes, int first, int after) {
    if (first < after) {
      changes[first]++;
      changes[after]--;
    }
  }

  private static void sum(int[] changes) {
    for (int i = 1; i < changes.length; i++) {
      changes[i] += changes[i - 1];
    }
  }

  /** The hour its start lies in. */
  private int first(Interval at) {
    return clamp(Math.floorDiv(Duration.between(start, at.start()).toMillis(), HOUR.toMillis()));
  }

  /** The hour after the last it overlaps; an empty stretch overlaps the hour it is inside. */
  private int after(Interval at) {
    long end = Duration.between(start, at.end()).toMillis();
    return clamp(Math.ceilDiv(end, HOUR.toMillis()));
  }

  private int clamp(long hour) {
    return Math.clamp(hour, 0, hours);
  }

  public Instant start() {
    return start;
  }

  /** How many hours there are. */
  public int hours() {
    return hours;
  }

  /** The interval of an hour, from 0. */
  public Interval hour(int hour) {
    return Interval.lasting(start.plus(HOUR.multipliedBy(hour)), HOUR);
  }

  /** The hour an instant lies in; may be outside of the grid. */
  public int hourOf(Instant at) {
    return (int) Math.floorDiv(Duration.between(start, at).toMillis(), HOUR.toMillis());
  }

  /**
   * The business units by name, each right before those that belong to it; empty, and last: no unit
   * named.
   */
  public List<Optional<Id<BusinessUnit>>> units() {
    return rows.stream().map(row -> row.unit).toList();
  }

  /** How many units stand above that of a row. */
  public int depth(int row) {
    int depth = 0;
    Optional<Id<BusinessUnit>> above =
        rows.get(row).unit.flatMap(id -> plan.get(BusinessUnit.class, id).parent());
    while (above.isPresent()) {
      depth++;
      above = plan.get(BusinessUnit.class, above.get()).parent();
    }
    return depth;
  }

  /** The most that is not too much; empty: the policy says nothing. */
  public Optional<BigDecimal> limit() {
    return limit;
  }

  /** One unit in one hour. */
  public ExposureCell cell(int row, int hour) {
    Row of = rows.get(row);
    BigDecimal safe = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    int inFlight = 0;
    for (int i = 0; i < probabilities.size(); i++) {
      int count = of.counts[i][hour];
      if (count > 0) {
        BigDecimal p = probabilities.get(i);
        safe = safe.multiply(BigDecimal.ONE.subtract(p).pow(count, EXACT), EXACT);
        sum = sum.add(p.multiply(BigDecimal.valueOf(count)));
        inFlight += count;
      }
    }
    BigDecimal combined = BigDecimal.ONE.subtract(safe).setScale(DIGITS, RoundingMode.HALF_EVEN);
    boolean over = limit.filter(most -> combined.compareTo(most) > 0).isPresent();
    return new ExposureCell(row, hour(hour), inFlight, of.assumed[hour], combined, sum, over);
  }

  /**
   * The worst hour from one hour to before another: what a day shows. Of equal ones the first.
   *
   * @throws IllegalArgumentException if that is no hour
   */
  public ExposureCell peak(int row, int from, int to) {
    int first = Math.max(0, from);
    return IntStream.range(first, Math.min(hours, to))
        .filter(hour -> hour == first || !isLikeBefore(rows.get(row), hour))
        .mapToObj(hour -> cell(row, hour))
        .reduce((one, other) -> other.combined().compareTo(one.combined()) > 0 ? other : one)
        .orElseThrow(() -> new IllegalArgumentException("no hours from " + from + " to " + to));
  }

  /** Whether as much is in flight as in the hour before, so that the exposure is the same. */
  private static boolean isLikeBefore(Row row, int hour) {
    for (int[] count : row.counts) {
      if (count[hour] != count[hour - 1]) {
        return false;
      }
    }
    return true;
  }

  /** What is in flight in a unit during a stretch, by start. */
  public List<Flight> inFlight(int row, Interval at) {
    return rows.get(row).flights.reachingInto(at).stream()
        .filter(flight -> flight.at().overlaps(at))
        .toList();
  }

  /** What two or more of those share, what most share first. */
  public List<SharedItem> shared(int row, Interval at) {
    return SharedItems.of(plan, inFlight(row, at));
  }

  /** Every cell in which something is in flight, by unit, then by hour. */
  public List<ExposureCell> busy() {
    var busy = new ArrayList<ExposureCell>();
    for (int row = 0; row < rows.size(); row++) {
      for (int hour = 0; hour < hours; hour++) {
        ExposureCell cell = cell(row, hour);
        if (!cell.isEmpty()) {
          busy.add(cell);
        }
      }
    }
    return busy;
  }
}
