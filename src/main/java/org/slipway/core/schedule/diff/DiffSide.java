package org.slipway.core.schedule.diff;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.Collisions;

/**
 * One of the two plans that are compared, and how it is judged. Verdict, risk and exposure come in
 * as functions, for they are made of more than the schedule knows.
 *
 * @param verdict of a deployment or a release; empty: there is none
 * @param risk of a release; empty: not assessed
 * @param fits share of runs in which all rollbacks of a release fit, 0 to 1; empty: not known, or
 *     nothing of it is planned
 * @param exposure highest combined risk in flight, 0 to 1, by the name of the business unit
 */
public record DiffSide(
    Plan plan,
    Supplier<Collisions> collisions,
    Function<Ref, Optional<Grade>> verdict,
    Function<Ref, Optional<Grade>> risk,
    Function<Ref, Optional<Double>> fits,
    Supplier<SortedMap<String, BigDecimal>> exposure) {

  /**
   * A judgement with its word and its place in a row.
   *
   * @param badness higher is worse
   */
  public record Grade(Arg word, int badness) {}

  /** The plan alone, without verdict, risk and exposure. */
  public static DiffSide of(Plan plan) {
    return new DiffSide(
        plan,
        () -> Collisions.of(plan),
        _ -> Optional.empty(),
        _ -> Optional.empty(),
        _ -> Optional.empty(),
        () -> Collections.unmodifiableSortedMap(new TreeMap<>()));
  }

  public DiffSide withCollisions(Supplier<Collisions> known) {
    return new DiffSide(plan, known, verdict, risk, fits, exposure);
  }

  public DiffSide withVerdict(Function<Ref, Optional<Grade>> judged) {
    return new DiffSide(plan, collisions, judged, risk, fits, exposure);
  }

  public DiffSide withRisk(Function<Ref, Optional<Grade>> assessed) {
    return new DiffSide(plan, collisions, verdict, assessed, fits, exposure);
  }

  public DiffSide withExposure(Supplier<SortedMap<String, BigDecimal>> peaks) {
    return new DiffSide(plan, collisions, verdict, risk, fits, peaks);
  }

  public DiffSide withFits(Function<Ref, Optional<Double>> likely) {
    return new DiffSide(plan, collisions, verdict, risk, likely, exposure);
  }
}
