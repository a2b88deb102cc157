package org.slipway.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Go;
import org.slipway.core.risk.RiskRange;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.diff.DiffSide;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.core.schedule.simulation.Simulation;
import org.slipway.core.time.Interval;

/** Two plans, both judged at one instant, and what is different between them. */
public final class WhatIf {

  /** How many hours of exposure are compared: 90 days. */
  private static final int AHEAD = 90 * 24;

  private WhatIf() {}

  /**
   * Compares a plan with another that was made of it: verdicts are asked only where the difference
   * may change them.
   *
   * @param was the judged plan
   * @param is the other plan
   */
  public static PlanDiff diff(Analysis was, Plan is) {
    return diff(was, is, (_, _) -> {});
  }

  /** Is told how far a comparison is, from any thread; what it throws ends the comparison. */
  @FunctionalInterface
  public interface Steps {
    void done(long done, long total);
  }

  /** The same, told step by step. */
  public static PlanDiff diff(Analysis was, Plan is, Steps steps) {
    return Compared.of(was, is, steps).diff();
  }

  /** Asks the level of everything whose exposure counts, on all processors. */
  static void weigh(Analysis was, Steps steps) {
    if (was.risks().model().isEmpty()) {
      return;
    }
    Interval ahead = ahead(was);
    List<Deployment> inFlight =
        was.plan().deployments().values().stream()
            .filter(d -> d.state().unfinished())
            .filter(d -> d.timing().known().filter(at -> at.overlaps(ahead)).isPresent())
            .toList();
    each(inFlight, was.risks()::level, 0, steps);
  }

  /** The first half of the work is weighing, the second is judging. */
  static <T> void each(List<T> all, Consumer<T> ask, long before, Steps steps) {
    var done = new AtomicLong(before);
    all.parallelStream()
        .forEach(
            one -> {
              ask.accept(one);
              steps.done(done.incrementAndGet(), 2L * all.size());
            });
  }

  private static Interval ahead(Analysis analysis) {
    Instant from = analysis.at().truncatedTo(ChronoUnit.HOURS);
    return new Interval(from, from.plus(AHEAD, ChronoUnit.HOURS));
  }

  /** How an analysis judges its plan, for a comparison. */
  public static DiffSide side(Analysis analysis) {
    return DiffSide.of(analysis.plan())
        .withCollisions(analysis::collisions)
        .withVerdict(ref -> verdict(analysis, ref))
        .withRisk(ref -> risk(analysis.risks(), analysis.plan().find(ref)))
        .withFits(ref -> fits(analysis, ref))
        .withExposure(() -> exposure(analysis));
  }

  /** The release of a deployment; empty for any other record. */
  static Optional<Ref> release(Plan plan, Ref ref) {
    return plan.find(ref)
        .filter(Deployment.class::isInstance)
        .map(record -> new Ref(Kind.RELEASE, ((Deployment) record).release()));
  }

  /** Everything that has a verdict. */
  static List<Ref> all(Plan plan) {
    var all = new ArrayList<Ref>();
    plan.deployments().values().forEach(deployment -> all.add(Ref.of(deployment)));
    plan.releases().values().forEach(release -> all.add(Ref.of(release)));
    return all;
  }

  static Optional<DiffSide.Grade> verdict(Analysis analysis, Ref ref) {
    Optional<? extends PlanRecord> record = analysis.plan().find(ref);
    if (record.isPresent() && record.get() instanceof Deployment deployment) {
      return Optional.of(deployment)
          .filter(d -> d.state().unfinished())
          .map(d -> grade(analysis.verdict(d).go()));
    }
    return record.isPresent() && record.get() instanceof Release release
        ? analysis.verdict(release).go().map(WhatIf::grade)
        : Optional.empty();
  }

  /** Of an unfinished deployment, where the policy has a risk model. */
  private static Optional<DiffSide.Grade> risk(Risks risks, Optional<? extends PlanRecord> record) {
    return record
        .filter(Deployment.class::isInstance)
        .map(Deployment.class::cast)
        .filter(deployment -> deployment.state().unfinished() && risks.model().isPresent())
        .map(deployment -> grade(risks.level(deployment)));
  }

  /** What is not known is worse than the level it would have to be reckoned with. */
  private static DiffSide.Grade grade(RiskRange range) {
    int most =
        switch (range.atMost()) {
          case LOW -> 0;
          case MEDIUM -> 2;
          case HIGH -> 4;
          case CRITICAL -> 6;
        };
    return range
        .known()
        .map(level -> level.name().toLowerCase(Locale.ROOT))
        .map(word -> new DiffSide.Grade(new Arg.Term("risk-level." + word), most))
        .orElseGet(() -> new DiffSide.Grade(new Arg.Term("diff.risk-unknown"), most + 1));
  }

  /** Of the unfinished deployments of a release, by the usual runs. */
  static Optional<Double> fits(Analysis analysis, Ref ref) {
    Optional<Release> release =
        analysis.plan().find(ref).filter(Release.class::isInstance).map(Release.class::cast);
    List<Deployment> planned =
        release
            .map(r -> analysis.plan().naming(r, Deployment.class).toList())
            .orElse(List.of())
            .stream()
            .filter(d -> d.state().unfinished() && d.timing().startsAt().isPresent())
            .toList();
    return planned.isEmpty()
        ? Optional.empty()
        : analysis.forecast(planned, Simulation.USUAL_RUNS, Simulation.USUAL_SEED).allFit();
  }

  /** The worst hour of each business unit within {@link #AHEAD}, by name. */
  static SortedMap<String, BigDecimal> exposure(Analysis analysis) {
    Instant from = ahead(analysis).start();
    var peaks = new TreeMap<String, BigDecimal>();
    ExposureGrid.of(analysis.plan(), analysis.risks(), from, AHEAD, false)
        .ifPresent(
            grid -> {
              for (int row = 0; row < grid.units().size(); row++) {
                BigDecimal peak = grid.peak(row, 0, AHEAD).combined();
                grid.units()
                    .get(row)
                    .map(id -> analysis.plan().get(BusinessUnit.class, id).name())
                    .ifPresent(name -> peaks.put(name, peak));
              }
            });
    return peaks;
  }

  private static DiffSide.Grade grade(Go go) {
    String word = go.name().toLowerCase(Locale.ROOT).replace('_', '-');
    int badness =
        switch (go) {
          case GO -> 0;
          case CONDITIONAL -> 1;
          case UNKNOWN -> 2;
          case NO_GO -> 3;
        };
    return new DiffSide.Grade(new Arg.Term("go." + word), badness);
  }
}
