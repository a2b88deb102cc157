package org.slipway.workspace;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Refusal;

/** What an import would overwrite that is newer than what it was worked out against. */
final class Newer {

  private Newer() {}

  static List<Refusal> work(Import work, Plan now) {
    var reasons = new ArrayList<Refusal>();
    for (Change change : work.edit().changes()) {
      if (!work.basis().find(change.ref()).equals(now.find(change.ref()))) {
        reasons.add(new Refusal.NotAllowed(change.ref(), Phrase.of("store.newer-work")));
      }
    }
    return reasons;
  }
}
