package org.slipway.core.readiness.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Within one stage a release goes first to where fewer can reach it, then to where data are less
 * sensitive. One finding for each deployment that belongs before this one. An environment of which
 * exposure or sensitivity is unknown has no place in the order and is not asked.
 */
public final class PromotionOrder implements Rule {

  private static final Comparator<Environment> BY_EXPOSURE =
      Comparator.comparing((Environment e) -> e.exposure().orElseThrow())
          .thenComparing(e -> e.sensitivity().orElseThrow());

  private static final Head HEAD =
      new Head("promotion.order", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Environment own = judged.environment();
    List<Deployment> before =
        isPlaced(own)
            ? Siblings.at(judged, own.stage()).stream()
                .filter(sibling -> comesBefore(Siblings.environment(judged, sibling), own))
                .toList()
            : List.of();
    return before.isEmpty()
        ? List.of(ruling.notApplicable(Phrase.of("finding.promotion.order.none")))
        : before.stream().map(sibling -> judge(judged, ruling, sibling)).toList();
  }

  private static boolean isPlaced(Environment environment) {
    return environment.exposure().isPresent() && environment.sensitivity().isPresent();
  }

  private static boolean comesBefore(Environment other, Environment own) {
    return isPlaced(other) && BY_EXPOSURE.compare(other, own) < 0;
  }

  private static Finding judge(Case judged, Ruling ruling, Deployment sibling) {
    Ref ref = Ref.of(sibling);
    Arg name = Common.name(judged.plan(), ref);
    Phrase fix = Phrase.of("fix.promotion.order", Arg.words(judged.deployment().key()), name);
    Optional<Boolean> verified =
        Siblings.verifiedBy(sibling, judged.deployment().timing().startsAt());
    if (verified.isEmpty()) {
      return ruling.on(ref).unknown(Phrase.of("finding.promotion.order.open", name), fix);
    }
    return verified.get()
        ? ruling.on(ref).pass(Phrase.of("finding.promotion.order.pass", name))
        : ruling.on(ref).fail(Phrase.of("finding.promotion.order.fail", name), fix);
  }
}
