package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;

/** Open time against a look at every single minute. */
class OpenTimeProperties {

  private static final Instant ZERO = Instant.parse("2026-03-01T00:00:00Z");
  private static final int MINUTES = 60;

  /** One freeze or window: when it is, and where nobody knows; in minutes. */
  record Layer(List<Interval> sure, List<Interval> unknown) {

    boolean isSure(int minute) {
      return sure.stream().anyMatch(i -> i.contains(minute(minute)));
    }

    boolean isPossible(int minute) {
      return isSure(minute) || unknown.stream().anyMatch(i -> i.contains(minute(minute)));
    }

    Expansion within(Interval range) {
      List<Occurrence> touching =
          sure.stream()
              .filter(i -> i.reachesInto(range))
              .sorted()
              .map(i -> new Occurrence(i, Optional.empty(), Optional.empty()))
              .toList();
      IntervalSet doubt = IntervalSet.of(unknown).within(range);
      return doubt.isEmpty()
          ? new Expansion.Known(touching)
          : new Expansion.NotComputed(Expansion.Reason.YEAR_NOT_COVERED, "2026", touching, doubt);
    }
  }

  private enum Answer {
    OPEN,
    CLOSED,
    UNKNOWN
  }

  @Provide
  Arbitrary<List<Layer>> layers() {
    Arbitrary<Integer> minute = Arbitraries.integers().between(0, MINUTES);
    Arbitrary<Interval> interval =
        Combinators.combine(minute, minute)
            .as((a, b) -> new Interval(minute(Math.min(a, b)), minute(Math.max(a, b))));
    return Combinators.combine(
            interval.list().ofMinSize(1).ofMaxSize(3), interval.list().ofMaxSize(1))
        .as(Layer::new)
        .list()
        .ofMaxSize(3);
  }

  @Property(tries = 500)
  void everyMinuteIsOpenClosedOrUnknownAsCountedByHand(
      @ForAll("layers") List<Layer> freezes, @ForAll("layers") List<Layer> windows) {
    OpenTime openTime = openTime(freezes, windows);
    Openness openness = openTime.within(new Interval(minute(0), minute(MINUTES)));
    for (int m = 0; m < MINUTES; m++) {
      Answer expected = answer(freezes, windows, m);
      assertEquals(expected, fromSets(openness, minute(m)), "minute " + m);
      assertEquals(expected, fromOpening(openTime.at(minute(m))), "minute " + m);
    }
  }

  @Property(tries = 500)
  void openEndIsTheFirstMinuteThatIsNotOpen(
      @ForAll("layers") List<Layer> freezes,
      @ForAll("layers") List<Layer> windows,
      @ForAll @IntRange(max = MINUTES - 1) int start) {
    OpenEnd end = openTime(freezes, windows).end(minute(start));
    int m = start;
    while (m < MINUTES && answer(freezes, windows, m) == Answer.OPEN) {
      m++;
    }
    Answer last = answer(freezes, windows, m);
    if (m == start) {
      assertEquals(last == Answer.CLOSED, end instanceof OpenEnd.NotOpen, end::toString);
      assertEquals(last == Answer.UNKNOWN, end instanceof OpenEnd.NotComputed, end::toString);
    } else if (last == Answer.OPEN) {
      assertInstanceOf(OpenEnd.Never.class, end);
    } else if (last == Answer.UNKNOWN) {
      assertInstanceOf(OpenEnd.NotComputed.class, end);
    } else {
      assertEquals(minute(m), assertInstanceOf(OpenEnd.Ends.class, end).at());
    }
  }

  @Property(tries = 300)
  void whatDecidesIsNamed(
      @ForAll("layers") List<Layer> freezes,
      @ForAll("layers") List<Layer> windows,
      @ForAll @IntRange(max = MINUTES - 1) int at) {
    Opening opening = openTime(freezes, windows).at(minute(at));
    switch (opening) {
      case Opening.Frozen(List<Ref> by) -> assertEquals(sure(freezes, at, 0), by);
      case Opening.Open(List<Ref> by) -> assertEquals(sure(windows, at, 100), by);
      case Opening.OutsideWindows(List<Ref> all) -> assertEquals(windows.size(), all.size());
      case Opening.NotComputed(List<Ref> about) -> assertEquals(false, about.isEmpty());
    }
  }

  private static List<Ref> sure(List<Layer> layers, int minute, int offset) {
    var refs = new ArrayList<Ref>();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).isSure(minute)) {
        refs.add(offset == 0 ? Ref.of(freeze(i)) : Ref.of(window(i)));
      }
    }
    return refs;
  }

  private static Answer answer(List<Layer> freezes, List<Layer> windows, int minute) {
    boolean denied = freezes.stream().anyMatch(f -> f.isSure(minute));
    boolean perhapsDenied = freezes.stream().anyMatch(f -> f.isPossible(minute));
    boolean allowed = windows.isEmpty() || windows.stream().anyMatch(w -> w.isSure(minute));
    boolean perhapsAllowed =
        windows.isEmpty() || windows.stream().anyMatch(w -> w.isPossible(minute));
    if (denied || !perhapsAllowed) {
      return Answer.CLOSED;
    }
    return allowed && !perhapsDenied ? Answer.OPEN : Answer.UNKNOWN;
  }

  private static Answer fromSets(Openness openness, Instant instant) {
    boolean open = openness.open().contains(instant);
    boolean closed = openness.closed().contains(instant);
    boolean unknown = openness.unknown().contains(instant);
    assertEquals(1, (open ? 1 : 0) + (closed ? 1 : 0) + (unknown ? 1 : 0));
    return open ? Answer.OPEN : closed ? Answer.CLOSED : Answer.UNKNOWN;
  }

  private static Answer fromOpening(Opening opening) {
    return switch (opening) {
      case Opening.Open _ -> Answer.OPEN;
      case Opening.Frozen _, Opening.OutsideWindows _ -> Answer.CLOSED;
      case Opening.NotComputed _ -> Answer.UNKNOWN;
    };
  }

  private static OpenTime openTime(List<Layer> freezes, List<Layer> windows) {
    SortedMap<Ref, Layer> layers = new TreeMap<>();
    var frozen = new ArrayList<Freeze>();
    for (int i = 0; i < freezes.size(); i++) {
      frozen.add(freeze(i));
      layers.put(Ref.of(frozen.getLast()), freezes.get(i));
    }
    var allowed = new ArrayList<MaintenanceWindow>();
    for (int i = 0; i < windows.size(); i++) {
      allowed.add(window(i));
      layers.put(Ref.of(allowed.getLast()), windows.get(i));
    }
    return OpenTime.of(
        frozen,
        allowed,
        Calendars.anywhere(),
        new TreeSet<>(),
        (ref, range) -> layers.getOrDefault(ref, NOTHING).within(range));
  }

  private static final Layer NOTHING = new Layer(List.of(), List.of());

  /** The record says no more than that everything is over after an hour. */
  private static Freeze freeze(int i) {
    return Calendars.freeze(i, anHour());
  }

  private static MaintenanceWindow window(int i) {
    return Calendars.window(100 + i, anHour());
  }

  private static Recurrence anHour() {
    LocalDateTime start = LocalDateTime.ofInstant(ZERO, ZoneOffset.UTC);
    return Recurrence.once(start, start.plusMinutes(MINUTES), ZoneOffset.UTC);
  }

  private static Instant minute(int m) {
    return ZERO.plusSeconds(m * 60L);
  }
}
