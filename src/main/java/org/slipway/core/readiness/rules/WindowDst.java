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
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
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

  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    return ruling.binds()
        ? Optional.of(need -> denials(ruling.judged(), told, need))
        : Optional.empty();
  }

  private static List<Denial> denials(Case judged, Told told, Need need) {
    var denials = new ArrayList<Denial>();
    zones(judged)
        .forEach(
            (id, zone) ->
                WallTime.changesWithin(need.reach(), zone)
                    .forEach(
                        change ->
                            need.touching(about(change), need.whole())
                                .map(starts -> denial(told, need, Arg.words(id), change, starts))
                                .ifPresent(denials::add)));
    for (PlanRecord record : records(judged)) {
      for (Occurrence occurrence :
          judged.facts().occurrences().of(Ref.of(record), need.reach()).occurrences()) {
        if (isMoved(occurrence)) {
          need.touching(occurrence.at(), need.whole())
              .map(starts -> denial(told, need, record, occurrence, starts))
              .ifPresent(denials::add);
        }
      }
    }
    return denials;
  }

  /** What must not be touched: the moment of a gap, both passes of an overlap. */
  private static Interval about(ClockChange change) {
    return change.shift() == ClockShift.GAP
        ? new Interval(change.at(), change.at())
        : new Interval(change.at().minus(change.by()), change.at().plus(change.by()));
  }

  private static Denial denial(
      Told told, Need need, Arg place, ClockChange change, Interval starts) {
    return denial(List.of(), change.at().toString(), place, told.moment(need, change.at()), starts);
  }

  private static Denial denial(
      Told told, Need need, PlanRecord record, Occurrence occurrence, Interval starts) {
    return denial(
        List.of(Ref.of(record)),
        occurrence.at().toString(),
        told.name(Ref.of(record)),
        told.stretch(need, occurrence.at()),
        starts);
  }

  private static Denial denial(
      List<Ref> from, String detail, Arg where, Arg when, Interval starts) {
    Constraint by =
        new Constraint(
            ConstraintKind.CLOCK_CHANGE,
            from,
            detail,
            Phrase.of("slots.title.clock-change", where),
            Phrase.of("slots.relax.clock-change"),
            Optional.empty(),
            /* known= */ true);
    return new Denial(by, starts, Phrase.of("slots.cause.clock-change", when));
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
    var findings = new ArrayList<Finding>();
    for (PlanRecord record : records(judged)) {
      for (Occurrence occurrence :
          judged.facts().occurrences().of(Ref.of(record), whole).occurrences()) {
        if (isMoved(occurrence) && occurrence.at().overlaps(whole)) {
          findings.add(moved(judged, ruling.on(Ref.of(record)), record, occurrence));
        }
      }
    }
    return findings;
  }

  private static List<PlanRecord> records(Case judged) {
    var records = new ArrayList<PlanRecord>(judged.openTime().freezes());
    records.addAll(judged.openTime().windows());
    return records;
  }

  private static boolean isMoved(Occurrence occurrence) {
    return occurrence.startShift().isPresent() || occurrence.endShift().isPresent();
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
