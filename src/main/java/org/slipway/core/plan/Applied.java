package org.slipway.core.plan;

import java.util.List;

/** What became of an edit. */
public sealed interface Applied {

  /** It was taken; this is the plan after it. */
  record Done(Plan plan) implements Applied {}

  /** It was refused, for at least one reason; the plan is as it was. */
  record Refused(List<Refusal> reasons) implements Applied {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
