package org.slipway.core.readiness;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;

/** Kinds of evidence: any word is one, but only a known one is ever asked for. */
public final class EvidenceKinds {

  /** What nearly every house asks for, sorted. */
  public static final List<String> USUAL =
      List.of(
          "backup.restore",
          "drift.report",
          "rollback.rehearsal",
          "scan.vulnerability",
          "test.load",
          "test.regression",
          "test.smoke");

  private EvidenceKinds() {}

  /** The usual kinds and those that evidence, a checklist or the policy of a plan names, sorted. */
  public static List<String> known(Plan plan) {
    var known = new TreeSet<>(USUAL);
    known.addAll(named(plan));
    return List.copyOf(known);
  }

  /** Those that evidence, a checklist or the policy of a plan names, sorted. */
  public static List<String> named(Plan plan) {
    Stream<String> proofs = plan.evidence().values().stream().map(Evidence::evidenceKind);
    Stream<String> asked =
        plan.all(ChecklistItem.class).values().stream()
            .map(ChecklistItem::evidenceKind)
            .flatMap(Optional::stream);
    Stream<String> judged = plan.policy().stream().flatMap(EvidenceKinds::of);
    return Stream.of(proofs, asked, judged).flatMap(kinds -> kinds).sorted().distinct().toList();
  }

  private static Stream<String> of(Policy policy) {
    return Stream.concat(
        policy.maximumAges().keySet().stream(),
        policy.promotion().stream().flatMap(step -> step.requires().stream()));
  }
}
