package org.slipway.core.schedule.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedPlan;
import org.slipway.CrowdedRisk;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAttribute;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.risk.RiskModels;
import org.slipway.core.risk.Risks;
import org.slipway.core.time.Interval;

class ExposureGridTest {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");

  /** Low 0.02, medium 0.08, high 0.2, critical 0.4; limit 0.5. */
  private final PlanBuilder plan = new PlanBuilder("UTC");

  private final BusinessUnit finance = plan.unit("Finance");
  private final BusinessUnit retail = plan.unit("Retail");
  private final Component ledger = in(plan.component("ledger"), finance);
  private final Component shop = in(plan.component("shop"), retail);
  private final Component gateway = plan.component("gateway");
  private final Environment prod = plan.environment("prod", Stage.PRODUCTION);
  private final Environment test = plan.environment("test", Stage.TEST);

  private Component in(Component component, BusinessUnit unit) {
    return plan.set(component, "businessUnit", Optional.of(unit.id()));
  }

  /** High from two hours of rollback, critical from three, else low. */
  private void model() {
    plan.set(
        plan.policy(),
        "risk",
        Optional.of(
            new RiskModel(
                "1",
                List.of(),
                new TreeMap<>(),
                List.of(
                    CrowdedRisk.condition(RiskAttribute.BACKOUT, "PT3H", RiskLevel.CRITICAL),
                    CrowdedRisk.condition(RiskAttribute.BACKOUT, "PT2H", RiskLevel.HIGH)),
                Optional.empty(),
                CrowdedRisk.levels("0.02", "0.08", "0.2", "0.4"),
                Optional.of(new BigDecimal("0.5")))));
  }

  private ExposureGrid grid(int hours) {
    return grid(hours, false);
  }

  private ExposureGrid grid(int hours, boolean production) {
    return ExposureGrid.of(
            plan.plan(), Risks.of(plan.plan(), AT), plan.at("2026-10-03T00:00"), hours, production)
        .orElseThrow();
  }

  private Deployment deploy(Component item, String start, long run, long tail) {
    Release release = plan.release("R", "1", item);
    return plan.deploy(release, prod, "2026-10-03T" + start, run, 0, tail);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void withoutAModelThereIsNoExposure() {
    plan.policy();
    assertEquals(
        Optional.empty(), ExposureGrid.of(plan.plan(), Risks.of(plan.plan(), AT), AT, 24, false));
  }

  /** 1 − 0.8 × 0.6 = 0.52 above 0.5; 1 − 0.8 = 0.2; 1 − 0.8 × 0.6 × 0.98 = 0.5296. */
  @Test
  void combinedAndSumAreAsReckonedByHand() {
    model();
    deploy(ledger, "01:00", 60, 120); // high, 01:00 to 04:00
    deploy(ledger, "03:00", 60, 180); // critical, 03:00 to 07:00
    deploy(ledger, "03:30", 15, 0); // low, 03:30 to 03:45
    ExposureGrid grid = grid(24);
    assertEquals(List.of(Optional.of(finance.id()), Optional.of(retail.id())), grid.units());
    assertTrue(grid.cell(0, 0).isEmpty());
    assertEquals(number("0.200000"), grid.cell(0, 1).combined());
    ExposureCell three = grid.cell(0, 3);
    assertEquals(number("0.529600"), three.combined());
    assertEquals(number("0.62"), three.sum());
    assertEquals(3, three.inFlight());
    assertTrue(three.over());
    assertEquals(number("0.400000"), grid.cell(0, 4).combined(), "back to back is not in flight");
    assertFalse(grid.cell(0, 4).over());
    assertTrue(grid.cell(0, 7).isEmpty());
    assertTrue(grid.cell(1, 3).isEmpty());
    assertEquals(three, grid.peak(0, 0, 24));
    assertEquals(3, grid.inFlight(0, grid.hour(3)).size());
  }

  @Test
  void anUnknownLevelCountsAsTheHighestItMayHaveAndIsSaid() {
    model();
    Deployment open = deploy(ledger, "01:00", 60, 0);
    plan.set(
        open,
        "timing",
        new org.slipway.core.plan.Timing(
            open.timing().start(),
            Optional.empty(),
            open.timing().run(),
            Optional.empty(),
            Optional.empty()));
    ExposureCell cell = grid(24).cell(0, 1);
    assertEquals(number("0.400000"), cell.combined());
    assertEquals(1, cell.assumed());
  }

  @Test
  void nothingIsLostThatNamesNoUnit() {
    model();
    deploy(gateway, "01:00", 60, 0);
    ExposureGrid grid = grid(24);
    assertEquals(Optional.empty(), grid.units().getLast());
    assertEquals(1, grid.cell(2, 1).inFlight());
  }

  @Test
  void onlyProductionWhereThatIsAsked() {
    model();
    plan.deploy(plan.release("R", "1", ledger), test, "2026-10-03T01:00");
    assertEquals(1, grid(24).cell(0, 1).inFlight());
    assertEquals(0, grid(24, true).cell(0, 1).inFlight());
  }

  @Test
  void whatIsSharedIsNamed() {
    model();
    plan.needs(ledger, gateway);
    plan.needs(shop, gateway);
    Component both = in(plan.component("both"), finance);
    Deployment one = deploy(ledger, "01:00", 60, 0);
    Deployment other =
        plan.deploy(plan.release("S", "1", shop, both), prod, "2026-10-03T01:30", 60, 0, 0);
    plan.set(one, "locks", List.of("ledger-db"));
    plan.set(other, "locks", List.of("ledger-db"));
    ExposureGrid grid = grid(24);
    List<SharedItem> shared = grid.shared(0, grid.hour(1));
    assertEquals(List.of("gateway", "ledger-db"), shared.stream().map(SharedItem::name).toList());
    assertEquals(List.of(one.id(), other.id()), shared.getFirst().by());
    assertEquals(List.of(), grid.shared(1, grid.hour(1)), "retail has only one in flight");
  }

  /** Hour by hour, deployment by deployment. */
  @Property(tries = 40)
  void agreesWithBruteForce(@ForAll long seed) {
    Plan crowded = nested(CrowdedPlan.of(seed, 25), seed);
    Risks risks = Risks.of(crowded, AT);
    Instant start = Instant.parse("2026-09-28T18:00:00Z");
    ExposureGrid grid = ExposureGrid.of(crowded, risks, start, 80, false).orElseThrow();
    RiskModel model = risks.model().orElseThrow();
    for (int row = 0; row < grid.units().size(); row++) {
      Optional<Id<BusinessUnit>> unit = grid.units().get(row);
      for (int hour = 0; hour < 80; hour++) {
        Interval at = Interval.lasting(start.plus(Duration.ofHours(hour)), Duration.ofHours(1));
        double safe = 1;
        double sum = 0;
        int inFlight = 0;
        for (Deployment d : crowded.deployments().values()) {
          if (d.state().unfinished()
              && d.timing().known().filter(at::overlaps).isPresent()
              && belongs(crowded, d, unit)) {
            double p =
                RiskModels.probability(model, risks.of(d).level()).orElseThrow().doubleValue();
            safe *= 1 - p;
            sum += p;
            inFlight++;
          }
        }
        ExposureCell cell = grid.cell(row, hour);
        assertEquals(inFlight, cell.inFlight());
        assertEquals(1 - safe, cell.combined().doubleValue(), 1e-6);
        assertEquals(sum, cell.sum().doubleValue(), 1e-9);
        assertEquals(inFlight, grid.inFlight(row, at).size());
      }
    }
  }

  private static boolean belongs(
      Plan plan, Deployment deployment, Optional<Id<BusinessUnit>> unit) {
    return deployment.items().stream()
        .map(item -> unit(plan, item))
        .anyMatch(own -> unit.isEmpty() ? own.isEmpty() : isWithin(plan, own, unit.get()));
  }

  private static boolean isWithin(
      Plan plan, Optional<Id<BusinessUnit>> own, Id<BusinessUnit> wanted) {
    return own.isPresent()
        && (own.get().equals(wanted)
            || isWithin(plan, plan.get(BusinessUnit.class, own.get()).parent(), wanted));
  }

  /** The same plan with some of its units below others. */
  private static Plan nested(Plan plan, long seed) {
    var random = new Random(seed);
    List<BusinessUnit> units = List.copyOf(plan.businessUnits().values());
    Plan after = plan;
    for (int n = 1; n < units.size(); n++) {
      int above = random.nextInt(n + 1);
      if (above < n) {
        Optional<Id<BusinessUnit>> parent = Optional.of(units.get(above).id());
        BusinessUnit below = Shape.with(units.get(n), "parent", parent);
        Edit edit = Edit.put(Phrase.of("edit.unnamed"), below);
        after = ((Applied.Done) after.apply(edit)).plan();
      }
    }
    return after;
  }

  @Test
  void aUnitHoldsWhatThoseBelowItHoldEachOnce() {
    model();
    BusinessUnit group = plan.unit("Zentrale");
    plan.set(finance, "parent", Optional.of(group.id()));
    plan.set(retail, "parent", Optional.of(group.id()));
    Release both = plan.release("R", "1", ledger, shop);
    plan.deploy(both, prod, "2026-10-03T01:00", 60, 0, 120); // high, in both
    deploy(ledger, "01:00", 60, 180); // critical, in finance alone
    ExposureGrid grid = grid(24);
    assertEquals(
        List.of(group, finance, retail).stream().map(u -> Optional.of(u.id())).toList(),
        grid.units());
    assertEquals(List.of(0, 1, 1), List.of(grid.depth(0), grid.depth(1), grid.depth(2)));
    assertEquals(number("0.520000"), grid.cell(0, 1).combined(), "1 - 0.8 x 0.6");
    assertEquals(2, grid.cell(0, 1).inFlight());
    assertEquals(number("0.520000"), grid.cell(1, 1).combined());
    assertEquals(number("0.200000"), grid.cell(2, 1).combined());
  }

  private static Optional<Id<BusinessUnit>> unit(Plan plan, Id<Component> item) {
    Component component = plan.get(Component.class, item);
    return component.businessUnit().or(() -> component.parent().flatMap(p -> unit(plan, p)));
  }
}
