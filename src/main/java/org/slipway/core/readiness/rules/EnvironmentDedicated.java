package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/** Only its team deploys to an environment that is dedicated to one. */
public final class EnvironmentDedicated implements Rule {

  private static final Head HEAD =
      new Head("environment.dedicated", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Arg environment = Arg.named(judged.environment(), judged.environment().name());
    Optional<Id<Team>> dedicated = judged.environment().dedicated();
    if (dedicated.isEmpty()) {
      return List.of(
          ruling.notApplicable(Phrase.of("finding.environment.dedicated.shared", environment)));
    }
    Arg owner = Common.name(judged.plan(), new Ref(Kind.TEAM, dedicated.get()));
    Optional<Id<Team>> team = judged.deployment().team().or(judged.release()::team);
    Phrase fix = Phrase.of("fix.environment.dedicated", environment, owner);
    if (team.isEmpty()) {
      return List.of(
          ruling.unknown(
              Phrase.of("finding.environment.dedicated.unknown", environment, owner), fix));
    }
    return List.of(
        team.equals(dedicated)
            ? ruling.pass(Phrase.of("finding.environment.dedicated.pass", environment, owner))
            : ruling.fail(
                Phrase.of("finding.environment.dedicated.fail", environment, owner), fix));
  }
}
