package org.slipway.ui.checklist;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.ui.session.Session;

/** What proves the checks of a release: its evidence, and how old it is. */
record Proofs(Session session, Release release) {

  /** What proves an item of this kind of evidence: the newest of the release or its deployments. */
  Optional<Row.Proof> proof(String evidenceKind) {
    return session.plan().evidence().values().stream()
        .filter(e -> e.evidenceKind().equals(evidenceKind) && isOurs(e.subject()))
        .max(Comparator.comparing(Evidence::observedAt))
        .map(this::proof);
  }

  Row.Proof proof(Evidence evidence) {
    return new Row.Proof(
        evidence.source().map(s -> s.name()).orElse(evidence.evidenceKind()),
        evidence.source().map(s -> s.sha256().substring(0, 4)).orElse(""),
        age(evidence),
        session
            .plan()
            .policy()
            .flatMap(p -> Optional.ofNullable(p.maximumAges().get(evidence.evidenceKind()))));
  }

  private Duration age(Evidence evidence) {
    Duration age = Duration.between(evidence.observedAt(), session.showing().get().judged().at());
    return age.isNegative() ? Duration.ZERO : age;
  }

  private boolean isOurs(Ref subject) {
    return subject.equals(Ref.of(release))
        || session
            .plan()
            .find(subject)
            .filter(
                d ->
                    d instanceof Deployment deployment && deployment.release().equals(release.id()))
            .isPresent();
  }
}
