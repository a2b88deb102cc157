package org.slipway.cli;

import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.VendorDelivery;

/** Records by the keys people type. */
final class Subjects {

  private Subjects() {}

  static Deployment deployment(Plan plan, String key, Home home) {
    return plan.byKey(Deployment.class, key)
        .orElseThrow(() -> missing("cli.no-deployment", key, home));
  }

  static Release release(Plan plan, String key, Home home) {
    return plan.byKey(Release.class, key).orElseThrow(() -> missing("cli.no-release", key, home));
  }

  static VendorDelivery delivery(Plan plan, String key, Home home) {
    return plan.byKey(VendorDelivery.class, key)
        .orElseThrow(() -> missing("cli.no-delivery", key, home));
  }

  private static Refused missing(String text, String key, Home home) {
    return new Refused(Exit.NOT_FOUND, home.output().texts().get(text, key));
  }
}
