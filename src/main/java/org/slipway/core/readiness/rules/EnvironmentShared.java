package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Tier;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Critical components are measured and attacked in an environment of their own: in the stages of
 * the parameter {@code stages} one that is shared by all teams is advised against for them. One
 * finding for each component.
 */
public final class EnvironmentShared implements Rule {

  private static final Parameter<List<Stage>> STAGES =
      new Parameter<>("stages", List.of(Stage.PERFORMANCE, Stage.SECURITY), Parameter.STAGES);

  private static final Head HEAD =
      new Head("environment.shared", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(STAGES);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Arg environment = Arg.named(judged.environment(), judged.environment().name());
    if (!judged.value(this, STAGES).contains(judged.environment().stage())
        || judged.environment().dedicated().isPresent()) {
      return List.of(
          ruling.notApplicable(Phrase.of("finding.environment.shared.none", environment)));
    }
    var findings = new ArrayList<Finding>();
    for (Id<Component> item : judged.deployment().items()) {
      findings.add(judge(judged, ruling.on(new Ref(Kind.COMPONENT, item)), item, environment));
    }
    return findings.isEmpty()
        ? List.of(ruling.notApplicable(Phrase.of("finding.environment.shared.none", environment)))
        : findings;
  }

  private static Finding judge(Case judged, Ruling ruling, Id<Component> item, Arg environment) {
    Component component = judged.plan().get(Component.class, item);
    Arg name = Common.name(judged.plan(), Ref.of(component));
    Phrase fix = Phrase.of("fix.environment.shared", name, environment);
    Optional<Tier> tier = component.tier();
    if (tier.isEmpty()) {
      return ruling.unknown(
          Phrase.of("finding.environment.shared.unknown", name),
          Phrase.of("fix.environment.shared.unknown", name));
    }
    return tier.get() == Tier.CRITICAL
        ? ruling.fail(Phrase.of("finding.environment.shared.fail", name, environment), fix)
        : ruling.pass(Phrase.of("finding.environment.shared.pass", name, environment));
  }
}
