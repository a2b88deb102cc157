package org.slipway.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Ranges against a grid of versions that is fine enough to have one at every place between the
 * bounds drawn. What a comparator means is told anew here, on plain numbers.
 */
class VersionRangeProperties {

  private static final int NUMBERS = 3;
  private static final List<Point> GRID = grid();

  /** A version of the grid: three numbers, a pre-release in tenths (90: none), then a fourth. */
  record Point(int major, int minor, int patch, int early, int fourth) {

    static final int RELEASED = 90;

    Version version() {
      String numbers = major + "." + minor + "." + patch + (fourth > 0 ? "." + fourth : "");
      return Version.of(numbers + preRelease());
    }

    String preRelease() {
      String tenth = early % 10 > 0 ? "." + early % 10 : "";
      return early < RELEASED ? "-" + early / 10 + tenth : "";
    }

    long place() {
      return ((major * 100L + minor) * 100 + patch) * 1_000 + fourth * 100L + early;
    }

    /** Before it, pre-releases included. */
    long below() {
      return place() - place() % 1_000;
    }
  }

  /** A comparator with what it means. */
  record Comparator(String text, Predicate<Point> meaning) {}

  private static List<Point> grid() {
    var points = new ArrayList<Point>();
    for (int at = 0; at < 5 * 5 * 5; at++) {
      for (int early : List.of(0, 10, 15, 20, 30, Point.RELEASED)) {
        points.add(new Point(at / 25, at / 5 % 5, at % 5, early, 0));
      }
      points.add(new Point(at / 25, at / 5 % 5, at % 5, Point.RELEASED, 1));
    }
    return points;
  }

  @Property(tries = 300)
  void gridStandsInOrder(@ForAll("points") Point one, @ForAll("points") Point other) {
    assertEquals(
        Integer.signum(Long.compare(one.place(), other.place())),
        Integer.signum(one.version().compareTo(other.version())));
  }

  @Property(tries = 300)
  void containsWhatItMeans(@ForAll("comparators") Comparator comparator) {
    VersionRange range;
    try {
      range = VersionRange.of(comparator.text());
    } catch (IllegalArgumentException _) {
      assertEquals(List.of(), inside(comparator.meaning()), comparator.text());
      return;
    }
    assertEquals(
        inside(comparator.meaning()),
        inside(point -> range.contains(point.version())),
        comparator.text());
  }

  @Property(tries = 300)
  void refusesWhatIsContradictory(
      @ForAll("comparators") Comparator one, @ForAll("comparators") Comparator other) {
    String text = one.text() + " " + other.text();
    List<Point> both = inside(one.meaning().and(other.meaning()));
    if (both.isEmpty()) {
      assertThrows(IllegalArgumentException.class, () -> VersionRange.of(text), text);
    } else {
      VersionRange range = VersionRange.of(text);
      assertEquals(both, inside(point -> range.contains(point.version())), text);
    }
  }

  @Property(tries = 300)
  void intersectsWhereAVersionIsInBoth(
      @ForAll("ranges") List<Comparator> one, @ForAll("ranges") List<Comparator> other) {
    Predicate<Point> first = any(one);
    Predicate<Point> second = any(other);
    assertEquals(
        !inside(first.and(second)).isEmpty(),
        VersionRange.of(text(one)).intersects(VersionRange.of(text(other))),
        text(one) + " and " + text(other));
  }

  private static List<Point> inside(Predicate<Point> meaning) {
    return GRID.stream().filter(meaning).toList();
  }

  private static Predicate<Point> any(List<Comparator> alternatives) {
    return point -> alternatives.stream().anyMatch(a -> a.meaning().test(point));
  }

  private static String text(List<Comparator> alternatives) {
    return alternatives.stream().map(Comparator::text).collect(Collectors.joining(" || "));
  }

  @Provide
  Arbitrary<Point> points() {
    return Arbitraries.of(GRID);
  }

  @Provide
  Arbitrary<List<Comparator>> ranges() {
    return comparators()
        .filter(comparator -> !inside(comparator.meaning()).isEmpty())
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<Comparator> comparators() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, NUMBERS);
    return Combinators.combine(
            Arbitraries.of("^", "~", "", "=", ">=", ">", "<=", "<"),
            number.list().ofSize(NUMBERS),
            Arbitraries.integers().between(1, NUMBERS),
            Arbitraries.of(10, 20, Point.RELEASED, Point.RELEASED))
        .as(VersionRangeProperties::comparator);
  }

  private static Comparator comparator(
      String operator, List<Integer> numbers, int given, int drawnEarly) {
    int early = given == NUMBERS ? drawnEarly : Point.RELEASED;
    int minor = given > 1 ? numbers.get(1) : 0;
    int patch = given > 2 ? numbers.get(2) : 0;
    var point = new Point(numbers.get(0), minor, patch, early, 0);
    String typed =
        numbers.stream().limit(given).map(String::valueOf).collect(Collectors.joining("."));
    String text = operator + typed + point.preRelease();
    long at = point.place();
    long behind = given == NUMBERS ? at + 1 : raised(point, given - 1).below();
    long out = early < Point.RELEASED ? at : point.below();
    return new Comparator(
        text,
        switch (operator) {
          case "^" ->
              p -> at <= p.place() && p.place() < raised(point, steady(point, given)).below();
          case "~" -> p -> at <= p.place() && p.place() < raised(point, given > 1 ? 1 : 0).below();
          case ">=" -> p -> at <= p.place();
          case ">" ->
              given == NUMBERS
                  ? p -> at < p.place()
                  : p -> raised(point, given - 1).place() <= p.place();
          case "<=" -> p -> p.place() < behind;
          case "<" -> p -> p.place() < out;
          default -> p -> at <= p.place() && p.place() < behind;
        });
  }

  private static int steady(Point point, int given) {
    if (point.major() > 0 || given == 1) {
      return 0;
    }
    return point.minor() > 0 || given == 2 ? 1 : 2;
  }

  private static Point raised(Point point, int place) {
    return switch (place) {
      case 0 -> new Point(point.major() + 1, 0, 0, Point.RELEASED, 0);
      case 1 -> new Point(point.major(), point.minor() + 1, 0, Point.RELEASED, 0);
      default -> new Point(point.major(), point.minor(), point.patch() + 1, Point.RELEASED, 0);
    };
  }
}
