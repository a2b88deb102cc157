package org.slipway.core.readiness.rules;

import java.time.LocalDate;
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
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WorkingDays;

/**
 * From start to the end of the rollback tail the contract with each vendor of what is deployed
 * runs, and the vendor gives support as agreed. Contract days are local days of the vendor's zone.
 */
public final class VendorContract implements Rule {

  private static final String ID = "vendor.contract";
  private static final Head HEAD = new Head(ID, "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Vendor> vendors = Vendors.of(judged).stream().filter(VendorContract::isBound).toList();
    if (vendors.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.vendor.contract.none")));
    }
    Optional<Interval> whole = judged.deployment().timing().whole();
    if (whole.isEmpty()) {
      return List.of(Timings.notComputed(judged, ruling, ID));
    }
    var findings = new ArrayList<Finding>();
    for (Vendor vendor : vendors) {
      findings.addAll(judge(judged, ruling.on(Ref.of(vendor)), vendor, whole.get()));
    }
    return findings;
  }

  private static boolean isBound(Vendor vendor) {
    return vendor.contractFrom().isPresent()
        || vendor.contractUntil().isPresent()
        || vendor.available().isPresent();
  }

  private static List<Finding> judge(Case judged, Ruling ruling, Vendor vendor, Interval whole) {
    var findings = new ArrayList<Finding>();
    Arg name = Arg.named(vendor, vendor.name());
    LocalDate first = LocalDate.ofInstant(whole.start(), vendor.zone());
    LocalDate last = LocalDate.ofInstant(whole.end().minusNanos(1), vendor.zone());
    vendor
        .contractFrom()
        .filter(first::isBefore)
        .ifPresent(from -> findings.add(out(judged, ruling, "before", name, from)));
    vendor
        .contractUntil()
        .filter(last::isAfter)
        .ifPresent(until -> findings.add(out(judged, ruling, "after", name, until)));
    vendor.available().ifPresent(when -> support(judged, ruling, name, when, whole, findings));
    Arg stretch = new Arg.Stretch(whole, Common.zone(judged));
    return findings.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.vendor.contract.pass", name, stretch)))
        : findings;
  }

  private static Finding out(Case judged, Ruling ruling, String side, Arg vendor, LocalDate day) {
    String key = "finding.vendor.contract." + side;
    return ruling.fail(Phrase.of(key, vendor, new Arg.Day(day)), fix(judged, vendor));
  }

  private static void support(
      Case judged,
      Ruling ruling,
      Arg vendor,
      Recurrence when,
      Interval whole,
      List<Finding> findings) {
    Expansion expansion = Recurrences.expand(when, WorkingDays.NONE, whole);
    IntervalSet there =
        IntervalSet.of(expansion.occurrences().stream().map(Occurrence::at).toList());
    for (Interval away : there.union(expansion.unknown()).gaps(whole).stretches()) {
      Arg stretch = new Arg.Stretch(away, Common.zone(judged));
      findings.add(
          ruling.fail(
              Phrase.of("finding.vendor.contract.support", vendor, stretch), fix(judged, vendor)));
    }
    if (!expansion.unknown().minus(there).within(whole).isEmpty()) {
      findings.add(
          ruling.unknown(
              Phrase.of("finding.vendor.contract.unknown", vendor), fix(judged, vendor)));
    }
  }

  private static Phrase fix(Case judged, Arg vendor) {
    return Phrase.of("fix.vendor.contract", Arg.words(judged.deployment().key()), vendor);
  }
}
