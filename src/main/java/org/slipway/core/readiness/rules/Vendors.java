package org.slipway.core.readiness.rules;

import java.util.List;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Vendor;
import org.slipway.core.readiness.Case;

/** Who supplies what is deployed, or something it is part of. */
final class Vendors {

  private Vendors() {}

  static List<Vendor> of(Case judged) {
    return Target.of(judged.plan(), judged.deployment()).vendors().stream()
        .map(id -> judged.plan().get(Vendor.class, id))
        .toList();
  }
}
