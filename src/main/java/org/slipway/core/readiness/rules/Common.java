package org.slipway.core.readiness.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Parameter;

/** What several rules say or ask in the same way. */
final class Common {

  /** Stages of environments for which a rule asks something; elsewhere it does not apply. */
  static final Parameter<List<Stage>> STAGES =
      new Parameter<>("stages", List.of(Stage.PRODUCTION), Parameter.STAGES);

  private Common() {}

  static Arg name(Plan plan, Ref ref) {
    return Names.arg(plan, plan.find(ref).orElseThrow());
  }

  static Arg stage(Stage stage) {
    return term("stage", stage);
  }

  /** The message key of a value of an enumeration, for example {@code stage.production}. */
  static Arg term(String area, Enum<?> value) {
    return new Arg.Term(area + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The zone that times of the deployment are told in. */
  static ZoneId zone(Case judged) {
    return LocalZone.of(judged.plan(), judged.deployment());
  }
}
