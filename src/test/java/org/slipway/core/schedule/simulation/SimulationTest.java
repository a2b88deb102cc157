package org.slipway.core.schedule.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.json.Content;
import org.slipway.text.Texts;

class SimulationTest {

  private final PlanBuilder shop = new PlanBuilder("Europe/Berlin");
  private final Environment prod = shop.environment("prod", Stage.PRODUCTION);
  private final Environment test = shop.environment("test", Stage.TEST);
  private final Component payments = shop.component("Payments");
  private final Component ledger = shop.component("Ledger");

  /** A finished deployment of 100 minutes that took so many minutes. */
  private void took(Component item, Environment where, int day, int minutes) {
    Release release = shop.release(item.name(), "past " + day, item);
    String start = "2026-08-%02dT10:00".formatted(day);
    Deployment past = shop.deploy(release, where, start, 80, 20, 30);
    var from = past.timing().startsAt().orElseThrow();
    var to = from.plus(Duration.ofMinutes(minutes));
    past = shop.set(past, "state", DeploymentState.DONE);
    shop.set(past, "actuals", new Actuals(Optional.of(from), Optional.of(to)));
  }

  private Deployment planned() {
    return shop.deploy(
        shop.release("Payments", "4.2", payments), prod, "2026-10-02T22:00", 80, 20, 60);
  }

  private Simulation of(List<Deployment> deployments, int runs, long seed) {
    return Analysis.of(shop.plan(), shop.at("2026-09-22T08:00"), Content.FINGERPRINT)
        .forecast(deployments, runs, seed);
  }

  private static Forecast.Drawn drawn(Simulation simulation) {
    return assertInstanceOf(Forecast.Drawn.class, simulation.forecasts().getFirst());
  }

  @Test
  void theSharesAreThoseOfTheHistory() {
    for (int day = 1; day <= 20; day++) {
      took(payments, prod, day, day <= 15 ? 100 : 200);
    }
    shop.window("night", "2026-10-02T22:00", "2026-10-03T01:00");
    Simulation simulation = of(List.of(planned()), 20_000, 1);
    Forecast.Drawn drawn = drawn(simulation);
    assertEquals(Like.COMPONENT_AND_ENVIRONMENT, drawn.like());
    assertEquals(20, drawn.sample());
    assertFalse(drawn.few());
    assertEquals(shop.at("2026-10-02T23:40"), drawn.half());
    assertEquals(shop.at("2026-10-03T01:20"), drawn.most());
    assertEquals(shop.at("2026-10-03T01:20"), drawn.nearlyAll());
    Forecast.Window window = drawn.window().orElseThrow();
    // open for 180 min, no return after 120: a quarter takes 200 min
    assertEquals(0.25, window.pastNoReturn(), 0.015);
    // 100 + 60 fits; 100 + 120 and all of 200 do not: 1 - 0.75 * 0.75
    assertEquals(1 - 0.5625, window.noRollback(), 0.015);
    assertEquals(0.5625, simulation.allFit().orElseThrow(), 0.015);
  }

  @Test
  void theSameSeedGivesTheSameAndAnotherDeploymentDoesNotMatter() {
    for (int day = 1; day <= 9; day++) {
      took(payments, prod, day, 80 + 11 * day);
    }
    Deployment one = planned();
    Deployment other =
        shop.deploy(shop.release("Payments", "4.3", payments), prod, "2026-10-09T22:00");
    shop.window("night", "2026-10-02T22:00", "2026-10-03T01:00");
    shop.window("other night", "2026-10-09T22:00", "2026-10-10T01:00");
    Simulation alone = of(List.of(one), 1_000, 7);
    assertEquals(alone, of(List.of(one), 1_000, 7));
    assertEquals(
        alone.forecasts().getFirst(), of(List.of(other, one), 1_000, 7).forecasts().getLast());
    assertNotEquals(alone.forecasts(), of(List.of(one), 1_000, 8).forecasts());
  }

  /** With numbers of its own each plan would now and then look better by chance alone. */
  @Test
  void aLongerRunIsNeverMoreLikelyToFitInTheSameRuns() {
    for (int day = 1; day <= 20; day++) {
      took(payments, prod, day, 80 + 7 * day);
    }
    Deployment one = planned();
    shop.window("night", "2026-10-02T22:00", "2026-10-03T02:00");
    var shares = new ArrayList<Double>();
    for (int seed = 0; seed < 40; seed++) {
      shares.add(of(List.of(one), 200, seed).allFit().orElseThrow());
    }
    var timing = one.timing();
    var longer =
        new Timing(
            timing.start(),
            timing.approvedStarts(),
            timing.run().map(run -> run.plusMinutes(2)),
            timing.verification(),
            timing.rollbackTail());
    Deployment slow = shop.set(one, "timing", longer);
    took(payments, prod, 21, 500); // and one more to draw from, that took long
    for (int seed = 0; seed < 40; seed++) {
      double share = of(List.of(slow), 200, seed).allFit().orElseThrow();
      assertTrue(share <= shares.get(seed), seed + ": " + share + " after " + shares.get(seed));
    }
  }

  @Test
  void aComparisonTellsHowLikelyBothFit() {
    for (int day = 1; day <= 20; day++) {
      took(payments, prod, day, day <= 15 ? 100 : 200);
    }
    Deployment one = planned();
    shop.window("night", "2026-10-02T22:00", "2026-10-03T03:00");
    Plan was = shop.plan();
    var later = new PlannedStart(shop.at("2026-10-02T22:45"), ZoneId.of("Europe/Berlin"));
    shop.set(one, "timing", one.timing().withStart(later));
    Analysis analysis = Analysis.of(was, shop.at("2026-09-22T08:00"), Content.FINGERPRINT);
    PlanDiff diff = WhatIf.diff(analysis, shop.plan());
    List<Difference> found = diff.of(Difference.Group.FORECAST);
    assertEquals(1, found.size(), diff.toString());
    assertEquals(Difference.Turn.WORSE, found.getFirst().turn());
    String says = Texts.of(Locale.ENGLISH).say(found.getFirst().says(), ZoneId.of("Europe/Berlin"));
    assertTrue(says.matches("Payments 4.2 fits .* in [0-9.]+ % of the runs instead of .*"), says);
    assertEquals(
        List.of(),
        WhatIf.diff(analysis, renamed(was)).of(Difference.Group.FORECAST),
        "what is drawn for both alike is the same to the last run");
  }

  private static Plan renamed(Plan plan) {
    Release release = plan.releases().lastEntry().getValue();
    return ((Applied.Done)
            plan.apply(
                Edit.put(Phrase.of("edit.unnamed"), Shape.with(release, "version", "4.2.1"))))
        .plan();
  }

  @Test
  void theNarrowestGroupThatIsLargeEnoughStandsForIt() {
    var found = new ArrayList<Like>();
    for (int day = 1; day <= 20; day++) {
      took(
          day <= 10 ? ledger : payments, day <= 5 || (day > 10 && day <= 15) ? test : prod, day, 9);
      if (day % 5 == 0) {
        found.add(like());
      }
    }
    assertEquals(
        List.of(Like.ANY, Like.ENVIRONMENT, Like.COMPONENT, Like.COMPONENT_AND_ENVIRONMENT), found);
  }

  private Like like() {
    Deployment one = planned();
    Like like = drawn(of(List.of(one), 10, 1)).like();
    shop.remove(one);
    return like;
  }

  @Test
  void withTooFewOrWithoutOpenTimeNothingIsSaidAndNothingIsGood() {
    for (int day = 1; day <= 4; day++) {
      took(payments, prod, day, 100);
    }
    Deployment one = planned();
    Simulation few = of(List.of(one), 10, 1);
    assertInstanceOf(Forecast.NotComputed.class, few.forecasts().getFirst());
    assertEquals(Optional.empty(), few.allFit());
    took(payments, prod, 5, 100);
    assertTrue(drawn(of(List.of(one), 10, 1)).few());
    shop.window("another night", "2026-10-05T22:00", "2026-10-06T04:00");
    Simulation closed = of(List.of(one), 10, 1);
    assertInstanceOf(Forecast.NotComputed.class, closed.forecasts().getFirst(), "not open");
    assertEquals(Optional.empty(), closed.allFit());
    assertEquals(Optional.empty(), of(List.of(), 10, 1).allFit(), "nothing is not everything");
  }

  @Test
  void thoseRolledBackDoNotCount() {
    for (int day = 1; day <= 5; day++) {
      took(payments, prod, day, 100);
    }
    for (Deployment past : List.copyOf(shop.plan().deployments().values())) {
      shop.set(past, "state", DeploymentState.ROLLED_BACK);
    }
    Simulation simulation = of(List.of(planned()), 10, 1);
    assertInstanceOf(Forecast.NotComputed.class, simulation.forecasts().getFirst());
  }
}
