package org.slipway.core.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slipway.CrowdedRisk;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.MinutesAsked.Stretch;
import org.slipway.core.schedule.slot.ConstraintKind;

/**
 * When the target of a deployment in a {@link MinutesPlan} is open, covered, quiet and supported,
 * from the wall clock minute by minute (DEFINITIONS §3). Knows that plan's calendar by heart.
 */
final class MinutesOpen {

  private static final int SLACK = 30;
  private static final LocalDateTime STOCKTAKING = LocalDateTime.parse("2026-09-29T08:00");
  private static final LocalDateTime COUNTED = LocalDateTime.parse("2026-09-29T16:00");
  private static final LocalDateTime CLOSE = LocalDateTime.parse("2026-09-30T18:00");
  private static final LocalDateTime REOPENED = LocalDateTime.parse("2026-10-02T00:00");

  private final MinutesAsked asked;
  private final BitSet open = new BitSet();
  private final boolean soft;
  private final boolean nightly;
  private final List<Stretch> antipodes;
  private final List<RosterEntry> roster;
  private final List<Stretch> duties;

  MinutesOpen(MinutesAsked asked) {
    this.asked = asked;
    soft = !asked.isWaived("window.freeze", asked.mine()) && touches(c -> c.name().equals("c0"));
    nightly = isAtPlace("env 0");
    String name = asked.place().roster().orElseThrow();
    roster =
        asked.plan().rosterEntries().values().stream()
            .filter(entry -> entry.roster().equals(name))
            .toList();
    duties = roster.stream().map(e -> asked.stretch(e.at().start(), e.at().end())).toList();
    antipodes = isAtPlace("env 1") ? antipodes() : List.of();
    for (int minute = 0; minute < asked.starts() + asked.whole() + SLACK; minute++) {
      LocalDateTime wall = wall(minute);
      open.set(minute, !isHardFrozen(wall, minute) && !isSoftFrozen(wall) && isInWindow(minute));
    }
  }

  /** Half past two to half past five in Sydney; half past three where the clocks skip that. */
  private List<Stretch> antipodes() {
    return LocalDate.parse("2026-09-28")
        .datesUntil(LocalDate.parse("2026-10-08"))
        .map(
            day ->
                asked.stretch(
                    day.atTime(2, 30).atZone(MinutesPlan.SYDNEY).toInstant(),
                    day.atTime(5, 30).atZone(MinutesPlan.SYDNEY).toInstant()))
        .toList();
  }

  /** Starts that are denied, by kind; where it is judged with its rollback tail, told apart. */
  SortedMap<ConstraintKind, BitSet> denied() {
    var denied = new TreeMap<ConstraintKind, BitSet>();
    int active = asked.active();
    denied.put(ConstraintKind.HARD_FREEZE, asked.unlessAll(active, m -> !isHardFrozen(wall(m), m)));
    denied.put(ConstraintKind.SOFT_FREEZE, asked.unlessAll(active, m -> !isSoftFrozen(wall(m))));
    denied.put(ConstraintKind.OUTSIDE_WINDOW, asked.unlessAll(active, this::isInWindow));
    denied.put(ConstraintKind.ON_CALL, asked.unlessAll(asked.whole(), m -> !onCall(m).isEmpty()));
    denied.put(ConstraintKind.NO_RETURN, noReturn());
    denied.put(ConstraintKind.SINGLE_PERSON, singlePerson());
    denied.put(ConstraintKind.CLOCK_CHANGE, clockChange());
    denied.put(ConstraintKind.TRAFFIC, traffic());
    denied.put(ConstraintKind.VENDOR, vendors());
    denied.put(ConstraintKind.HOLD, holds());
    return denied;
  }

  /** Starts from which the rollback tail is not in open time. */
  BitSet runway() {
    return asked.unlessAll(asked.whole(), this::isOpen);
  }

  private LocalDateTime wall(int minute) {
    return asked.walls().get(minute);
  }

  private boolean isOpen(int minute) {
    return open.get(minute);
  }

  private boolean isHardFrozen(LocalDateTime wall, long minute) {
    return isBetween(wall, CLOSE, REOPENED)
        || antipodes.stream().anyMatch(night -> night.contains(minute));
  }

  private boolean isSoftFrozen(LocalDateTime wall) {
    return soft && isBetween(wall, STOCKTAKING, COUNTED);
  }

  private boolean isInWindow(int minute) {
    LocalDateTime wall = wall(minute);
    boolean night = wall.getHour() >= 20 || wall.getHour() < 6;
    return night || !nightly;
  }

  private boolean isAtPlace(String name) {
    return asked.place().name().equals(name);
  }

  /** Whether an item or something that it is part of is so. */
  private boolean touches(Predicate<Component> what) {
    return asked.mine().items().stream()
        .anyMatch(item -> MinutesContended.line(asked.plan(), item).stream().anyMatch(what));
  }

  private static boolean isBetween(LocalDateTime at, LocalDateTime start, LocalDateTime end) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  /** Point of no return = open end − rollback tail; verified a while before it. */
  private BitSet noReturn() {
    boolean binds = asked.binds("rollback.point-of-no-return", Weight.ADVISORY, asked.mine());
    BitSet late = asked.unlessAll(asked.whole() + SLACK, this::isOpen);
    return asked.when(start -> binds && isOpen(start) && late.get(start));
  }

  private Set<Id<Person>> onCall(long minute) {
    var people = new TreeSet<Id<Person>>();
    for (int entry = 0; entry < roster.size(); entry++) {
      if (duties.get(entry).contains(minute)) {
        people.add(roster.get(entry).person());
      }
    }
    return people;
  }

  /** Covered throughout by one person alone, who does the work. */
  private BitSet singlePerson() {
    boolean binds = asked.binds("duty.single-person", Weight.ADVISORY, asked.mine());
    BitSet alone = asked.all(false);
    for (var work : asked.mine().people()) {
      var only = new TreeSet<>(List.of(work.person()));
      BitSet not = asked.unlessAll(asked.whole(), minute -> onCall(minute).equals(only));
      alone.or(asked.when(start -> binds && !not.get(start)));
    }
    return alone;
  }

  /** Over the change of clocks, or at a freeze whose start the clocks moved. */
  private BitSet clockChange() {
    if (!asked.binds("window.dst", Weight.ADVISORY, asked.mine())) {
      return asked.all(false);
    }
    Instant change = LocalDateTime.parse("2026-10-04T03:00").atZone(MinutesPlan.SYDNEY).toInstant();
    Instant end = LocalDateTime.parse("2026-10-04T05:30").atZone(MinutesPlan.SYDNEY).toInstant();
    Stretch gap = asked.stretch(change, change);
    Instant moved = LocalDateTime.parse("2026-10-04T03:30").atZone(MinutesPlan.SYDNEY).toInstant();
    Stretch freeze = asked.stretch(moved, end);
    boolean there = asked.place().zone().equals(MinutesPlan.SYDNEY);
    BitSet denied = there ? asked.meeting(List.of(gap)) : asked.all(false);
    denied.or(isAtPlace("env 1") ? asked.meeting(List.of(freeze)) : asked.all(false));
    return denied;
  }

  private BitSet traffic() {
    boolean asks =
        asked.place().stage() == Stage.PRODUCTION
            && CrowdedRisk.mayBeHigh(asked.plan(), asked.mine(), asked.now());
    boolean blocks = asked.isBlocker("window.high-risk", Weight.ADVISORY);
    boolean waived = asked.isWaived("window.high-risk", asked.mine());
    if (!asks || (blocks && waived)) {
      return asked.all(false);
    }
    if (asked.place().region().isEmpty()) {
      boolean sure = CrowdedRisk.isSurelyHigh(asked.plan(), asked.mine(), asked.now());
      return asked.all(blocks && sure);
    }
    List<BigDecimal> hours = asked.plan().trafficProfiles().firstEntry().getValue().hours();
    BigDecimal most = hours.stream().max(BigDecimal::compareTo).orElseThrow();
    return asked.unlessAll(
        asked.active(),
        minute -> {
          LocalDateTime at = wall(minute);
          BigDecimal now = hours.get((at.getDayOfWeek().getValue() - 1) * 24 + at.getHour());
          return now.movePointRight(2).compareTo(most.multiply(new BigDecimal(30))) <= 0;
        });
  }

  /** Deliveries, notice, contract and support of whoever supplies what is touched. */
  private BitSet vendors() {
    BitSet denied = asked.all(false);
    for (VendorDelivery delivery : asked.plan().vendorDeliveries().values()) {
      boolean waits = delivery.releases().contains(asked.mine().release());
      long due = asked.minute(delivery.due().at());
      denied.or(asked.when(start -> waits && start < due));
    }
    for (Vendor vendor : asked.plan().vendors().values()) {
      if (touches(component -> component.vendor().equals(Optional.of(vendor.id())))) {
        denied.or(vendor.notice().isPresent() ? notice(vendor) : asked.all(false));
        denied.or(contract(vendor));
        if (vendor.available().isPresent()) {
          denied.or(asked.unlessAll(asked.whole(), minute -> isSupported(wall(minute))));
        }
      }
    }
    return denied;
  }

  /** Whatever one of its items needs, step by step, and what that is made of, is on hold. */
  private BitSet holds() {
    Set<Id<Component>> needed = new TreeSet<>(asked.mine().items());
    while (needed.addAll(oneStep(needed))) {
      // until nothing more comes
    }
    BitSet denied = asked.all(false);
    for (Hold hold : asked.plan().holds().values()) {
      boolean there = hold.environment().map(asked.place().id()::equals).orElse(true);
      boolean reached =
          needed.stream()
              .flatMap(id -> MinutesContended.line(asked.plan(), id).stream())
              .anyMatch(component -> component.id().equals(hold.component()));
      if (there && reached) {
        Stretch stands = asked.stretch(hold.from(), hold.until().orElse(Instant.MAX));
        denied.or(asked.unlessAll(asked.whole(), minute -> !stands.contains(minute)));
      }
    }
    return denied;
  }

  private Set<Id<Component>> oneStep(Set<Id<Component>> from) {
    var next = new TreeSet<Id<Component>>();
    asked.plan().dependencies().values().stream()
        .filter(dependency -> from.contains(dependency.from()))
        .forEach(dependency -> next.add(dependency.to()));
    asked.plan().components().values().stream()
        .filter(part -> part.parent().filter(from::contains).isPresent())
        .forEach(part -> next.add(part.id()));
    return next;
  }

  /** From six in the morning until two in the next. */
  private static boolean isSupported(LocalDateTime wall) {
    return wall.getHour() >= 6 || wall.getHour() < 2;
  }

  private BitSet notice(Vendor vendor) {
    Instant told =
        asked.plan().evidence().values().stream()
            .filter(e -> e.evidenceKind().equals("vendor-notice"))
            .filter(
                e ->
                    e.subject().equals(Ref.of(asked.mine()))
                        || e.subject().equals(Ref.of(asked.release())))
            .map(Evidence::observedAt)
            .filter(at -> !at.isAfter(asked.now()))
            .min(Instant::compareTo)
            .orElse(asked.now());
    Instant earliest = told.plus(vendor.notice().orElseThrow());
    return asked.when(start -> asked.at(start).isBefore(earliest));
  }

  /** Both days are of the contract, in the vendor's zone. */
  private BitSet contract(Vendor vendor) {
    if (vendor.contractFrom().isEmpty() && vendor.contractUntil().isEmpty()) {
      return asked.all(false);
    }
    return asked.when(
        start -> {
          LocalDate first = LocalDate.ofInstant(asked.at(start), vendor.zone());
          Instant end = asked.at(start + asked.whole()).minusNanos(1);
          LocalDate last = LocalDate.ofInstant(end, vendor.zone());
          return vendor.contractFrom().filter(first::isBefore).isPresent()
              || vendor.contractUntil().filter(last::isAfter).isPresent();
        });
  }
}
