package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WorkingDays;

/**
 * Vendors: a release waits for what they have yet to deliver, and a change on a component of theirs
 * needs their notice, their contract, and their support while it lasts, rollback tail included.
 */
public final class VendorDenials implements ConstraintSource {

  /** Kind of evidence that says that vendors were told. */
  public static final String TOLD = "vendor-notice";

  private final Told told;
  private final Instant at;

  /**
   * @param at evaluation instant: notice can be given from then on
   */
  public VendorDenials(Told told, Instant at) {
    this.told = told;
    this.at = at;
  }

  @Override
  public List<Denial> denials(Need need) {
    var denials = new ArrayList<Denial>();
    for (VendorDelivery delivery : told.plan().vendorDeliveries().values()) {
      if (delivery.releases().contains(need.deployment().release())) {
        waiting(need, delivery).ifPresent(denials::add);
      }
    }
    for (Id<Vendor> id : Target.of(told.plan(), need.deployment()).vendors()) {
      Vendor vendor = told.plan().get(Vendor.class, id);
      notice(need, vendor, denials::add);
      contract(need, vendor, denials::add);
      vendor.available().ifPresent(when -> support(need, vendor, when, denials::add));
    }
    return denials;
  }

  private Optional<Denial> waiting(Need need, VendorDelivery delivery) {
    Arg name = Arg.named(delivery, delivery.name());
    Vendor vendor = told.plan().get(Vendor.class, delivery.vendor());
    return need.before(delivery.due().at())
        .map(
            starts ->
                denial(
                    delivery,
                    "delivery",
                    Phrase.of("slots.title.delivery", name),
                    Phrase.of("slots.relax.delivery", name, Arg.named(vendor, vendor.name())),
                    starts,
                    Phrase.of("slots.cause.delivery", told.moment(need, delivery.due().at()))));
  }

  private void notice(Need need, Vendor vendor, Consumer<Denial> denials) {
    if (vendor.notice().isPresent()) {
      Instant since = told(told.plan(), need.deployment(), at).orElse(at);
      Instant earliest = since.plus(vendor.notice().get());
      Arg length = new Arg.Span(vendor.notice().get());
      need.before(earliest)
          .map(
              starts ->
                  of(
                      vendor,
                      "notice",
                      starts,
                      Phrase.of("slots.cause.notice", length, told.moment(need, earliest))))
          .ifPresent(denials);
    }
  }

  /**
   * When vendors were told, by the earliest evidence of the kind {@value #TOLD} on a deployment or
   * its release; one dated after the evaluation instant does not count.
   */
  public static Optional<Instant> told(Plan plan, Deployment deployment, Instant at) {
    return Stream.of(deployment, plan.get(Release.class, deployment.release()))
        .flatMap(subject -> plan.naming(subject, Evidence.class))
        .filter(evidence -> evidence.evidenceKind().equals(TOLD))
        .map(Evidence::observedAt)
        .filter(observed -> !observed.isAfter(at))
        .min(Instant::compareTo);
  }

  private void contract(Need need, Vendor vendor, Consumer<Denial> denials) {
    Optional<Interval> early =
        vendor.contractFrom().flatMap(from -> need.before(midnight(vendor, from)));
    Optional<Interval> late =
        vendor
            .contractUntil()
            .flatMap(until -> need.beyond(midnight(vendor, until.plusDays(1)), need.whole()));
    Stream.of(early, late)
        .flatMap(Optional::stream)
        .map(
            starts ->
                of(
                    vendor,
                    "contract",
                    starts,
                    Phrase.of("slots.cause.contract", Arg.named(vendor, vendor.name()))))
        .forEach(denials);
  }

  private static Instant midnight(Vendor vendor, LocalDate date) {
    return date.atStartOfDay(vendor.zone()).toInstant();
  }

  private void support(Need need, Vendor vendor, Recurrence when, Consumer<Denial> denials) {
    Expansion expansion = Recurrences.expand(when, WorkingDays.NONE, need.reach());
    IntervalSet there =
        IntervalSet.of(expansion.occurrences().stream().map(Occurrence::at).toList());
    for (Interval away : there.union(expansion.unknown()).gaps(need.reach()).stretches()) {
      Phrase cause = Phrase.of("slots.cause.support", told.stretch(need, away));
      need.touching(away, need.whole())
          .map(starts -> of(vendor, "support", starts, cause))
          .ifPresent(denials);
    }
    for (Interval unknown : expansion.unknown().minus(there).stretches()) {
      need.touching(unknown, need.whole())
          .map(starts -> unknown(vendor, starts))
          .ifPresent(denials);
    }
  }

  private Denial unknown(Vendor vendor, Interval starts) {
    Arg name = Arg.named(vendor, vendor.name());
    Constraint by =
        new Constraint(
            ConstraintKind.VENDOR,
            List.of(Ref.of(vendor)),
            "support",
            Phrase.of("slots.title.vendor-support", name),
            Phrase.of("slots.relax.not-computed", name),
            Optional.empty(),
            /* known= */ false);
    return new Denial(by, starts, told.notComputed(vendor));
  }

  /** About a vendor's {@code notice}, {@code contract} or {@code support}. */
  private static Denial of(Vendor vendor, String what, Interval starts, Phrase cause) {
    Arg name = Arg.named(vendor, vendor.name());
    String title = "slots.title.vendor-" + what;
    return denial(
        vendor, what, Phrase.of(title, name), Phrase.of("slots.relax.vendor", name), starts, cause);
  }

  private static Denial denial(
      PlanRecord from, String what, Phrase title, Phrase relax, Interval starts, Phrase cause) {
    Constraint by =
        new Constraint(
            ConstraintKind.VENDOR,
            List.of(Ref.of(from)),
            what,
            title,
            relax,
            Optional.empty(),
            /* known= */ true);
    return new Denial(by, starts, cause);
  }
}
