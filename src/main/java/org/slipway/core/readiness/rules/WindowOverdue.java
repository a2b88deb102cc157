package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * What has not begun has its planned start ahead, or behind by no more than {@code grace}: windows,
 * freezes and collisions are judged at the planned time (DEFINITIONS §3), and at one that has
 * passed nobody can start any more. When it would go is then not known.
 */
public final class WindowOverdue implements Rule {

  private static final Parameter<Duration> GRACE =
      new Parameter<>("grace", Duration.ofMinutes(15), Parameter.DURATION);

  private static final Head HEAD =
      new Head("window.overdue", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, false);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(GRACE);
  }

  @Override
  public List<Finding> judge(Case judged) {
    return List.of(judge(judged, Ruling.of(this, judged)));
  }

  private Finding judge(Case judged, Ruling ruling) {
    if (judged.deployment().state() == DeploymentState.RUNNING) {
      return ruling.notApplicable(Phrase.of("finding.window.overdue.running"));
    }
    Optional<Instant> start = judged.deployment().timing().startsAt();
    if (start.isEmpty()) {
      return ruling.notApplicable(Phrase.of("finding.window.overdue.none"));
    }
    Arg planned = new Arg.Moment(start.get(), Common.zone(judged));
    if (!judged.at().isAfter(start.get().plus(judged.value(this, GRACE)))) {
      return ruling.pass(Phrase.of("finding.window.overdue.pass", planned));
    }
    return ruling.unknown(
        Phrase.of("finding.window.overdue.unknown", planned),
        Phrase.of("fix.window.overdue", Arg.words(judged.deployment().key())));
  }
}
