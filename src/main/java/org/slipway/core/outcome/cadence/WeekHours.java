package org.slipway.core.outcome.cadence;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 168 hours of a week on the wall of one zone, from Monday 00:00 on. An hour that the clocks
 * skip has nothing; in one they repeat both count.
 */
public record WeekHours(List<WeekHour> hours) {

  public static final int A_DAY = 24;

  private static final int ALL = A_DAY * 7;

  /**
   * @throws IllegalArgumentException if these are not the hours of a week
   */
  public WeekHours {
    hours = List.copyOf(hours);
    if (hours.size() != ALL) {
      throw new IllegalArgumentException("hours of a week: " + hours.size());
    }
  }

  /** A place in the week where something is counted; for one thread. */
  static final class Counting {

    private final List<WeekHour> hours =
        new ArrayList<>(Collections.nCopies(ALL, WeekHour.NOTHING));

    void deployment(ZonedDateTime wall, boolean failed) {
      add(wall, new WeekHour(0, new Rate(failed ? 1 : 0, 1)));
    }

    void incident(ZonedDateTime wall) {
      add(wall, new WeekHour(1, new Rate(0, 0)));
    }

    private void add(ZonedDateTime wall, WeekHour more) {
      int at = index(wall.getDayOfWeek(), wall.getHour());
      hours.set(at, hours.get(at).plus(more));
    }

    WeekHours done() {
      return new WeekHours(hours);
    }
  }

  private static int index(DayOfWeek day, int hour) {
    return (day.getValue() - 1) * A_DAY + hour;
  }

  /**
   * One hour of the week.
   *
   * @param hour 0 to 23
   */
  public WeekHour at(DayOfWeek day, int hour) {
    return hours.get(index(day, hour));
  }

  /** So many hours on end, over midnight into the next day where they reach that far. */
  public WeekHour stretch(DayOfWeek day, int from, int length) {
    return sum(IntStream.range(0, length).map(n -> (index(day, from) + n) % ALL));
  }

  /** All of one weekday. */
  public WeekHour day(DayOfWeek day) {
    return stretch(day, 0, A_DAY);
  }

  /** The same hour of all weekdays. */
  public WeekHour hour(int hour) {
    return sum(Arrays.stream(DayOfWeek.values()).mapToInt(day -> index(day, hour)));
  }

  public WeekHour all() {
    return sum(IntStream.range(0, ALL));
  }

  private WeekHour sum(IntStream which) {
    return which.mapToObj(hours::get).reduce(WeekHour.NOTHING, WeekHour::plus);
  }
}
