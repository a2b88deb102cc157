package org.slipway.core.outcome.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
     * @param everyWeeks weeks between two departures
     * @param days best first: the lowest upper bound of the fail rate; empty where none has the
     *     sample
     * @param fromHour first of the hours, 0 to 23, on the wall; −1 where none have the sample
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
    if (all.of() < settings.sample()) {
      return new Proposal.Undefined(all.of(), settings.sample());
    }
    Pace pace = pace(all, settings);
    return new Proposal.Advised(
        pace, weeks(figures, pace), days(figures, settings), from(figures, settings));
  }

  private static Pace pace(Rate all, Settings settings) {
    Rate.Bounds bounds = all.interval().orElseThrow();
    if (bounds.low() > settings.tolerated()) {
      return Pace.SLOWER;
    }
    return bounds.high() < settings.tolerated() ? Pace.FASTER : Pace.SAME;
  }

  /** The weeks between two deployments of the period, at least one, by the pace. */
  private static int weeks(Figures figures, Pace pace) {
    double weeks = figures.period().length().toSeconds() / WEEK / figures.all().of();
    double wanted =
        switch (pace) {
          case SLOWER -> weeks < 1 ? 2 : weeks * 2;
          case SAME -> weeks;
          case FASTER -> weeks / 2;
        };
    return (int) Math.max(1, Math.round(wanted));
  }

  private static List<DayOfWeek> days(Figures figures, Settings settings) {
    return figures.byDay().entrySet().stream()
        .filter(entry -> entry.getValue().of() >= settings.sample())
        .sorted(
            Comparator.comparingDouble((Map.Entry<DayOfWeek, Rate> entry) -> high(entry.getValue()))
                .thenComparing(Map.Entry::getKey))
        .limit(settings.days())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The stretch of hours, also over midnight, with the lowest upper bound; the earliest of such.
   */
  private static int from(Figures figures, Settings settings) {
    return IntStream.range(0, 24)
        .filter(hour -> together(figures, settings, hour).of() >= settings.sample())
        .boxed()
        .min(Comparator.comparingDouble(hour -> high(together(figures, settings, hour))))
        .orElse(-1);
  }

  private static Rate together(Figures figures, Settings settings, int from) {
    int failed = 0;
    int of = 0;
    for (int n = 0; n < settings.hours(); n++) {
      Rate rate = figures.byHour().get((from + n) % 24);
      failed += rate.failed();
      of += rate.of();
    }
    return new Rate(failed, of);
  }

  private static double high(Rate rate) {
    return rate.interval().orElseThrow().high();
  }
}
