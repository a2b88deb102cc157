package org.slipway.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Person;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WallTime;

/** Gaps between two people on call, in the nights in which clocks change. */
class CoverTest {

  /** One is on call until a time on the wall, the other from one on: what lies between in truth. */
  @ParameterizedTest
  @CsvSource({
    // 02:00 to 03:00 is there twice: the earlier one is meant
    "Europe/Berlin, 2026-10-25, 02:30, 03:00, 90",
    "Europe/Berlin, 2026-10-25, 02:00, 02:00, 0",
    "Europe/Berlin, 2026-10-25, 01:30, 03:30, 180",
    "Europe/Berlin, 2026-10-26, 01:30, 03:30, 120",
    // 02:00 to 03:00 is not there
    "Europe/Berlin, 2026-03-29, 02:00, 03:00, 0",
    "Europe/Berlin, 2026-03-29, 01:30, 03:30, 60",
    "Europe/Berlin, 2026-03-29, 01:59, 03:00, 1",
    "America/New_York, 2026-11-01, 01:30, 02:00, 90",
    "America/New_York, 2026-03-08, 02:00, 03:00, 0",
    "Australia/Lord_Howe, 2026-10-04, 02:00, 02:30, 0",
    "Australia/Lord_Howe, 2026-04-05, 01:30, 02:00, 60",
    "Africa/Casablanca, 2026-02-15, 02:30, 03:00, 90",
  })
  void aGapIsAsLongAsItLasts(String zone, String day, String until, String from, long minutes) {
    ZoneId there = ZoneId.of(zone);
    var builder = new PlanBuilder(zone);
    Person ana = builder.person("Ana Keller");
    Person ben = builder.person("Ben Ode");
    builder.onCall("eu", ana, day + "T00:00", day + "T" + until);
    builder.onCall("eu", ben, day + "T" + from, day + "T12:00");
    var night =
        new Interval(
            WallTime.resolve(LocalDateTime.parse(day + "T00:30"), there).at(),
            WallTime.resolve(LocalDateTime.parse(day + "T06:00"), there).at());
    Cover cover = Cover.of(night, Rosters.entries(builder.plan(), "eu", night));
    Duration open =
        cover.gaps().stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    assertEquals(Duration.ofMinutes(minutes), open);
    assertEquals(minutes == 0, cover.complete());
  }
}
