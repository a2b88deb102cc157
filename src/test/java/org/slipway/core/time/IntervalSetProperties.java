package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every operation against the same one on minutes, one by one. */
class IntervalSetProperties {

  private static final int MINUTES = 40;

  @Provide
  Arbitrary<List<Interval>> intervals() {
    return interval().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Interval> interval() {
    Arbitrary<Integer> minute = Arbitraries.integers().between(0, MINUTES);
    return Combinators.combine(minute, minute)
        .as((a, b) -> new Interval(minute(Math.min(a, b)), minute(Math.max(a, b))));
  }

  @Property
  void joins(@ForAll("intervals") List<Interval> a) {
    IntervalSet set = IntervalSet.of(a);
    assertEquals(minutes(a), minutes(set.stretches()));
    assertSoundShape(set);
  }

  @Property
  void unites(@ForAll("intervals") List<Interval> a, @ForAll("intervals") List<Interval> b) {
    BitSet expected = minutes(a);
    expected.or(minutes(b));
    assertSame(expected, IntervalSet.of(a).union(IntervalSet.of(b)));
  }

  @Property
  void intersects(@ForAll("intervals") List<Interval> a, @ForAll("intervals") List<Interval> b) {
    BitSet expected = minutes(a);
    expected.and(minutes(b));
    assertSame(expected, IntervalSet.of(a).intersect(IntervalSet.of(b)));
  }

  @Property
  void takesAway(@ForAll("intervals") List<Interval> a, @ForAll("intervals") List<Interval> b) {
    BitSet expected = minutes(a);
    expected.andNot(minutes(b));
    assertSame(expected, IntervalSet.of(a).minus(IntervalSet.of(b)));
  }

  @Property
  void answersAboutRanges(
      @ForAll("intervals") List<Interval> a, @ForAll("interval") Interval range) {
    IntervalSet set = IntervalSet.of(a);
    BitSet in = minutes(a);
    BitSet asked = minutes(List.of(range));
    BitSet common = (BitSet) asked.clone();
    common.and(in);
    BitSet missing = (BitSet) asked.clone();
    missing.andNot(in);
    assertEquals(!common.isEmpty(), set.overlaps(range));
    assertEquals(missing.isEmpty(), set.covers(range));
    assertSame(common, set.within(range));
    assertSame(missing, set.gaps(range));
  }

  @Property
  void findsTheStretchAroundAnInstant(@ForAll("intervals") List<Interval> a) {
    IntervalSet set = IntervalSet.of(a);
    BitSet in = minutes(a);
    for (int m = 0; m < MINUTES; m++) {
      Optional<Interval> expected =
          in.get(m)
              ? Optional.of(
                  new Interval(minute(in.previousClearBit(m) + 1), minute(in.nextClearBit(m))))
              : Optional.empty();
      assertEquals(expected, set.stretchAt(minute(m)));
      assertEquals(in.get(m), set.contains(minute(m).plusSeconds(59)));
    }
  }

  @Example
  void backToBackStretchesJoin() {
    Interval morning = new Interval(minute(0), minute(10));
    Interval noon = new Interval(minute(10), minute(20));
    assertEquals(
        List.of(new Interval(minute(0), minute(20))), IntervalSet.of(noon, morning).stretches());
  }

  private static void assertSame(BitSet expected, IntervalSet set) {
    assertEquals(expected, minutes(set.stretches()));
    assertSoundShape(set);
  }

  private static void assertSoundShape(IntervalSet set) {
    Instant end = Instant.MIN;
    for (Interval stretch : set.stretches()) {
      assertTrue(stretch.start().isAfter(end) && !stretch.isEmpty(), () -> "badly made: " + set);
      end = stretch.end();
    }
  }

  private static Instant minute(int m) {
    return Instant.ofEpochSecond(m * 60L);
  }

  private static BitSet minutes(List<Interval> intervals) {
    var bits = new BitSet();
    for (Interval i : intervals) {
      bits.set((int) (i.start().getEpochSecond() / 60), (int) (i.end().getEpochSecond() / 60));
    }
    return bits;
  }
}
