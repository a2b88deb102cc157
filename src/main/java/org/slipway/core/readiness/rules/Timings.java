package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Ruling;

/** What rules say of a deployment whose interval cannot be computed. */
final class Timings {

  private Timings() {}

  /** Unknown, naming the parts that are missing; what is missing is never taken for zero. */
  static Finding notComputed(Case judged, Ruling ruling, String rule) {
    return notComputed(judged, ruling, rule, missing(judged.deployment().timing()));
  }

  private static Finding notComputed(Case judged, Ruling ruling, String rule, List<Arg> missing) {
    return ruling.unknown(
        Phrase.of("finding." + rule + ".not-computed", new Arg.Several(missing)),
        Phrase.of("fix.timing", Arg.words(judged.deployment().key()), new Arg.Several(missing)));
  }

  /** The same where the rollback tail does not matter. */
  static Finding notComputedActive(Case judged, Ruling ruling, String rule) {
    List<Arg> missing = missing(judged.deployment().timing());
    missing.remove(new Arg.Term("timing.rollback-tail"));
    return notComputed(judged, ruling, rule, missing);
  }

  private static List<Arg> missing(Timing timing) {
    var missing = new ArrayList<Arg>();
    if (timing.start().isEmpty()) {
      missing.add(new Arg.Term("timing.start"));
    }
    if (timing.run().isEmpty()) {
      missing.add(new Arg.Term("timing.run"));
    }
    if (timing.verification().isEmpty()) {
      missing.add(new Arg.Term("timing.verification"));
    }
    if (timing.rollbackTail().isEmpty()) {
      missing.add(new Arg.Term("timing.rollback-tail"));
    }
    return missing;
  }
}
