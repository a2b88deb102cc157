package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The index against a look at every item. */
class IntervalIndexProperties {

  private record Item(int number, Interval at) {}

  @Provide
  Arbitrary<List<Interval>> intervals() {
    return interval().list().ofMaxSize(40);
  }

  /** Short ones and long ones among them, in units far below a millisecond too. */
  @Provide
  Arbitrary<Interval> interval() {
    Arbitrary<Integer> start = Arbitraries.integers().between(0, 60);
    Arbitrary<Integer> length =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.integers().between(0, 3)),
            Tuple.of(1, Arbitraries.integers().between(20, 60)));
    return Combinators.combine(start, length)
        .as(
            (s, l) ->
                new Interval(
                    Instant.EPOCH.plusNanos(s * 400_000L),
                    Instant.EPOCH.plusNanos((s + l) * 400_000L)));
  }

  @Property
  void findsWhatALookAtEveryItemFinds(
      @ForAll("intervals") List<Interval> intervals, @ForAll("interval") Interval wanted) {
    List<Item> items =
        IntStream.range(0, intervals.size()).mapToObj(i -> new Item(i, intervals.get(i))).toList();
    List<Item> expected =
        items.stream()
            .filter(i -> i.at().reachesInto(wanted))
            .sorted(Comparator.comparing(Item::at))
            .toList();
    IntervalIndex<Item> index = IntervalIndex.of(items, Item::at);
    assertEquals(expected, index.reachingInto(wanted));
  }

  @Example
  void bearsTheEndsOfTime() {
    Interval always = new Interval(Instant.MIN, Instant.MAX);
    IntervalIndex<Interval> index = IntervalIndex.of(List.of(always), i -> i);
    assertEquals(List.of(always), index.reachingInto(moment(Instant.EPOCH)));
  }

  @Example
  void doesNotLookAtEverythingForALongItem() {
    // 200,000 short items and a long one: 100,000 questions would take minutes if each looked at
    // all
    int count = 200_000;
    List<Interval> items =
        IntStream.rangeClosed(0, count)
            .mapToObj(
                i ->
                    i == count
                        ? new Interval(Instant.EPOCH, Instant.ofEpochSecond(count * 60L))
                        : new Interval(
                            Instant.ofEpochSecond(i * 60L), Instant.ofEpochSecond(i * 60L + 30)))
            .toList();
    IntervalIndex<Interval> index = IntervalIndex.of(items, i -> i);
    long found =
        IntStream.range(0, count / 2)
            .mapToLong(i -> index.reachingInto(moment(Instant.ofEpochSecond(i * 120L + 10))).size())
            .sum();
    assertEquals(count, found);
  }

  private static Interval moment(Instant at) {
    return new Interval(at, at.plusNanos(1));
  }
}
