package org.slipway.pack.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Finding;
import org.slipway.pack.document.PackFacts.Judged;

/**
 * The times of one deployment that a page prints (DEFINITIONS §3).
 *
 * @param noReturn the point of no return; empty: not applicable or not known
 * @param openEnd when the open time ends that it starts in
 */
record Runway(Deployment deployment, Optional<Instant> noReturn, Optional<Instant> openEnd) {

  /** From the extract that the verdict rests on, waived freezes left out. */
  static Runway of(Judged judged) {
    Extract extract = judged.extract();
    Plan plan = extract.plan();
    Deployment deployment = plan.get(Deployment.class, new Id<>(extract.subject().id().uuid()));
    var open =
        OpenTime.of(
            plan,
            Target.of(plan, deployment),
            waived(judged),
            Occurrences.stored(extract.occurrences(), extract.notComputed()));
    Optional<Instant> end = deployment.timing().startsAt().map(open::end).flatMap(Runway::at);
    Optional<Duration> tail = deployment.timing().rollbackTail().map(RollbackTail::length);
    return new Runway(deployment, end.flatMap(at -> tail.map(at::minus)), end);
  }

  private static Optional<Instant> at(OpenEnd end) {
    return end instanceof OpenEnd.Ends ends ? Optional.of(ends.at()) : Optional.empty();
  }

  private static Set<Id<Freeze>> waived(Judged judged) {
    var freezes = new TreeSet<Id<Freeze>>();
    for (Finding finding : judged.verdict().findings()) {
      if (finding.waivedBy().isPresent()) {
        finding
            .item()
            .filter(item -> item.kind() == Kind.FREEZE)
            .ifPresent(item -> freezes.add(new Id<>(item.id().uuid())));
      }
    }
    return freezes;
  }
}
