package org.slipway.core.schedule.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;

/**
 * Many runs of some planned deployments. In each run and for each deployment two ratios are drawn,
 * with replacement, from what finished ones like it took by their plan: one for run and
 * verification, one for the rollback tail, of which no history of its own is kept. Starts are as
 * planned, and the deployments are drawn independently of each other.
 *
 * <p>Two plans are drawn with common random numbers (Law, Simulation Modeling and Analysis, 11.2):
 * a run of a deployment takes the same uniform numbers in both, turned into ratios by the inverse
 * of their empirical distribution, so that what differs is due to the plans and not to chance.
 *
 * @param runs how many
 * @param seed that the draws come from
 * @param forecasts one a deployment, in the order asked
 * @param allFit share of runs in which the rollback of every one of them fits; empty where that is
 *     not known of one of them
 */
public record Simulation(int runs, long seed, List<Forecast> forecasts, Optional<Double> allFit) {

  /** As many as are drawn where nobody says otherwise. */
  public static final int USUAL_RUNS = 10_000;

  /** The seed where nobody says otherwise. */
  public static final long USUAL_SEED = 2_026;

  private static final double HALF = 0.5;
  private static final double MOST = 0.8;
  private static final double NEARLY_ALL = 0.95;

  public Simulation {
    forecasts = List.copyOf(forecasts);
  }

  /**
   * Draws.
   *
   * @param openEnd end of the open time that the planned start of a deployment lies in
   * @throws IllegalArgumentException if there are no runs
   */
  public static Simulation of(
      Plan plan,
      List<Deployment> deployments,
      Function<Deployment, OpenEnd> openEnd,
      int runs,
      long seed) {
    return of(History.of(plan), deployments, openEnd, runs, seed);
  }

  /** Draws from a history that is at hand. */
  public static Simulation of(
      History history,
      List<Deployment> deployments,
      Function<Deployment, OpenEnd> openEnd,
      int runs,
      long seed) {
    if (runs < 1) {
      throw new IllegalArgumentException("a simulation has runs");
    }
    var drawing = new Drawing(history, openEnd, runs, seed);
    List<Forecast> forecasts = deployments.stream().map(drawing::forecast).toList();
    boolean known =
        !deployments.isEmpty() && forecasts.stream().allMatch(Forecast.Drawn.class::isInstance);
    return new Simulation(
        runs,
        seed,
        forecasts,
        known ? Optional.of(1 - share(drawing.late.cardinality(), runs)) : Optional.empty());
  }

  private static double share(int part, int whole) {
    return (double) part / whole;
  }

  /** The runs under way. */
  private static final class Drawing {

    private final History history;
    private final Function<Deployment, OpenEnd> openEnd;
    private final int runs;
    private final long seed;

    /** Runs in which some rollback does not fit. */
    private final BitSet late = new BitSet();

    Drawing(History history, Function<Deployment, OpenEnd> openEnd, int runs, long seed) {
      this.history = history;
      this.openEnd = openEnd;
      this.runs = runs;
      this.seed = seed;
    }

    Forecast forecast(Deployment deployment) {
      Ref ref = Ref.of(deployment);
      Optional<Instant> start = deployment.timing().startsAt();
      Optional<Duration> active = History.active(deployment.timing());
      Optional<Duration> tail = deployment.timing().rollbackTail().map(t -> t.length());
      if (start.isEmpty() || active.isEmpty() || tail.isEmpty()) {
        return new Forecast.NotComputed(ref, Phrase.of("forecast.no-times"));
      }
      Optional<History.Sample> sample = history.like(deployment);
      if (sample.isEmpty()) {
        return new Forecast.NotComputed(
            ref,
            Phrase.of("forecast.too-few", Arg.count(history.size()), Arg.count(History.LEAST)));
      }
      return switch (openEnd.apply(deployment)) {
        case OpenEnd.NotOpen _ -> new Forecast.NotComputed(ref, Phrase.of("forecast.not-open"));
        case OpenEnd.NotComputed _ ->
            new Forecast.NotComputed(ref, Phrase.of("forecast.no-open-end"));
        case OpenEnd.Never _ ->
            drawn(ref, sample.get(), start.get(), lengths(ref, sample.get(), active.get()));
        case OpenEnd.Ends until ->
            fitted(
                drawn(ref, sample.get(), start.get(), lengths(ref, sample.get(), active.get())),
                until.at(),
                tails(ref, sample.get(), tail.get()),
                new Planned(start.get(), tail.get(), lengths(ref, sample.get(), active.get())));
      };
    }

    /** What is known of a deployment: its start, its tail, and the lengths drawn, by run. */
    private record Planned(Instant start, Duration tail, List<Long> lengths) {}

    /** Lengths of run and verification in milliseconds, by run. */
    private List<Long> lengths(Ref ref, History.Sample sample, Duration planned) {
      return draw(new SplittableRandom(mixed(ref)), sample, planned);
    }

    private List<Long> tails(Ref ref, History.Sample sample, Duration planned) {
      return draw(new SplittableRandom(~mixed(ref)), sample, planned);
    }

    /** Another one for each deployment, so that one more does not change the others. */
    private long mixed(Ref ref) {
      var uuid = ref.id().uuid();
      return seed * 0x9E3779B97F4A7C15L
          ^ uuid.getMostSignificantBits()
          ^ Long.rotateLeft(uuid.getLeastSignificantBits(), 17);
    }

    private List<Long> draw(SplittableRandom random, History.Sample sample, Duration planned) {
      var lengths = new ArrayList<Long>(runs);
      for (int run = 0; run < runs; run++) {
        double ratio = sample.at(random.nextDouble());
        lengths.add(Math.round(planned.toMillis() * ratio));
      }
      return lengths;
    }

    private Forecast.Drawn drawn(
        Ref ref, History.Sample sample, Instant start, List<Long> lengths) {
      long[] sorted = lengths.stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(sorted);
      return new Forecast.Drawn(
          ref,
          sample.like(),
          sample.ratios().size(),
          sample.ratios().size() < History.FEW,
          start.plusMillis(quantile(sorted, HALF)),
          start.plusMillis(quantile(sorted, MOST)),
          start.plusMillis(quantile(sorted, NEARLY_ALL)),
          Optional.empty());
    }

    /** By nearest rank. */
    private static long quantile(long[] sorted, double share) {
      return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private Forecast.Drawn fitted(
        Forecast.Drawn drawn, Instant end, List<Long> tails, Planned planned) {
      long open = Duration.between(planned.start(), end).toMillis();
      long noReturn = open - planned.tail().toMillis();
      int overrun = 0;
      int noRollback = 0;
      for (int run = 0; run < runs; run++) {
        long length = planned.lengths().get(run);
        if (length > noReturn) {
          overrun++;
        }
        if (length + tails.get(run) > open) {
          noRollback++;
          late.set(run);
        }
      }
      var window = new Forecast.Window(end, share(overrun, runs), share(noRollback, runs));
      return new Forecast.Drawn(
          drawn.deployment(),
          drawn.like(),
          drawn.sample(),
          drawn.few(),
          drawn.half(),
          drawn.most(),
          drawn.nearlyAll(),
          Optional.of(window));
    }
  }
}
