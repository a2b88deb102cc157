package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Requirement;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.VersionRange;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;

/** Rules about versions where lengths are missing, against every length that could be filled in. */
class UnknownLengthsProperties {

  /** All that is known begins and ends at a full or half hour within four of them. */
  private static final List<Integer> RUNS = List.of(1, 30, 60, 90, 120, 150, 180, 210, 240, 600);

  private static final List<Integer> TAILS = List.of(1, 60, 150, 600);
  private static final List<String> RANGES = List.of("4.1", "4.2", "4.3", "4.x", ">=4.2", "<4.3");

  @Property(tries = 60)
  void aClashIsToldOnlyWhereEveryLengthBringsOne(@ForAll long seed) {
    new Drawn(new Random(seed)).isToldAsEveryLengthHasIt();
  }

  private static VersionRange range(Random random) {
    return VersionRange.of(RANGES.get(random.nextInt(RANGES.size())));
  }

  private static Duration minutes(Random random) {
    return Duration.ofMinutes(30L * (1 + random.nextInt(4)));
  }

  /** Two components, three deployments to come, and two of them with something missing. */
  private static final class Drawn {
    private final Random random;
    private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
    private final Component payments = plan.component("Payments");
    private final Component wallet = plan.component("Wallet");
    private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);

    Drawn(Random random) {
      this.random = random;
    }

    void isToldAsEveryLengthHasIt() {
      for (String version : List.of("2.0", "2.1")) {
        var needed = new Requirement(payments.id(), Optional.empty(), range(random));
        plan.set(plan.version(wallet, version), "requires", List.of(needed));
      }
      plan.set(deploy(wallet, "2.0", -90), "state", DeploymentState.DONE);
      plan.set(deploy(payments, "4.1", -90), "state", DeploymentState.DONE);
      Deployment own = deploy(wallet, "2.1", 4);
      List<Deployment> open = new ArrayList<>(List.of(own));
      open.add(deploy(payments, "4.2", random.nextInt(8)));
      open.add(deploy(payments, "4.3", random.nextInt(8)));
      Deployment known = open.get(random.nextInt(open.size()));
      open.remove(known);
      open.forEach(one -> plan.set(one, "timing", drawn(timing(one))));
      for (Rule rule : List.of(new CompatRange(), new CompatRollbackSet())) {
        Result told = told(rule, own);
        Set<Result> every = EnumSet.noneOf(Result.class);
        every(open, () -> every.add(told(rule, own)));
        if (every.equals(Set.of(Result.FAIL))) {
          // two of unknown length may each be in the way, and no single one of them for certain
          assertNotEquals(Result.PASS, told, rule.id());
        } else if (every.contains(Result.FAIL)) {
          assertEquals(Result.UNKNOWN, told, rule.id());
        } else {
          assertEquals(every.contains(Result.PASS), told == Result.PASS, rule.id());
        }
      }
    }

    private Deployment deploy(Component component, String version, int halfHours) {
      Release release = plan.release(component.name(), version, component);
      plan.set(
          release, "rollout", random.nextBoolean() ? RolloutModel.WINDOWED : RolloutModel.ROLLING);
      String start =
          plan.at("2026-10-02T18:00").plus(Duration.ofMinutes(30L * halfHours)).toString();
      return plan.deploy(release, prod, start.replace("Z", "").substring(0, 16), 60, 30, 30);
    }

    private Timing timing(Deployment deployment) {
      return plan.plan().get(Deployment.class, deployment.id()).timing();
    }

    /** With or without a length, with or without a rollback tail. */
    private Timing drawn(Timing timing) {
      boolean length = random.nextInt(3) > 0;
      return new Timing(
          timing.start(),
          Optional.empty(),
          length ? Optional.of(minutes(random)) : Optional.empty(),
          length ? Optional.of(Duration.ofMinutes(30)) : Optional.empty(),
          random.nextInt(3) > 0
              ? Optional.of(new RollbackTail(minutes(random), true))
              : Optional.empty());
    }

    private void every(List<Deployment> open, Runnable each) {
      if (open.isEmpty()) {
        each.run();
        return;
      }
      Deployment first = open.getFirst();
      Timing left = timing(first);
      List<Duration> none = List.of(Duration.ZERO);
      for (Duration run : left.run().isEmpty() ? lengths(RUNS) : none) {
        for (Duration tail : left.rollbackTail().isEmpty() ? lengths(TAILS) : none) {
          plan.set(
              first,
              "timing",
              new Timing(
                  left.start(),
                  Optional.empty(),
                  left.run().or(() -> Optional.of(run)),
                  left.verification().or(() -> Optional.of(Duration.ZERO)),
                  left.rollbackTail().or(() -> Optional.of(new RollbackTail(tail, true)))));
          every(open.subList(1, open.size()), each);
        }
      }
      plan.set(first, "timing", left);
    }

    private static List<Duration> lengths(List<Integer> minutes) {
      return minutes.stream().map(Duration::ofMinutes).toList();
    }

    private Result told(Rule rule, Deployment of) {
      Facts facts = Facts.of(plan.plan(), (_, _) -> "today");
      return rule.judge(new Case(facts, Ref.of(of), plan.at("2026-09-28T12:00"))).stream()
          .map(finding -> finding.result())
          .max((a, b) -> Integer.compare(rank(a), rank(b)))
          .orElseThrow();
    }

    private static int rank(Result result) {
      return List.of(Result.NOT_APPLICABLE, Result.PASS, Result.UNKNOWN, Result.FAIL)
          .indexOf(result);
    }
  }
}
