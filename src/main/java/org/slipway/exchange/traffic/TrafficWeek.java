package org.slipway.exchange.traffic;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/** The week of one region as the rows read so far state it. For one thread. */
final class TrafficWeek {

  private static final int MOST_NAMED = 8;

  private record Cell(BigDecimal value, int line) {}

  private final String region;
  private final Place place;
  private final SortedMap<Integer, Cell> cells = new TreeMap<>();
  private Optional<ZoneId> zone = Optional.empty();
  private Optional<String> unit = Optional.empty();

  TrafficWeek(String region, Place place) {
    this.region = region;
    this.place = place;
  }

  String region() {
    return region;
  }

  /** Where the region is named first. */
  Place place() {
    return place;
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  Optional<String> unit() {
    return unit;
  }

  /** The values of the week; only where nothing is missing. */
  List<BigDecimal> hours() {
    return cells.values().stream().map(Cell::value).toList();
  }

  /** States the value of an hour; a problem where an earlier cell states it already. */
  Optional<Problem> put(int hourOfWeek, BigDecimal value, Place at) {
    Cell earlier = cells.putIfAbsent(hourOfWeek, new Cell(value, at.line().orElse(0)));
    return earlier == null
        ? Optional.empty()
        : Optional.of(
            Problem.refused(
                at,
                Phrase.of(
                    "traffic.import.double",
                    Arg.words(WeekHour.written(hourOfWeek)),
                    Arg.words(region),
                    Arg.count(earlier.line())),
                Phrase.of("traffic.do.one-value")));
  }

  /** States the zone of the hours; a problem where an earlier row says another. */
  Optional<Problem> in(ZoneId said, Place at) {
    Optional<Problem> differs =
        zone.filter(z -> !z.equals(said)).map(z -> differs(z.getId(), said.getId(), at));
    zone = zone.or(() -> Optional.of(said));
    return differs;
  }

  /** States what is counted; a problem where an earlier row says something else. */
  Optional<Problem> counting(String said, Place at) {
    Optional<Problem> differs = unit.filter(u -> !u.equals(said)).map(u -> differs(u, said, at));
    unit = unit.or(() -> Optional.of(said));
    return differs;
  }

  private Problem differs(String earlier, String said, Place at) {
    return Problem.refused(
        at,
        Phrase.of("traffic.import.differs", Arg.words(region), Arg.words(earlier), Arg.words(said)),
        Phrase.of("traffic.do.one-value"));
  }

  /** The hours that no cell states, named. */
  Optional<Problem> missing() {
    List<Integer> missing =
        IntStream.range(0, TrafficProfile.HOURS)
            .filter(hour -> !cells.containsKey(hour))
            .boxed()
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String named =
        missing.stream().limit(MOST_NAMED).map(WeekHour::written).collect(Collectors.joining(", "));
    return Optional.of(
        Problem.refused(
            place,
            Phrase.of(
                "traffic.import.missing",
                Arg.words(region),
                Arg.count(missing.size()),
                Arg.words(named),
                Arg.count(Math.max(0, missing.size() - MOST_NAMED))),
            Phrase.of("traffic.do.missing")));
  }
}
