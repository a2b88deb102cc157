package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * The deployment starts no earlier than the deliveries are due that its release waits for; one
 * finding a delivery. A delivery in time that is less sure than the parameter {@code confidence},
 * in percent, is advisory.
 */
public final class VendorDue implements Rule {

  private static final String ID = "vendor.delivery";
  private static final Head HEAD = new Head(ID, "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);
  private static final Parameter<Integer> CONFIDENCE =
      new Parameter<>("confidence", 70, Parameter.COUNT);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(CONFIDENCE);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<VendorDelivery> awaited =
        judged.plan().naming(judged.release(), VendorDelivery.class).toList();
    if (awaited.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.vendor.delivery.none")));
    }
    Optional<Instant> start = judged.deployment().timing().startsAt();
    if (start.isEmpty()) {
      return List.of(Timings.notComputed(judged, ruling, ID));
    }
    var findings = new ArrayList<Finding>();
    for (VendorDelivery delivery : awaited) {
      findings.add(judge(judged, ruling.on(Ref.of(delivery)), delivery, start.get()));
    }
    return findings;
  }

  private Finding judge(Case judged, Ruling ruling, VendorDelivery delivery, Instant start) {
    Vendor vendor = judged.plan().get(Vendor.class, delivery.vendor());
    Arg name = Arg.words(delivery.name());
    Arg from = Arg.named(vendor, vendor.name());
    Arg due = new Arg.Moment(delivery.due().at(), delivery.due().zone());
    if (start.isBefore(delivery.due().at())) {
      return ruling.fail(
          Phrase.of("finding.vendor.delivery.early", name, from, due),
          Phrase.of("fix.vendor.delivery.early", Arg.words(judged.deployment().key()), due, from));
    }
    int limit = judged.value(this, CONFIDENCE);
    return delivery
        .confidence()
        .filter(percent -> percent < limit)
        .map(percent -> doubtful(ruling, name, from, due, percent, limit))
        .orElseGet(() -> ruling.pass(Phrase.of("finding.vendor.delivery.pass", name, from, due)));
  }

  private static Finding doubtful(
      Ruling ruling, Arg name, Arg from, Arg due, int percent, int limit) {
    return ruling
        .weighing(Weight.ADVISORY)
        .fail(
            Phrase.of(
                "finding.vendor.delivery.doubtful",
                name,
                from,
                due,
                Arg.count(percent),
                Arg.count(limit)),
            Phrase.of("fix.vendor.delivery.doubtful", from, name));
  }
}
