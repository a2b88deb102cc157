package org.slipway.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Wave;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.FindingGroup;
import org.slipway.core.readiness.Result;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;

/** The classes of fault that release calendars are known for, each at its border. */
class CalendarFaultsTest {

  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

  /** Freeze from Saturday 22:00 to Sunday 04:00 local time; its instants are written by hand. */
  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    // the clocks go forward on 29 March 2026, back on 25 October
    "Europe/Berlin,       2026-03-21T21:00:00Z, 2026-03-22T03:00:00Z",
    "Europe/Berlin,       2026-04-18T20:00:00Z, 2026-04-19T02:00:00Z",
    "Europe/Berlin,       2026-10-17T20:00:00Z, 2026-10-18T02:00:00Z",
    "Europe/Berlin,       2026-11-21T21:00:00Z, 2026-11-22T03:00:00Z",
    // 8 March and 1 November
    "America/New_York,    2026-02-22T03:00:00Z, 2026-02-22T09:00:00Z",
    "America/New_York,    2026-03-22T02:00:00Z, 2026-03-22T08:00:00Z",
    "America/New_York,    2026-10-18T02:00:00Z, 2026-10-18T08:00:00Z",
    "America/New_York,    2026-11-22T03:00:00Z, 2026-11-22T09:00:00Z",
    // back at midnight after 17 February 2018, in the middle of the night; forward on 4 November
    "America/Sao_Paulo,   2018-01-21T00:00:00Z, 2018-01-21T06:00:00Z",
    "America/Sao_Paulo,   2018-02-18T00:00:00Z, 2018-02-18T07:00:00Z",
    "America/Sao_Paulo,   2018-10-21T01:00:00Z, 2018-10-21T07:00:00Z",
    "America/Sao_Paulo,   2018-11-18T00:00:00Z, 2018-11-18T06:00:00Z",
    // by half an hour: back on 5 April, forward on 4 October
    "Australia/Lord_Howe, 2026-03-21T11:00:00Z, 2026-03-21T17:00:00Z",
    "Australia/Lord_Howe, 2026-04-18T11:30:00Z, 2026-04-18T17:30:00Z",
    "Australia/Lord_Howe, 2026-09-19T11:30:00Z, 2026-09-19T17:30:00Z",
    "Australia/Lord_Howe, 2026-10-17T11:00:00Z, 2026-10-17T17:00:00Z",
    // back for Ramadan on 15 February, forward again on 22 March, in the middle of the night
    "Africa/Casablanca,   2026-01-17T21:00:00Z, 2026-01-18T03:00:00Z",
    "Africa/Casablanca,   2026-02-21T22:00:00Z, 2026-02-22T04:00:00Z",
    "Africa/Casablanca,   2026-03-21T22:00:00Z, 2026-03-22T03:00:00Z",
    "Africa/Casablanca,   2026-04-18T21:00:00Z, 2026-04-19T03:00:00Z",
  })
  void thirdSaturdayAcrossClockChanges(ZoneId zone, Instant start, Instant end) {
    var shop = new Shop(zone.getId());
    Freeze night =
        shop.builder.freeze("Night run", Severity.HARD, "2017-01-21T22:00", "2017-01-22T04:00");
    shop.builder.set(
        night,
        "when",
        shop.builder.again("2017-01-21T22:00", "2017-01-22T04:00", "FREQ=MONTHLY;BYDAY=3SA"));
    Deployment quick = shop.deploy("2017-01-01T00:00", 1, 0, 0);
    Instant week = start.minus(Duration.ofDays(7));
    for (Instant fits : List.of(start.minusSeconds(60), end, week, week.plusSeconds(7_200))) {
      assertEquals(Result.PASS, shop.at(quick, fits).result("window.freeze"), fits::toString);
    }
    for (Instant denied : List.of(start, end.minusSeconds(60))) {
      assertEquals(Result.FAIL, shop.at(quick, denied).result("window.freeze"), denied::toString);
    }
    SlotAnswer next = shop.analysis(NOW).nextSlot(SlotRequest.of(shop.now(quick), start));
    assertEquals(end, ((SlotAnswer.Found) next).best().start().at());
    assertEquals(List.of(start), next.rejected().stream().map(r -> r.starts().start()).toList());
  }

  @Test
  void thePlannedTimeIsJudgedAndNotNow() {
    var shop = new Shop("Europe/Berlin");
    shop.builder.freeze("Stocktaking", Severity.HARD, "2026-09-01T00:00", "2026-09-02T00:00");
    Deployment after = shop.deploy("2026-09-03T20:00", 60, 30, 30);
    Deployment within = shop.deploy("2026-09-01T20:00", 60, 30, 30);
    Instant during = shop.builder.at("2026-09-01T12:00");
    Instant before = shop.builder.at("2026-08-01T12:00");
    for (Instant now : List.of(before, during)) {
      assertEquals(Result.PASS, shop.judged(after, now).result("window.freeze"));
      assertEquals(Result.FAIL, shop.judged(within, now).result("window.freeze"));
    }
  }

  @Test
  void backToBackIsNoClashAndAMinuteLessIs() {
    var shop = new Shop("Europe/Berlin");
    Deployment first = shop.deploy("2026-09-29T20:00", 60, 30, 30);
    Deployment second = shop.deploy("2026-09-29T22:00", 60, 30, 30);
    assertEquals(Result.PASS, shop.judged(first, NOW).result("window.collision"));
    assertEquals(Result.PASS, shop.judged(second, NOW).result("window.collision"));
    Judged early = shop.at(second, shop.builder.at("2026-09-29T21:59"));
    assertEquals(Result.FAIL, early.result("window.collision"));
    assertEquals(
        List.of(Duration.ofMinutes(1)),
        shop.analysis(NOW).collisions().of(shop.now(second)).stream()
            .map(collision -> collision.overlap().length())
            .distinct()
            .toList());
  }

  @ParameterizedTest(name = "start {0}: freeze {1}, runway {2}")
  @CsvSource({
    // run 60, verification 30, rollback tail 30 minutes; the freeze starts at 22:00
    "2026-09-29T20:00, PASS, PASS",
    "2026-09-29T20:01, PASS, FAIL", // the tail would reach into it
    "2026-09-29T20:30, PASS, FAIL",
    "2026-09-29T20:31, FAIL, FAIL", // verification would
    "2026-09-29T21:30, FAIL, FAIL", // the run would, though it starts before
    "2026-09-29T22:00, FAIL, NOT_APPLICABLE",
    "2026-09-30T05:59, FAIL, NOT_APPLICABLE",
    "2026-09-30T06:00, PASS, NOT_APPLICABLE", // open for ever
  })
  void whatStartsBeforeAFreezeAndLastsIntoIt(String start, Result freeze, Result runway) {
    var shop = new Shop("Europe/Berlin");
    shop.builder.freeze("Close", Severity.HARD, "2026-09-29T22:00", "2026-09-30T06:00");
    Deployment deployment = shop.deploy(start, 60, 30, 30);
    Judged judged = shop.judged(deployment, NOW);
    assertEquals(freeze, judged.result("window.freeze"));
    assertEquals(runway, judged.result("window.runway"));
    SlotRequest from = SlotRequest.of(deployment, shop.builder.at(start));
    boolean fits =
        shop.analysis(NOW).slots(deployment).feasible(from).contains(shop.builder.at(start));
    assertEquals(freeze != Result.FAIL && runway != Result.FAIL, fits);
  }

  /** The soak of a wave runs on by the clock while it is closed; what it ends in is waited out. */
  @ParameterizedTest(name = "soak {0}: next wave from {1}")
  @CsvSource({
    // the first wave is verified on 29 September at 21:30; closed from 22:00 to 1 October 06:00
    "PT0S,  2026-09-29T21:30", // half an hour is left, and is enough
    "PT1M,  2026-10-01T06:00", // it would not be enough any more
    "PT8H,  2026-10-01T06:00", // ends inside
    "PT32H30M, 2026-10-01T06:00", // ends with it
    "PT40H, 2026-10-01T13:30", // began before and ends after: the closed hours count
  })
  void aLagOverAFreezeGoesByTheClockAndWaitsForItsEnd(Duration soak, String next) {
    var shop = new Shop("Europe/Berlin");
    Environment second = shop.builder.environment("staging-us", Stage.STAGING);
    Release release = shop.builder.release("Till", "2", shop.item);
    shop.builder.deploy(release, shop.place, "2026-09-29T20:00", 60, 30, 0);
    Deployment later = shop.builder.deploy(release, second, "2026-09-29T12:00", 20, 10, 0);
    Wave first = new Wave("Home", List.of(shop.place.id()), soak, List.of());
    Wave abroad = new Wave("Abroad", List.of(second.id()), Duration.ZERO, List.of());
    shop.builder.set(release, "waves", List.of(first, abroad));
    shop.builder.freeze("Close", Severity.HARD, "2026-09-29T22:00", "2026-10-01T06:00");
    Instant from = shop.builder.at("2026-09-29T12:00");
    SlotAnswer answer = shop.analysis(from).nextSlot(SlotRequest.of(shop.now(later), from));
    assertEquals(
        shop.builder.at(next),
        assertInstanceOf(SlotAnswer.Found.class, answer).best().start().at());
  }

  @ParameterizedTest(name = "one person on duty until {0}: {1}")
  @CsvSource({
    "2026-09-29T22:00, PASS",
    "2026-09-29T21:59, UNKNOWN", // the last minute of the tail has nobody yet
    "2026-09-29T21:30, UNKNOWN",
  })
  void theDutyOfASinglePersonCoversTheTailToo(String until, Result expected) {
    var shop = new Shop("Europe/Berlin");
    shop.builder.set(shop.place, "roster", Optional.of("duty"));
    Person alone = shop.builder.person("Ana", "operations");
    shop.builder.onCall("duty", alone, "2026-09-29T08:00", until);
    Deployment deployment = shop.deploy("2026-09-29T20:00", 60, 30, 30);
    assertEquals(expected, shop.judged(deployment, NOW).result("window.no-on-call"));
    shop.builder.onCall("duty", alone, "2026-09-30T08:00", "2026-09-30T20:00");
    assertEquals(
        expected == Result.UNKNOWN ? Result.FAIL : Result.PASS,
        shop.judged(deployment, NOW).result("window.no-on-call"),
        "known to be a gap, as the roster goes on");
  }

  @Test
  void onePersonDoesOneThingAtATimeButMayBeOnCallMeanwhile() {
    var shop = new Shop("Europe/Berlin");
    shop.builder.set(shop.place, "roster", Optional.of("duty"));
    Person alone = shop.builder.person("Ana", "operations");
    shop.builder.onCall("duty", alone, "2026-09-01T00:00", "2026-10-31T00:00");
    var work = List.of(new Assignment(alone.id(), Duty.DEPLOYER));
    Deployment here = shop.builder.set(shop.deploy("2026-09-29T20:00", 60, 30, 30), "people", work);
    assertEquals(Result.PASS, shop.judged(here, NOW).result("window.collision"));
    Deployment there = shop.elsewhere("2026-09-29T21:00");
    assertEquals(Result.PASS, shop.judged(there, NOW).result("window.collision"));
    shop.builder.set(there, "people", work);
    List<Finding> clash = shop.judged(there, NOW).of("window.collision");
    assertEquals(1, clash.size());
    assertEquals(Optional.of(Ref.of(alone)), clash.getFirst().item());
  }

  @Test
  void aFreezeThatHitsEightyItemsGivesEightyFindingsWithOneFix() {
    var shop = new Shop("Europe/Berlin");
    Component[] items =
        IntStream.range(0, 80)
            .mapToObj(n -> shop.builder.component("Item " + n))
            .toArray(Component[]::new);
    shop.builder.freeze("Quarter close", Severity.HARD, "2026-09-29T18:00", "2026-10-02T06:00");
    Deployment all =
        shop.builder.deploy(
            shop.builder.release("Everything", "1", items), shop.place, "2026-09-30T20:00");
    List<Finding> findings = shop.judged(all, NOW).of("window.freeze");
    assertEquals(80, findings.stream().filter(f -> f.result() == Result.FAIL).count());
    var hit = new TreeSet<Ref>();
    findings.forEach(finding -> hit.add(finding.item().orElseThrow()));
    assertEquals(80, hit.size(), "each item its own");
    assertEquals(
        1, findings.stream().map(finding -> finding.fix().orElseThrow()).distinct().count());
    assertEquals(1, FindingGroup.of(findings).size(), "one cause");
    SlotAnswer next =
        shop.analysis(NOW).nextSlot(SlotRequest.of(all, all.timing().startsAt().orElseThrow()));
    Instant fits = ((SlotAnswer.Found) next).best().start().at();
    assertEquals(shop.builder.at("2026-10-02T06:00"), fits);
    assertEquals(Result.PASS, shop.at(all, fits).result("window.freeze"), "done at once");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Code Freeze, 1", // the word alone is not taken for one
    "Release day, 1",
  })
  void anImportedCalendarWithoutAFreezeIsReported(String summary, int events) {
    String ics =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VEVENT
        UID:a@x
        SUMMARY:%s
        DTSTART;VALUE=DATE:20261127
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(summary)
            .replace("\n", "\r\n");
    ImportPreview preview =
        Taking.preview(
            FileContent.of("t.ics", ics),
            Plan.EMPTY,
            Taking.options().withZone(ZoneId.of("Europe/Berlin")));
    assertEquals(List.of(summary), preview.eventsWithoutFreeze());
    assertEquals(events, preview.eventsWithoutFreeze().size());
    assertTrue(preview.rows().stream().noneMatch(row -> row.after() instanceof Freeze));
  }

  /** One item on one place, and what is said about deployments of it. */
  private static final class Shop {

    private final PlanBuilder builder;
    private final Environment place;
    private final Component item;

    Shop(String zone) {
      builder = new PlanBuilder(zone);
      place = builder.environment("staging", Stage.STAGING);
      item = builder.component("Till");
    }

    Deployment deploy(String start, int run, int verification, int tail) {
      return builder.deploy(
          builder.release("Till", start, item), place, start, run, verification, tail);
    }

    /** Something else at another place. */
    Deployment elsewhere(String start) {
      Environment other = builder.environment("test", Stage.TEST);
      return builder.deploy(builder.release("Web", "1", builder.component("Web")), other, start);
    }

    Deployment now(Deployment deployment) {
      return builder.plan().get(Deployment.class, deployment.id());
    }

    Analysis analysis(Instant now) {
      return Analysis.of(builder.plan(), now, (_, _) -> "");
    }

    Judged judged(Deployment deployment, Instant now) {
      return new Judged(analysis(now).verdict(deployment).findings());
    }

    /** Moved there, and judged. */
    Judged at(Deployment deployment, Instant start) {
      var moved = new PlannedStart(start, ZoneId.of("UTC"));
      builder.set(deployment, "timing", now(deployment).timing().withStart(moved));
      return judged(deployment, NOW);
    }
  }

  private record Judged(List<Finding> findings) {

    List<Finding> of(String rule) {
      return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    /** The worst: what fails, then what is unknown. */
    Result result(String rule) {
      List<Result> results = of(rule).stream().map(Finding::result).toList();
      return results.contains(Result.FAIL)
          ? Result.FAIL
          : results.contains(Result.UNKNOWN) ? Result.UNKNOWN : results.getFirst();
    }
  }
}
