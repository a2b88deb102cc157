package org.slipway.core.outcome.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slipway.core.time.Recurrences;

/** Proposes how often, on which days and at which hours to release, and what it rests on. */
public final class Cadence {

  /**
   * What decides; printed with every proposal.
   *
   * @param sample fewest deployments that a weekday, an hour or the whole must have
   * @param tolerated change fail rate that is still good, between 0 and 1
   * @param days at most so many weekdays are proposed
   * @param hours so many hours on end are proposed
   */
  public record Settings(int sample, double tolerated, int days, int hours) {

    public static final Settings USUAL = new Settings(5, 0.15, 2, 4);
  }

  /** What is advised. */
  public sealed interface Proposal {

    /** Too little happened to say anything. */
    record Undefined(int sample, int needed) implements Proposal {}

    /**
     * A proposal.
     *
     * @param pace against how it was
     * @param everyWeeks weeks from one such week to the next, at least one
     * @param days on which to depart in such a week, as many as the pace asks for; best first: the
     *     lowest upper bound of the fail rate, then the fewest incidents; empty where none has the
     *     sample without being bad
     * @param fromHour first of the hours on those days, 0 to 23, on the wall; −1 where none have
     *     the sample without being bad
     */
    record Advised(Pace pace, int everyWeeks, List<DayOfWeek> days, int fromHour)
        implements Proposal {
      public Advised {
        days = List.copyOf(days);
      }

      /** As an RFC 5545 rule, for a train. */
      public String rule() {
        String on =
            days.stream()
                .sorted()
                .map(day -> day.name().substring(0, 2))
                .collect(Collectors.joining(","));
        return "FREQ=WEEKLY;INTERVAL=" + everyWeeks + (on.isEmpty() ? "" : ";BYDAY=" + on);
      }
    }
  }

  /** How it should go on. */
  public enum Pace {
    /** The interval lies wholly above what is tolerated: half as often. */
    SLOWER,
    /** It holds what is tolerated: nobody can say that it is good or bad. */
    SAME,
    /** It lies wholly below: twice as often, at most weekly. */
    FASTER
  }

  private static final double WEEK = Duration.ofDays(7).toSeconds();

  private Cadence() {}

  public static Proposal propose(Figures figures, Settings settings) {
    Rate all = figures.all();
    if (all.of() == 0 || all.of() < settings.sample()) {
      return new Proposal.Undefined(all.of(), settings.sample());
    }
    Pace pace = pace(all, settings);
    double weeks = weeks(figures, pace);
    List<DayOfWeek> best = days(figures, settings);
    int many = Math.clamp(Math.round(1 / weeks), 1, Math.max(1, settings.days()));
    List<DayOfWeek> days = best.subList(0, Math.min(many, best.size()));
    int every = Math.clamp(Math.round(weeks), 1, Recurrences.LONGEST_INTERVAL);
    return new Proposal.Advised(pace, every, days, from(figures, days, settings));
  }

  private static Pace pace(Rate all, Settings settings) {
    return switch (Grade.of(all, settings)) {
      case BAD -> Pace.SLOWER;
      case GOOD -> Pace.FASTER;
      case OPEN, UNKNOWN -> Pace.SAME;
    };
  }

  /** The weeks from one departure to the next, by the pace; never 0. */
  private static double weeks(Figures figures, Pace pace) {
    double weeks = figures.gap().orElseGet(figures.period()::length).toSeconds() / WEEK;
    double now = Math.max(weeks, 1.0 / 7);
    return switch (pace) {
      case SLOWER -> now * 2;
      case SAME -> now;
      case FASTER -> Math.max(now / 2, Math.min(now, 1));
    };
  }

  /** Those with the sample that are not bad; of days alike the one with fewer incidents. */
  private static List<DayOfWeek> days(Figures figures, Settings settings) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> isEligible(figures.week().day(day).rate(), settings))
        .sorted(
            Comparator.comparingDouble((DayOfWeek day) -> high(figures.week().day(day).rate()))
                .thenComparingInt(day -> figures.week().day(day).incidents()))
        .limit(settings.days())
        .toList();
  }

  private static boolean isEligible(Rate rate, Settings settings) {
    Grade grade = Grade.of(rate, settings);
    return grade == Grade.GOOD || grade == Grade.OPEN;
  }

  /**
   * On these days, or on all where none is named: the stretch of hours, also over midnight, with
   * the lowest upper bound among those with the sample that are not bad; of such the one with fewer
   * incidents, then the earliest; −1: there is none.
   */
  private static int from(Figures figures, List<DayOfWeek> days, Settings settings) {
    List<DayOfWeek> on = days.isEmpty() ? List.of(DayOfWeek.values()) : days;
    return IntStream.range(0, WeekHours.A_DAY)
        .boxed()
        .filter(hour -> isEligible(together(figures, on, hour, settings).rate(), settings))
        .min(
            Comparator.comparingDouble(
                    (Integer hour) -> high(together(figures, on, hour, settings).rate()))
                .thenComparingInt(hour -> together(figures, on, hour, settings).incidents()))
        .orElse(-1);
  }

  private static WeekHour together(
      Figures figures, List<DayOfWeek> days, int from, Settings settings) {
    return days.stream()
        .map(day -> figures.week().stretch(day, from, settings.hours()))
        .reduce(WeekHour.NOTHING, WeekHour::plus);
  }

  private static double high(Rate rate) {
    return rate.interval().orElseThrow().high();
  }
}
