package org.slipway.core.readiness.rules;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.time.ClockChange;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.WallTime;

/**
 * No clock changes on the way: neither in the zone the start was entered in nor in that of the
 * environment does the whole interval cross a skipped hour or lie in a repeated one, and no freeze
 * or window that is active then had an end moved by the clocks. One finding for each change and
 * each moved occurrence.
 */
public final class WindowDst implements Rule {

  private static final Head HEAD =
      new Head("window.dst", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Optional<Interval> whole = judged.deployment().timing().whole();
    if (whole.isEmpty()) {
      return List.of(Timings.notComputed(judged, ruling, id()));
    }
    var findings = new ArrayList<Finding>();
    zones(judged).forEach((_, zone) -> findings.addAll(changes(judged, ruling, zone, whole.get())));
    findings.addAll(moved(judged, ruling, whole.get()));
    if (findings.isEmpty()) {
      findings.add(ruling.pass(Phrase.of("finding.window.dst.pass")));
    }
    return findings;
  }

  private static Map<String, ZoneId> zones(Case judged) {
    var zones = new TreeMap<String, ZoneId>();
    for (ZoneId zone : List.of(Common.zone(judged), judged.environment().zone())) {
      zones.put(zone.getId(), zone);
    }
    return zones;
  }

  private static List<Finding> changes(Case judged, Ruling ruling, ZoneId zone, Interval whole) {
    return WallTime.changesWithin(whole, zone).stream()
        .map(change -> change(judged, ruling, zone, change))
        .toList();
  }

  private static Finding change(Case judged, Ruling ruling, ZoneId zone, ClockChange change) {
    Arg place = Arg.words(zone.getId());
    Arg when = new Arg.Moment(change.at(), zone);
    Arg by = new Arg.Span(change.by());
    return ruling.fail(
        Phrase.of(
            change.shift() == ClockShift.GAP
                ? "finding.window.dst.gap"
                : "finding.window.dst.overlap",
            place,
            when,
            by),
        Phrase.of("fix.window.dst", Arg.words(judged.deployment().key()), when));
  }

  /** Freezes and windows that are active and whose ends the clocks moved. */
  private static List<Finding> moved(Case judged, Ruling ruling, Interval whole) {
    var records = new ArrayList<PlanRecord>(judged.openTime().freezes());
    records.addAll(judged.openTime().windows());
    var findings = new ArrayList<Finding>();
    for (PlanRecord record : records) {
      for (Occurrence occurrence :
          judged.facts().occurrences().of(Ref.of(record), whole).occurrences()) {
        boolean shifted = occurrence.startShift().isPresent() || occurrence.endShift().isPresent();
        if (shifted && occurrence.at().overlaps(whole)) {
          findings.add(moved(judged, ruling.on(Ref.of(record)), record, occurrence));
        }
      }
    }
    return findings;
  }

  private static Finding moved(
      Case judged, Ruling ruling, PlanRecord record, Occurrence occurrence) {
    Arg name = Common.name(judged.plan(), Ref.of(record));
    return ruling.fail(
        Phrase.of(
            "finding.window.dst.moved",
            name,
            new Arg.Stretch(occurrence.at(), Common.zone(judged))),
        Phrase.of("fix.window.dst.moved", name));
  }
}
