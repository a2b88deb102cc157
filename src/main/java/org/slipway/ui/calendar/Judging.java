package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.scene.Bar;
import org.slipway.ui.task.Latest;

/**
 * Has deployments judged beside the window that nothing is known of yet; the same ones are not
 * asked for twice. On the FX thread.
 */
final class Judging {

  private final Latest working;
  private final Runnable judged;
  private Optional<List<Id<Deployment>>> asked = Optional.empty();

  /**
   * @param judged called when more verdicts are known
   */
  Judging(Latest working, Runnable judged) {
    this.working = working;
    this.judged = judged;
  }

  /** The plan or its judgement is another one: what was asked for may be asked for again. */
  void renew() {
    asked = Optional.empty();
  }

  /** Has the unfinished deployments among these bars judged. */
  void judge(Iterable<Bar> bars, CalendarFacts facts) {
    List<Id<Deployment>> open = open(bars, facts);
    boolean wantsMore = !open.isEmpty() || !facts.isPrepared();
    if (wantsMore && !asked.equals(Optional.of(open))) {
      asked = Optional.of(open);
      working.start(
          progress -> {
            facts.workOut(open, progress::cancelled);
            return open;
          },
          _ -> judged.run());
    }
  }

  private static List<Id<Deployment>> open(Iterable<Bar> bars, CalendarFacts facts) {
    var open = new ArrayList<Id<Deployment>>();
    for (Bar bar : bars) {
      Deployment deployment = bar.deployment().orElse(null);
      if (deployment != null && deployment.state().unfinished() && !facts.knows(deployment.id())) {
        open.add(deployment.id());
      }
    }
    return open;
  }
}
