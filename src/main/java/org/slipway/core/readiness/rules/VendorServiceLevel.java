package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * A vendor who is called at the end of verification, when what is wrong is known, answers by the
 * point of no return and has restored by the open end (DEFINITIONS §3), as far as that is agreed.
 */
public final class VendorServiceLevel implements Rule {

  private static final Head HEAD =
      new Head("vendor.service-level", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Vendor> vendors =
        Vendors.of(judged).stream()
            .filter(vendor -> vendor.response().isPresent() || vendor.restore().isPresent())
            .toList();
    return vendors.isEmpty()
        ? List.of(ruling.notApplicable(Phrase.of("finding.vendor.service-level.none")))
        : vendors.stream().map(vendor -> judge(judged, ruling.on(Ref.of(vendor)), vendor)).toList();
  }

  private static Finding judge(Case judged, Ruling ruling, Vendor vendor) {
    Timing timing = judged.deployment().timing();
    return OpenEnds.judge(
        judged,
        ruling,
        _ ->
            ends -> {
              Instant verified = timing.active().orElseThrow().end();
              return new Call(judged, ruling, vendor, verified).finding(ends, timing);
            });
  }

  /** To a vendor, at the end of verification. */
  private record Call(Case judged, Ruling ruling, Vendor vendor, Instant verified) {

    Finding finding(OpenEnd.Ends open, Timing timing) {
      Instant noReturn = open.at().minus(timing.rollbackTail().orElseThrow().length());
      return late("response", vendor.response(), noReturn)
          .or(() -> late("restore", vendor.restore(), open.at()))
          .orElseGet(
              () ->
                  ruling.pass(
                      Phrase.of(
                          "finding.vendor.service-level.pass",
                          name(),
                          moment(verified),
                          moment(noReturn),
                          moment(open.at()))));
    }

    private Optional<Finding> late(String term, Optional<Duration> agreed, Instant by) {
      return agreed
          .filter(length -> verified.plus(length).isAfter(by))
          .map(
              length ->
                  ruling.fail(
                      Phrase.of(
                          "finding.vendor.service-level." + term,
                          name(),
                          new Arg.Span(length),
                          moment(verified),
                          moment(by)),
                      Phrase.of(
                          "fix.vendor.service-level",
                          Arg.words(judged.deployment().key()),
                          new Arg.Span(Duration.between(by, verified.plus(length))),
                          name())));
    }

    private Arg name() {
      return Arg.named(vendor, vendor.name());
    }

    private Arg moment(Instant at) {
      return new Arg.Moment(at, Common.zone(judged));
    }
  }
}
