package org.slipway.core.schedule.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.plan.Wave;
import org.slipway.text.PathWords;
import org.slipway.text.Texts;

class PlanPathTest {

  private static final Instant NOW = Instant.parse("2026-09-28T06:00:00Z");
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final PlanBuilder builder = new PlanBuilder("UTC");
  private final Texts texts = Texts.of(Locale.ENGLISH);
  private final Component ledger = builder.component("Ledger");
  private final Component payments = builder.component("Payments");
  private final Release ledger41 = builder.release("Ledger", "4.1", ledger);
  private final Release payments42 = builder.release("Payments", "4.2", payments);
  private final Environment prod = builder.environment("prod", Stage.PRODUCTION);

  private Analysis analysis() {
    return Analysis.of(builder.plan(), NOW, (_, _) -> "");
  }

  private PlanPath.Computed path() {
    return assertInstanceOf(PlanPath.Computed.class, analysis().path());
  }

  private DeploymentDates dates(Deployment deployment) {
    return path().of(deployment.id()).orElseThrow();
  }

  private String drives(Deployment deployment) {
    return PathWords.drives(analysis().pathPhrases().drives(dates(deployment)), texts, UTC);
  }

  private String slack(Deployment deployment) {
    return texts.say(analysis().pathPhrases().slack(dates(deployment)), UTC);
  }

  private String planned(Deployment deployment) {
    return texts.say(analysis().pathPhrases().planned(dates(deployment)), UTC);
  }

  @Test
  void whatIsNeededThenAFreezeThenTheWindowDriveTheDate() {
    builder.needs(payments, ledger);
    builder.freeze("Quarter close", Severity.HARD, "2026-09-29T18:00", "2026-10-02T00:00");
    builder.window("nights", "2026-09-28T22:00", "2026-09-29T04:00");
    builder.window("weekend", "2026-10-02T22:00", "2026-10-03T04:00");
    Deployment before = builder.deploy(ledger41, prod, "2026-09-28T22:30");
    Deployment after = builder.deploy(payments42, prod, "2026-09-29T22:30", 150, 60, 120);
    assertEquals(Instant.parse("2026-09-28T22:00:00Z"), dates(before).earliest().start());
    assertEquals(Instant.parse("2026-10-02T22:00:00Z"), dates(after).earliest().start());
    assertEquals(Instant.parse("2026-10-03T01:30:00Z"), dates(after).earliest().end());
    assertEquals(
        "Ledger 4.1 to prod (brings Ledger), then freeze Quarter close, then window weekend",
        drives(after));
    assertEquals(
        Duration.ofMinutes(2 * 1440 + 23 * 60 + 30), dates(after).tooEarly().orElseThrow());
    assertEquals(
        "Planned too early by 2 d 23 h 30: it can start at Fri 2 Oct 2026 22:00 UTC.",
        planned(after));
    assertEquals("Critical: a later start makes the plan end later.", slack(after));
    assertEquals("window nights", drives(before));
    assertEquals(
        "Not critical: it can start 4 h later, until Tue 29 Sep 2026 02:00 UTC; a later start"
            + " makes Payments 4.2 to prod late.",
        slack(before));
    assertEquals(List.of(List.of(after)), path().criticalPaths(10));
  }

  @Test
  void linksOfReleasesHoldWhereBothGo() {
    Environment staging = builder.environment("staging", Stage.STAGING);
    Deployment first = builder.deploy(ledger41, prod, "2026-09-28T08:00");
    Deployment second = builder.deploy(payments42, prod, "2026-09-28T08:00");
    Deployment elsewhere = builder.deploy(payments42, staging, "2026-09-28T08:00");
    builder.link(ledger41, payments42, LinkType.START_TO_START, Duration.ofHours(2));
    assertEquals(NOW, dates(first).earliest().start());
    assertEquals(NOW.plus(Duration.ofHours(2)), dates(second).earliest().start());
    assertEquals(NOW, dates(elsewhere).earliest().start());
    assertEquals("Ledger 4.1 to prod (linked)", drives(second));
    assertEquals("nothing: it can start now", drives(first));
    assertEquals(List.of(List.of(first, second)), path().criticalPaths(10));
    assertEquals(1, path().criticalLinks().size());
    assertEquals(1, path().criticalPathCount());
  }

  private String blocked(Deployment deployment) {
    return texts.say(analysis().blockedBy().apply(deployment).said(builder.plan()), UTC);
  }

  @Test
  void whatHoldsADeploymentUpIsToldAlongNeedsLinksStagesAndWaves() {
    Environment staging = builder.environment("staging", Stage.STAGING);
    Release postgres = builder.release("Postgres", "16.4", builder.component("Postgres"));
    builder.needs(payments, ledger);
    Deployment database = builder.deploy(postgres, staging, "2026-09-28T10:00");
    Deployment trial = builder.deploy(ledger41, staging, "2026-09-28T12:00");
    Deployment books = builder.deploy(ledger41, prod, "2026-09-28T20:00");
    Deployment pay = builder.deploy(payments42, prod, "2026-09-28T22:00");
    assertEquals(
        "Payments 4.2 waits for Ledger 4.1, which waits for Ledger 4.1 to be verified on staging.",
        blocked(pay));
    builder.link(database, trial, LinkType.START_TO_START, Duration.ofHours(1));
    assertEquals(
        "Payments 4.2 waits for Ledger 4.1, which waits for Ledger 4.1 and then for Postgres 16.4"
            + " to begin on staging.",
        blocked(pay));
    assertEquals("Postgres 16.4 waits for nothing.", blocked(database));
    builder.set(database, "state", DeploymentState.RUNNING);
    assertEquals("Ledger 4.1 waits for nothing.", blocked(trial), "it has begun");
    assertEquals(List.of(pay, books, trial), analysis().blockedBy().apply(pay).chain());
  }

  @Test
  void eachCircleIsNamedWithItsEdgesInOrder() {
    var pairs = new ArrayList<Deployment>();
    for (String name : List.of("A", "B", "C", "D", "E")) {
      Release release = builder.release(name, "1", builder.component(name));
      pairs.add(builder.deploy(release, prod, "2026-09-28T08:00"));
    }
    for (int at : List.of(0, 1, 3)) {
      builder.link(pairs.get(at), pairs.get(at + 1), LinkType.FINISH_TO_START, Duration.ZERO);
    }
    builder.link(pairs.get(2), pairs.get(0), LinkType.START_TO_START, Duration.ZERO);
    builder.link(pairs.get(4), pairs.get(3), LinkType.FINISH_TO_FINISH, Duration.ZERO);
    PlanPath.Circle found = assertInstanceOf(PlanPath.Circle.class, analysis().path());
    assertEquals(
        List.of(List.of("A", "B", "C"), List.of("D", "E")),
        found.circles().stream()
            .map(circle -> circle.stream().map(edge -> name(edge.before())).toList())
            .toList());
    for (List<Awaited> circle : found.circles()) {
      for (int at = 0; at < circle.size(); at++) {
        assertEquals(circle.get(at).after(), circle.get((at + 1) % circle.size()).before());
      }
    }
  }

  private String name(Deployment deployment) {
    return builder.plan().get(Release.class, deployment.release()).name();
  }

  @Test
  void circlesAreNamedAndNothingIsComputed() {
    Deployment first = builder.deploy(ledger41, prod, "2026-09-28T08:00");
    Deployment second = builder.deploy(payments42, prod, "2026-09-28T08:00");
    builder.link(first, second, LinkType.FINISH_TO_START, Duration.ZERO);
    builder.link(second, first, LinkType.FINISH_TO_FINISH, Duration.ZERO);
    PlanPath.Circle circle = assertInstanceOf(PlanPath.Circle.class, analysis().path());
    List<String> said =
        circle.circles().getFirst().stream()
            .map(edge -> texts.say(analysis().pathPhrases().edge(edge), UTC))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "Ledger 4.1 to prod is linked to wait for Payments 4.2 to prod",
            "Payments 4.2 to prod is linked to wait for Ledger 4.1 to prod"),
        said);
  }

  @Test
  void stagesAndWavesComeInTheirOrder() {
    Environment staging = builder.environment("staging", Stage.STAGING);
    Environment next = builder.environment("prod-2", Stage.PRODUCTION);
    builder.set(
        ledger41,
        "waves",
        List.of(
            new Wave("one", List.of(prod.id()), Duration.ofHours(24), List.of()),
            new Wave("two", List.of(next.id()), Duration.ZERO, List.of())));
    Deployment second = builder.deploy(ledger41, next, "2026-09-28T08:00");
    Deployment first = builder.deploy(ledger41, prod, "2026-09-28T08:00");
    Deployment test = builder.deploy(ledger41, staging, "2026-09-28T08:00");
    Instant tested = NOW.plus(Duration.ofMinutes(90));
    assertEquals(tested, dates(first).earliest().start());
    assertEquals("Ledger 4.1 to staging (earlier stage)", drives(first));
    assertEquals(
        tested.plus(Duration.ofMinutes(90)).plus(Duration.ofHours(24)),
        dates(second).earliest().start());
    assertEquals("Ledger 4.1 to prod (earlier wave)", drives(second));
    assertEquals(List.of(List.of(test, first, second)), path().criticalPaths(10));
  }

  @Test
  void whatIsDoneIsWaitedForAsLongAsItsTimeHasNotPassed() {
    Deployment done = builder.deploy(ledger41, prod, "2026-09-28T02:00");
    builder.set(done, "state", DeploymentState.DONE);
    builder.set(
        done,
        "actuals",
        new Actuals(
            Optional.of(Instant.parse("2026-09-28T02:00:00Z")),
            Optional.of(Instant.parse("2026-09-28T05:00:30Z"))));
    Deployment after = builder.deploy(payments42, prod, "2026-09-28T08:00");
    builder.link(done, after, LinkType.FINISH_TO_START, Duration.ofHours(3));
    assertEquals(Instant.parse("2026-09-28T08:01:00Z"), dates(after).earliest().start());
    assertEquals("Ledger 4.1 to prod (over, with time to pass since)", drives(after));
    assertEquals(Optional.empty(), path().of(done.id()));
    assertEquals(Optional.empty(), path().gap(done.id()));
  }

  @Test
  void whatRunsNeedsTheRestOfItsTime() {
    builder.freeze("Quarter close", Severity.HARD, "2026-09-28T00:00", "2026-09-30T00:00");
    Deployment running = builder.deploy(ledger41, prod, "2026-09-28T05:30");
    builder.set(running, "state", DeploymentState.RUNNING);
    Deployment after = builder.deploy(payments42, prod, "2026-09-28T08:00");
    builder.link(running, after, LinkType.FINISH_TO_START, Duration.ZERO);
    assertEquals(Instant.parse("2026-09-28T05:30:00Z"), dates(running).earliest().start());
    assertEquals(Instant.parse("2026-09-28T07:00:00Z"), dates(running).earliest().end());
    assertEquals(Instant.parse("2026-09-28T07:00:00Z"), dates(after).ready());
    assertEquals(Instant.parse("2026-09-30T00:00:00Z"), dates(after).earliest().start());
  }

  @Test
  void whatHasNoLengthOrNoOpenTimeHasNoDatesNorWhatWaitsForIt() {
    Deployment unknown = builder.deploy(ledger41, prod, "2026-09-28T08:00");
    unknown = builder.set(unknown, "timing", Timing.UNKNOWN);
    Deployment waiting = builder.deploy(payments42, prod, "2026-09-28T08:00");
    builder.link(unknown, waiting, LinkType.FINISH_TO_START, Duration.ZERO);
    Release other = builder.release("Other", "1", builder.component("Other"));
    Deployment free = builder.deploy(other, prod, "2026-09-28T08:00", 600, 0, 0);
    builder.window("short", "2026-09-28T06:00", "2026-09-28T15:00");
    PlanPath.Computed path = path();
    assertEquals(Optional.of(PlanPath.Gap.LENGTH_UNKNOWN), path.gap(unknown.id()));
    assertEquals(Optional.of(PlanPath.Gap.WAITS), path.gap(waiting.id()));
    assertEquals(List.of(unknown), path.undated(waiting.id()));
    assertEquals(Optional.of(PlanPath.Gap.NO_OPEN_TIME), path.gap(free.id()));
    var said = new ArrayList<String>();
    for (Deployment one : List.of(unknown, waiting, free)) {
      PlanPath.Gap gap = path.gap(one.id()).orElseThrow();
      said.add(texts.say(analysis().pathPhrases().gap(path, gap, one), UTC));
    }
    assertEquals("Its run or its verification is unknown.", said.get(0));
    assertEquals("It waits for Ledger 4.1 to prod, which has no dates itself.", said.get(1));
    assertTrue(said.get(2).startsWith("No open time that is long enough was found until "));
    assertEquals(List.of(), path.all());
  }

  @Test
  void datesOfTheReleaseAreKeptOrMissed() {
    Deployment deployment = builder.deploy(payments42, prod, "2026-09-28T12:00");
    builder.set(
        payments42,
        "milestones",
        List.of(
            new Milestone(
                MilestoneKind.GO_LIVE, "go-live", Instant.parse("2026-09-28T09:00:00Z"), UTC)));
    Release long1 = builder.release("Long", "1", builder.component("Long"));
    builder.deploy(long1, prod, "2026-09-28T12:00", 6000, 0, 0);
    assertEquals(Duration.ofHours(3), dates(deployment).totalFloat());
    assertEquals(
        "Not critical: it can start 3 h later, until Mon 28 Sep 2026 09:00 UTC; a later start"
            + " misses go-live.",
        slack(deployment));
    assertEquals(
        "Planned too late by 3 h: it has to start by Mon 28 Sep 2026 09:00 UTC.",
        planned(deployment));
    builder.freeze("Audit", Severity.SOFT, "2026-09-28T00:00", "2026-09-28T10:00");
    assertEquals(Duration.ofHours(-1), dates(deployment).totalFloat());
    assertEquals(
        "Late by 1 h: it had to start by Mon 28 Sep 2026 09:00 UTC for go-live.",
        slack(deployment));
  }

  @Test
  void trainsAreBoardedWhenTheyDepart() {
    builder.train("monthly", builder.once("2026-09-30T20:00", "2026-09-30T23:00"));
    builder.set(payments42, "train", Optional.of("monthly"));
    builder.set(
        builder.plan().get(Release.class, payments42.id()),
        "departure",
        Optional.of(LocalDate.of(2026, 9, 30)));
    Deployment rides = builder.deploy(payments42, prod, "2026-09-30T20:00");
    assertEquals(Instant.parse("2026-09-30T20:00:00Z"), dates(rides).earliest().start());
    assertEquals("train monthly (Wed 30 Sep 2026 20:00 UTC)", drives(rides));
  }

  @Test
  void deliveriesOfVendorsAreWaitedFor() {
    Vendor vendor =
        builder.put(
            new Vendor(
                Head.of(new Id<>(new UUID(9, 1)), "VEN-1"),
                "CardLink",
                Optional.empty(),
                UTC,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    builder.put(
        new VendorDelivery(
            Head.of(new Id<>(new UUID(9, 2)), "VDEL-1"),
            vendor.id(),
            "Wallet buttons",
            new PlannedStart(Instant.parse("2026-10-01T10:00:00Z"), UTC),
            Optional.empty(),
            List.of(payments42.id())));
    Deployment deployment = builder.deploy(payments42, prod, "2026-09-28T08:00");
    assertEquals(Instant.parse("2026-10-01T10:00:00Z"), dates(deployment).earliest().start());
    assertEquals("delivery Wallet buttons (due Thu 1 Oct 2026 10:00 UTC)", drives(deployment));
  }

  @Test
  void allTypesOfLinksReckonWithWhatHasBegunOrIsDone() {
    Deployment running = builder.deploy(ledger41, prod, "2026-09-28T05:30");
    builder.set(running, "state", DeploymentState.RUNNING);
    Deployment after = builder.deploy(payments42, prod, "2026-09-28T08:00");
    Link link = builder.link(running, after, LinkType.START_TO_START, Duration.ofHours(4));
    assertEquals(Instant.parse("2026-09-28T09:30:00Z"), dates(after).earliest().start());
    builder.set(link, "type", LinkType.START_TO_FINISH);
    assertEquals(Instant.parse("2026-09-28T08:00:00Z"), dates(after).earliest().start());
    builder.set(builder.plan().get(Link.class, link.id()), "type", LinkType.FINISH_TO_FINISH);
    assertEquals(Instant.parse("2026-09-28T09:30:00Z"), dates(after).earliest().start());
    builder.set(
        builder.plan().get(Deployment.class, running.id()), "state", DeploymentState.FAILED);
    assertEquals(NOW, dates(after).earliest().start());
  }
}
