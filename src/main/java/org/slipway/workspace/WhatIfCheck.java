package org.slipway.workspace;

import java.util.List;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Refusal;

/** What a what-if branch does not take: nobody approves a plan that is only tried. */
final class WhatIfCheck {

  private WhatIfCheck() {}

  static List<Refusal> of(Edit edit) {
    return edit.changes().stream()
        .filter(change -> change.ref().kind() == Kind.APPROVAL)
        .<Refusal>map(
            change -> new Refusal.NotAllowed(change.ref(), Phrase.of("branch.no-approval")))
        .toList();
  }
}
