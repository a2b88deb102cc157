package org.slipway.core.schedule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.time.Interval;

/** Every departure and cut-off of a stretch, against all of a long time looked through. */
class TrainDatesProperties {

  private static final List<String> RULES =
      List.of(
          "FREQ=WEEKLY;BYDAY=TU,TH",
          "FREQ=MONTHLY;BYMONTHDAY=-1",
          "FREQ=DAILY",
          "FREQ=WEEKLY;INTERVAL=3");

  private static final Instant BEGIN = Instant.parse("2025-06-01T00:00:00Z");
  private static final Interval EVER = new Interval(BEGIN, Instant.parse("2027-12-31T00:00:00Z"));

  @Property(tries = 60)
  void aStretchHoldsAllThatIsInIt(@ForAll Random random) {
    var builder = new PlanBuilder("Europe/Berlin");
    for (int i = 0; i < 3; i++) {
      ReleaseTrain train =
          builder.train(
              "Train " + i,
              builder.again(
                  "2025-06-03T20:00", "2025-06-04T0" + i + ":00", RULES.get(random.nextInt(4))),
              cutOff(random),
              cutOff(random));
      if (random.nextBoolean()) {
        builder.set(
            train,
            "holidays",
            Optional.of(builder.holidays(2026, "2026-01-01", "2026-04-06").id()));
      }
    }
    Instant from = BEGIN.plus(Duration.ofHours(random.nextInt(500 * 24)));
    var range = new Interval(from, from.plus(Duration.ofHours(random.nextInt(60 * 24))));
    check(builder.plan(), range);
  }

  private static CutOff cutOff(Random random) {
    return new CutOff(
        MilestoneKind.CODE_FREEZE,
        "Cut-off",
        random.nextInt(25),
        random.nextBoolean(),
        LocalTime.of(random.nextInt(24), 30));
  }

  private static void check(Plan plan, Interval range) {
    Occurrences occurrences = Occurrences.of(plan);
    var departures = new ArrayList<Departure>();
    var times = new ArrayList<String>();
    int undated = 0;
    for (ReleaseTrain train : plan.releaseTrains().values()) {
      for (Departure departure : Departures.of(plan, occurrences, train, EVER)) {
        boolean inside = departure.when().at().reachesInto(range);
        departures.addAll(inside ? List.of(departure) : List.of());
        for (CutOffTime time : departure.cutOffs()) {
          if (time.known().isPresent() && range.contains(time.known().get())) {
            times.add(time.known().get() + " " + train.name() + " " + departure.day());
          }
          undated += inside && time.known().isEmpty() ? 1 : 0;
        }
      }
    }
    TrainDates dates = TrainDates.of(plan, occurrences, range);
    assertEquals(departures.stream().sorted(Departure.BY_TIME).toList(), dates.departures());
    assertEquals(
        times.stream().sorted().toList(),
        dates.cutOffs().stream()
            .map(d -> d.at() + " " + d.departure().train().name() + " " + d.departure().day())
            .sorted()
            .toList());
    assertEquals(undated, dates.notComputed().size());
    var sorted = new TreeSet<Instant>();
    dates.cutOffs().forEach(d -> assertTrue(sorted.add(d.at()) || sorted.last().equals(d.at())));
  }

  /** The departure is in October, its cut-off ten working days before in September. */
  @Test
  void aCutOffIsFoundBeforeItsDeparture() {
    var builder = new PlanBuilder("Europe/Berlin");
    var freeze = new CutOff(MilestoneKind.CODE_FREEZE, "Code freeze", 10, true, LocalTime.NOON);
    ReleaseTrain train =
        builder.train(
            "Money",
            builder.again("2026-10-06T20:00", "2026-10-07T02:00", "FREQ=WEEKLY;INTERVAL=4"),
            freeze);
    builder.set(train, "holidays", Optional.of(builder.holidays(2026).id()));
    Plan plan = builder.plan();
    Interval september = builder.between("2026-09-01T00:00", "2026-10-01T00:00");
    TrainDates dates = TrainDates.of(plan, Occurrences.of(plan), september);
    assertEquals(List.of(), dates.departures());
    assertEquals(1, dates.cutOffs().size());
    assertEquals(Instant.parse("2026-09-22T10:00:00Z"), dates.cutOffs().getFirst().at());
    assertTrue(dates.unknown().isEmpty());
  }
}
