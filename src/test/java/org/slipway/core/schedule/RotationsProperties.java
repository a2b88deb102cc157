package org.slipway.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/** Turns of a rotation, overridden by entries, against a look at every quarter of an hour. */
class RotationsProperties {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 10, 19, 8, 0);

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void everybodyServesWhenItIsTheirTurn(
      @ForAll @IntRange(min = 1, max = 4) int people,
      @ForAll @IntRange(min = 12, max = 24) int hours,
      @ForAll @IntRange(max = 2) int handOver,
      @ForAll @IntRange(max = 60) int from,
      @ForAll @IntRange(min = 1, max = 48) int length,
      @ForAll @IntRange(max = 80) int overrideFrom,
      @ForAll @IntRange(min = 1, max = 20) int overrideFor) {
    var builder = new PlanBuilder("Europe/Berlin");
    var turns = new ArrayList<Id<Person>>();
    for (int i = 0; i < people; i++) {
      turns.add(builder.person("Person " + i).id());
    }
    Person other = builder.person("Substitute");
    builder.put(
        new RosterRotation(
            Head.of(new Id<>(new UUID(9, 1)), "ROTA-1"),
            "Ops",
            turns,
            Recurrence.repeating(FIRST, FIRST.plusHours(hours), BERLIN, "FREQ=DAILY;COUNT=9"),
            Duration.ofHours(handOver)));
    LocalDateTime override = FIRST.plusHours(overrideFrom);
    builder.onCall("Ops", other, override.toString(), override.plusHours(overrideFor).toString());
    Plan plan = builder.plan();
    Instant start = FIRST.plusDays(2).plusHours(from).atZone(BERLIN).toInstant();
    Interval asked = Interval.lasting(start, Duration.ofHours(length));
    List<RosterEntry> entries = Rosters.entries(plan, "Ops", asked);
    Cover cover = Cover.of(asked, entries);
    Instant at = asked.start();
    while (at.isBefore(asked.end())) {
      Set<Id<Person>> expected = serving(at, turns, hours, handOver, override, overrideFor, other);
      assertEquals(expected, serving(entries, at), String.valueOf(at));
      Instant now = at;
      boolean gap = cover.gaps().stream().anyMatch(g -> g.contains(now));
      boolean after = cover.unknown().filter(u -> u.contains(now)).isPresent();
      assertEquals(expected.isEmpty(), gap || after, String.valueOf(at));
      at = at.plus(Duration.ofMinutes(15));
    }
  }

  private static Set<Id<Person>> serving(List<RosterEntry> entries, Instant at) {
    var people = new TreeSet<Id<Person>>();
    entries.stream().filter(e -> e.at().contains(at)).forEach(e -> people.add(e.person()));
    return people;
  }

  /** By hand: an entry stands alone; else whoever began a shift that, handed over, is not over. */
  private static Set<Id<Person>> serving(
      Instant at,
      List<Id<Person>> turns,
      int hours,
      int handOver,
      LocalDateTime override,
      int overrideFor,
      Person other) {
    var people = new TreeSet<Id<Person>>();
    if (!at.isBefore(override.atZone(BERLIN).toInstant())
        && at.isBefore(override.plusHours(overrideFor).atZone(BERLIN).toInstant())) {
      people.add(other.id());
      return people;
    }
    for (int n = 0; n < 9; n++) {
      Instant from = FIRST.plusDays(n).atZone(BERLIN).toInstant();
      Instant to =
          FIRST
              .plusDays(n)
              .plusHours(hours)
              .atZone(BERLIN)
              .toInstant()
              .plus(Duration.ofHours(handOver));
      if (!at.isBefore(from) && at.isBefore(to)) {
        people.add(turns.get(n % turns.size()));
      }
    }
    return people;
  }
}
