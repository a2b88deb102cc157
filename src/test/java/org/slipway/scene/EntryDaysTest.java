package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.time.Interval;

/** What was entered in days keeps its dates where other clocks are read, unless it closes time. */
class EntryDaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);
  private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 5);

  /** Monday to Friday in UTC. */
  private static Entry week(Layer.Sort sort, Optional<ZoneId> days) {
    var at =
        new Interval(Instant.parse("2025-09-01T00:00:00Z"), Instant.parse("2025-09-06T00:00:00Z"));
    var ref = new Ref(Kind.BUSINESS_EVENT, Id.parse("01992000-0000-7000-8000-0000000000f7"));
    var layer = new Layer(ref, sort, "R-4", Scope.ALL, at, days);
    return new Entry("R-4", at, Optional.empty(), Optional.of(layer));
  }

  @Test
  void anEventOfDaysStandsOnThemInEveryZone() {
    Entry event = week(Layer.Sort.EVENT, Optional.of(ZoneId.of("UTC")));
    for (ZoneId zone : new ZoneId[] {BERLIN, NEW_YORK, ZoneId.of("UTC")}) {
      assertEquals(MONDAY, event.first(zone), zone.getId());
      assertEquals(FRIDAY, event.last(zone), zone.getId());
    }
  }

  @Test
  void whatHasTimesStandsWhereTheReadersClocksHaveIt() {
    Entry event = week(Layer.Sort.EVENT, Optional.empty());
    assertEquals(MONDAY, event.first(BERLIN));
    assertEquals(FRIDAY.plusDays(1), event.last(BERLIN));
    assertEquals(MONDAY.minusDays(1), event.first(NEW_YORK));
  }

  @Test
  void aFreezeOfDaysReachesAsFarAsItBinds() {
    Entry freeze = week(Layer.Sort.HARD_FREEZE, Optional.of(ZoneId.of("UTC")));
    assertEquals(FRIDAY.plusDays(1), freeze.last(BERLIN), "until Saturday 02:00");
    assertEquals(MONDAY.minusDays(1), freeze.first(NEW_YORK), "from Sunday 20:00");
  }
}
