package org.slipway.core.graph.compatibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.SchemaPhase;
import org.slipway.core.plan.SchemaStep;

/**
 * The order of expand, migrate and contract in one environment. A step is over once its rollback
 * tail is. The contract waits besides for the rollback tails of all code that may use the data of
 * its component: that component itself, what depends on it and what shares data with it.
 */
public final class SchemaOrder {

  private final Compatibility around;

  private SchemaOrder(Compatibility around) {
    this.around = around;
  }

  /** One judgement for each step and each thing that is wrong about it. */
  public static List<SchemaJudgement> of(Compatibility around) {
    var order = new SchemaOrder(around);
    return around.own().stream()
        .flatMap(arrival -> arrival.schema().stream().flatMap(step -> order.judged(arrival, step)))
        .distinct()
        .toList();
  }

  private Stream<SchemaJudgement> judged(Arrival arrival, SchemaStep step) {
    var wrong = new ArrayList<SchemaJudgement>();
    together(step).ifPresent(wrong::add);
    if (wrong.isEmpty()) {
      earlier(arrival, step).ifPresent(wrong::add);
    }
    if (step.phase() == SchemaPhase.CONTRACT) {
      returning(arrival, step).forEach(wrong::add);
    }
    return wrong.isEmpty()
        ? Stream.of(said(SchemaJudgement.Kind.IN_ORDER, step, Optional.empty(), Optional.empty()))
        : wrong.stream();
  }

  private Optional<SchemaJudgement> together(SchemaStep step) {
    return around.own().stream()
        .flatMap(arrival -> arrival.schema().stream())
        .filter(other -> other.change().equals(step.change()) && other.phase() != step.phase())
        .findFirst()
        .map(
            other ->
                said(SchemaJudgement.Kind.TOGETHER, step, Optional.of(other), Optional.empty()));
  }

  private Optional<SchemaJudgement> earlier(Arrival arrival, SchemaStep step) {
    Optional<SchemaPhase> phase =
        switch (step.phase()) {
          case EXPAND -> Optional.empty();
          case MIGRATE -> Optional.of(SchemaPhase.EXPAND);
          case CONTRACT -> Optional.of(SchemaPhase.MIGRATE);
        };
    return phase
        .map(before -> new SchemaStep(step.change(), before))
        .flatMap(before -> earlier(arrival, step, before));
  }

  private Optional<SchemaJudgement> earlier(Arrival arrival, SchemaStep step, SchemaStep before) {
    List<Arrival> taken =
        around.met().stream().filter(other -> other.schema().contains(before)).toList();
    Optional<Instant> start = arrival.start();
    if (taken.isEmpty()) {
      return Optional.of(
          said(SchemaJudgement.Kind.MISSING, step, Optional.of(before), Optional.empty()));
    }
    if (start.isPresent() && taken.stream().anyMatch(other -> other.settledBy(start.get()))) {
      return Optional.empty();
    }
    Optional<Arrival> known =
        taken.stream()
            .filter(_ -> start.isPresent())
            .filter(o -> o.settled().isPresent())
            .findFirst();
    return Optional.of(
        said(
            known.isPresent() ? SchemaJudgement.Kind.EARLY : SchemaJudgement.Kind.OPEN,
            step,
            Optional.of(before),
            known.or(() -> taken.stream().findFirst())));
  }

  private Stream<SchemaJudgement> returning(Arrival arrival, SchemaStep step) {
    Instant start = arrival.start().orElse(Instant.MAX);
    Stream<SchemaJudgement> beside =
        around.own().stream()
            .filter(code -> !code.component().equals(arrival.component()))
            .filter(code -> around.uses(code, arrival.component()))
            .map(
                code ->
                    said(SchemaJudgement.Kind.BESIDE, step, Optional.empty(), Optional.of(code)));
    Stream<SchemaJudgement> back =
        around.met().stream()
            .filter(code -> around.uses(code, arrival.component()))
            .filter(code -> code.startsBefore(start) && !code.settledBy(start))
            .filter(code -> code.schema().stream().noneMatch(s -> s.change().equals(step.change())))
            .map(
                code ->
                    said(SchemaJudgement.Kind.RETURNS, step, Optional.empty(), Optional.of(code)));
    return Stream.concat(beside, back);
  }

  private static SchemaJudgement said(
      SchemaJudgement.Kind kind,
      SchemaStep step,
      Optional<SchemaStep> other,
      Optional<Arrival> arrival) {
    return new SchemaJudgement(kind, step, other, arrival);
  }
}
