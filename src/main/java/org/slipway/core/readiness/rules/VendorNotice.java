package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.VendorDenials;

/**
 * Each vendor of what is deployed was told in time, or still can be. Told is what evidence of the
 * kind {@value #TOLD} on the deployment or its release says, by the instant it was observed at, the
 * earliest counts; without it notice could be given at the evaluation instant. Then the notice
 * period ends no later than the planned start.
 */
public final class VendorNotice implements Rule {

  /** Kind of evidence that says that vendors were told. */
  public static final String TOLD = VendorDenials.TOLD;

  private static final String ID = "vendor.notice";
  private static final Head HEAD = new Head(ID, "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Vendor> vendors =
        Vendors.of(judged).stream().filter(vendor -> vendor.notice().isPresent()).toList();
    if (vendors.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.vendor.notice.none")));
    }
    Optional<Instant> start = judged.deployment().timing().startsAt();
    if (start.isEmpty()) {
      return List.of(Timings.notComputed(judged, ruling, ID));
    }
    Optional<Instant> told = VendorDenials.told(judged.plan(), judged.deployment(), judged.at());
    var findings = new ArrayList<Finding>();
    for (Vendor vendor : vendors) {
      findings.add(judge(judged, ruling.on(Ref.of(vendor)), vendor, told, start.get()));
    }
    return findings;
  }

  private static Finding judge(
      Case judged, Ruling ruling, Vendor vendor, Optional<Instant> told, Instant start) {
    Duration notice = vendor.notice().orElseThrow();
    Instant latest = start.minus(notice);
    Arg name = Arg.named(vendor, vendor.name());
    Arg by = new Arg.Moment(latest, Common.zone(judged));
    Arg length = new Arg.Span(notice);
    if (told.isPresent()) {
      Arg when = new Arg.Moment(told.get(), Common.zone(judged));
      return told.get().isAfter(latest)
          ? ruling.fail(
              Phrase.of("finding.vendor.notice.late", name, when, length, by),
              fix(judged, name, told.get(), notice))
          : ruling.pass(Phrase.of("finding.vendor.notice.pass", name, when, length));
    }
    return judged.at().isAfter(latest)
        ? ruling.fail(
            Phrase.of("finding.vendor.notice.not-told", name, length, by),
            fix(judged, name, judged.at(), notice))
        : ruling.passUnderCondition(Phrase.of("finding.vendor.notice.still", name, length, by));
  }

  private static Phrase fix(Case judged, Arg vendor, Instant told, Duration notice) {
    Arg earliest = new Arg.Moment(told.plus(notice), Common.zone(judged));
    return Phrase.of("fix.vendor.notice", Arg.words(judged.deployment().key()), earliest, vendor);
  }
}
