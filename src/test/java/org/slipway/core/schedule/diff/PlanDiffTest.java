package org.slipway.core.schedule.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.json.Content;
import org.slipway.text.Texts;

class PlanDiffTest {

  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-09-22T08:00:00Z");

  private static final Edit NOTHING = Edit.put(Phrase.of("store.created"));

  private final PlanBuilder shop = new PlanBuilder("Europe/Berlin");
  private final Environment prod = shop.environment("prod", Stage.PRODUCTION);
  private final Component ledger = shop.component("Ledger");
  private final Release release = shop.release("Ledger", "4.1", ledger);
  private final Deployment deployment = shop.deploy(release, prod, "2026-10-24T22:00");

  private static List<String> said(PlanDiff diff) {
    return diff.differences().stream()
        .map(
            one ->
                one.group()
                    + " "
                    + one.turn()
                    + " "
                    + TEXTS.say(one.says(), ZoneId.of("Europe/Berlin")))
        .toList();
  }

  private static PlanDiff diff(Plan was, Plan is) {
    return WhatIf.diff(Analysis.of(was, NOW, Content.FINGERPRINT), is);
  }

  @Test
  void aMoveOverTheClockChangeIsToldByRealTime() {
    Plan was = shop.plan();
    var start = new PlannedStart(shop.at("2026-10-25T22:00"), ZoneId.of("Europe/Berlin"));
    shop.set(deployment, "timing", deployment.timing().withStart(start));
    PlanDiff diff = diff(was, shop.plan());
    assertEquals(
        Optional.of(Duration.ofHours(25)),
        diff.of(Difference.Group.DATES).getFirst().dates().flatMap(Difference.Dates::movedBy));
    assertEquals(
        List.of(
            "DATES NEITHER Ledger 4.1 to prod starts 1 d 1 h later: Sun 25 Oct 2026 22:00 CET"
                + " instead of Sat 24 Oct 2026 22:00 CEST",
            "GO_LIVE WORSE Ledger 4.1 goes live 1 d 1 h later: Sun 25 Oct 2026 22:00 CET instead"
                + " of Sat 24 Oct 2026 22:00 CEST"),
        said(diff));
  }

  @Test
  void aMilestoneMovesWithTheEventItHangsOnAndMayBeMissedThen() {
    BusinessEvent sale = shop.put(sale());
    var anchor =
        new Anchor(sale.id(), EventEdge.START, Optional.empty(), -1, false, LocalTime.NOON);
    shop.set(release, "milestones", List.of(beforeSale(anchor)));
    Plan was = shop.plan();
    shop.set(sale, "when", shop.once("2026-10-24T08:00", "2026-10-28T20:00"));
    assertEquals(
        List.of(
            "CRITICAL_DATES NEITHER Milestone Before the sale – Ledger 4.1 moves 3 d 1 h earlier:"
                + " Fri 23 Oct 2026 12:00 CEST instead of Mon 26 Oct 2026 12:00 CET",
            "CRITICAL_DATES WORSE Ledger 4.1 goes live on Sat 24 Oct 2026 22:00 CEST and misses"
                + " Before the sale on Fri 23 Oct 2026 12:00 CEST"),
        said(diff(was, shop.plan())).stream().filter(s -> s.startsWith("CRITICAL")).toList());
  }

  private BusinessEvent sale() {
    return new BusinessEvent(
        Head.of(new Id<>(new UUID(5, 5)), "EVT-1"),
        "Autumn sale",
        "campaign",
        shop.once("2026-10-27T08:00", "2026-10-31T20:00"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Milestone beforeSale(Anchor anchor) {
    return new Milestone(
        MilestoneKind.GO_LIVE,
        "Before the sale",
        Optional.empty(),
        ZoneId.of("Europe/Berlin"),
        Optional.of(anchor));
  }

  @Test
  void onlyReleasesBookedOnADepartureMakeItThrough() {
    shop.train("Money", shop.again("2026-10-06T21:00", "2026-10-06T22:00", "FREQ=WEEKLY"));
    Release booked =
        shop.set(
            shop.set(release, "train", Optional.of("Money")),
            "departure",
            Optional.of(LocalDate.of(2026, 10, 20)));
    Release loose = shop.release("Ledger", "4.2", ledger);
    shop.set(loose, "train", Optional.of("Money"));
    Deployment later = shop.deploy(loose, prod, "2026-11-24T22:00");
    Plan was = shop.plan();
    var start = new PlannedStart(shop.at("2026-11-26T22:00"), ZoneId.of("Europe/Berlin"));
    shop.set(later, "timing", later.timing().withStart(start));
    shop.set(deployment, "timing", deployment.timing().withStart(start));
    List<String> trains =
        said(diff(was, shop.plan())).stream().filter(s -> s.contains("Train ")).toList();
    assertEquals(1, trains.size(), trains.toString());
    assertTrue(trains.getFirst().contains("Train Money 2026-10-20"), trains.toString());
    assertEquals(Optional.of("Money"), booked.train());
  }

  @Test
  void aDeadlineThatIsMissedAndACollisionThatComesAreWorse() {
    Release due =
        shop.set(
            release,
            "milestones",
            List.of(
                new Milestone(
                    MilestoneKind.GO_LIVE,
                    "contract date",
                    shop.at("2026-10-25T00:00"),
                    ZoneId.of("Europe/Berlin"))));
    Deployment other = shop.deploy(due, prod, "2026-10-26T22:00");
    Plan was = shop.plan();
    var start = new PlannedStart(shop.at("2026-10-26T22:30"), ZoneId.of("Europe/Berlin"));
    shop.set(deployment, "timing", deployment.timing().withStart(start));
    List<String> said = said(diff(was, shop.plan()));
    assertTrue(
        said.stream()
            .anyMatch(
                s ->
                    s.startsWith("CRITICAL_DATES WORSE Ledger 4.1 goes live on")
                        && s.contains("misses contract date")),
        said.toString());
    assertTrue(
        said.stream()
            .anyMatch(s -> s.startsWith("COLLISIONS WORSE") && s.contains("same item, Ledger")),
        said.toString());
    List<String> back = said(diff(shop.plan(), was));
    assertTrue(back.stream().anyMatch(s -> s.startsWith("CRITICAL_DATES BETTER")), back.toString());
    assertTrue(back.stream().anyMatch(s -> s.startsWith("COLLISIONS BETTER")), back.toString());
    assertTrue(was.find(Ref.of(other)).isPresent());
  }

  @Test
  void riskAndExposureAreToldByWhoeverKnowsThem() {
    var unit =
        shop.put(
            new BusinessUnit(
                Head.of(new org.slipway.core.plan.Id<>(new java.util.UUID(0x7000L, 77)), "BU-77"),
                "Retail",
                Optional.empty(),
                Optional.empty()));
    DiffSide low = side(shop.plan(), "0.12", 0);
    DiffSide high = side(shop.plan(), "0.31", 2);
    PlanDiff diff = PlanDiff.of(low, high, NOTHING, List.of(Ref.of(deployment)));
    assertEquals(
        List.of(
            "RISK WORSE Risk of Ledger 4.1 to prod: level 2 instead of level 0",
            "EXPOSURE WORSE Highest exposure of Retail in the next 90 days: 31 % instead of 12 %"),
        said(diff));
    assertEquals(Ref.of(unit), diff.of(Difference.Group.EXPOSURE).getFirst().subject());
    assertEquals(
        2,
        PlanDiff.of(high, low, NOTHING, List.of(Ref.of(deployment))).count(Difference.Turn.BETTER));
  }

  private static DiffSide side(Plan plan, String exposure, int level) {
    return DiffSide.of(plan)
        .withRisk(_ -> Optional.of(new DiffSide.Grade(Arg.words("level " + level), level)))
        .withExposure(
            () ->
                Collections.unmodifiableSortedMap(
                    new TreeMap<>(Map.of("Retail", new BigDecimal(exposure)))));
  }

  /** Verdicts are asked where the edit reaches only; asking all of them must tell no more. */
  @Test
  void noVerdictThatChangesIsMissed() {
    for (int seed = 1; seed <= 6; seed++) {
      Plan was = AnyPlan.of(seed, 10);
      Plan is = edited(was, new Random(seed));
      var all = new ArrayList<Ref>();
      was.deployments().values().forEach(d -> all.add(Ref.of(d)));
      was.releases().values().forEach(r -> all.add(Ref.of(r)));
      all.removeIf(ref -> is.find(ref).isEmpty());
      PlanDiff whole =
          PlanDiff.of(
              WhatIf.side(Analysis.of(was, NOW, Content.FINGERPRINT)),
              WhatIf.side(Analysis.of(is, NOW, Content.FINGERPRINT)),
              Edit.leading(NOTHING.label(), was, is),
              new TreeSet<>(all));
      assertEquals(said(whole), said(diff(was, is)), "seed " + seed);
    }
  }

  private static Plan edited(Plan plan, Random random) {
    List<Deployment> all = List.copyOf(plan.deployments().values());
    Plan now = plan;
    for (int i = 0; i < 3; i++) {
      Deployment one = all.get(random.nextInt(all.size()));
      Deployment moved =
          Shape.with(
              one,
              "timing",
              one.timing()
                  .withStart(
                      new PlannedStart(
                          NOW.plus(Duration.ofHours(random.nextInt(500))), ZoneId.of("UTC"))));
      now =
          now.apply(Edit.put(Phrase.of("store.created"), moved)) instanceof Applied.Done(Plan next)
              ? next
              : now;
    }
    return now;
  }
}
