package org.slipway.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Timing;

class CollisionsTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Component postings = plan.partOf(ledger, "ledger postings");
  private final Component archive = plan.partOf(ledger, "ledger archive");
  private final Component shop = plan.component("shop");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Environment test = plan.environment("test", Stage.TEST);

  private Deployment deploy(Component what, Environment to, String start) {
    Release release = plan.release("Release of " + what.name(), "1", what);
    return plan.deploy(release, to, start);
  }

  private List<CollisionKind> kinds() {
    return Collisions.of(plan.plan()).stream().map(Collision::kind).toList();
  }

  private List<Collision> of(Deployment deployment) {
    return Collisions.of(plan.plan()).of(plan.plan().get(Deployment.class, deployment.id()));
  }

  @Test
  void oneItemInOneEnvironmentCollidesUntilTheEndOfTheRollbackTail() {
    Deployment first = deploy(ledger, prod, "2026-09-29T22:00");
    Deployment second = deploy(ledger, prod, "2026-09-29T23:59");
    Collision only = Collisions.of(plan.plan()).stream().toList().getFirst();
    assertEquals(new Clash.Item(prod.id(), ledger.id(), ledger.id()), only.over());
    assertEquals(plan.between("2026-09-29T23:59", "2026-09-30T00:00"), only.overlap());
    assertEquals(Ref.of(first), only.one());
    assertEquals(Ref.of(second), only.other());
    assertEquals(1, Collisions.of(plan.plan()).count());
  }

  @Test
  void backToBackIsNoClash() {
    deploy(ledger, prod, "2026-09-29T22:00");
    Deployment next = deploy(ledger, prod, "2026-09-30T00:00");
    assertEquals(List.of(), kinds());
    assertEquals(List.of(), of(next));
  }

  @Test
  void anotherEnvironmentIsNoClash() {
    deploy(ledger, prod, "2026-09-29T22:00");
    deploy(ledger, test, "2026-09-29T22:00");
    assertEquals(List.of(), kinds());
  }

  @Test
  void partsCollideWithTheWholeButNotWithEachOther() {
    Deployment part = deploy(postings, prod, "2026-09-29T22:00");
    deploy(archive, prod, "2026-09-29T22:00");
    assertEquals(List.of(), kinds());
    Deployment whole = deploy(ledger, prod, "2026-09-29T22:00");
    assertEquals(2, Collisions.of(plan.plan()).count());
    assertEquals(
        List.of(new Clash.Item(prod.id(), postings.id(), ledger.id())),
        of(part).stream().map(Collision::over).toList());
    assertEquals(
        List.of(
            new Clash.Item(prod.id(), ledger.id(), postings.id()),
            new Clash.Item(prod.id(), ledger.id(), archive.id())),
        of(whole).stream().map(Collision::over).toList());
  }

  @Test
  void aLockIsHeldAcrossEnvironments() {
    Deployment one = deploy(ledger, prod, "2026-09-29T22:00");
    Deployment other = deploy(shop, test, "2026-09-29T22:30");
    plan.set(one, "locks", List.of("payments database"));
    plan.set(other, "locks", List.of("payments database"));
    assertEquals(List.of(CollisionKind.SAME_LOCK), kinds());
  }

  @Test
  void anExclusiveEnvironmentTakesOneAndALargerOneAsManyAsItSays() {
    plan.set(prod, "capacity", Optional.of(1));
    deploy(ledger, prod, "2026-09-29T22:00");
    deploy(shop, prod, "2026-09-29T22:30");
    assertEquals(List.of(CollisionKind.ENVIRONMENT), kinds());
    plan.set(prod, "capacity", Optional.of(2));
    assertEquals(List.of(), kinds());
    Component more = plan.component("search");
    Deployment third = deploy(more, prod, "2026-09-29T23:00");
    assertEquals(3, Collisions.of(plan.plan()).count());
    assertEquals(2, of(third).size());
    plan.set(prod, "capacity", Optional.of(3));
    assertEquals(List.of(), kinds());
  }

  @Test
  void aReservationTakesItsShareOfTheEnvironment() {
    plan.set(prod, "capacity", Optional.of(3));
    Deployment one = deploy(ledger, prod, "2026-09-29T22:00");
    assertEquals(List.of(), of(one));
    Ref booked = Ref.of(plan.book(prod, 3, "2026-09-29T20:00", "2026-09-29T23:00"));
    assertEquals(List.of(booked), of(one).stream().map(Collision::other).toList());
    assertEquals(List.of(CollisionKind.ENVIRONMENT), kinds());
  }

  @Test
  void reservationsCollideWhereTogetherTheyAreTooMuch() {
    plan.set(prod, "capacity", Optional.of(3));
    Reservation load = plan.book(prod, 2, "2026-09-29T20:00", "2026-09-29T23:00");
    Reservation audit = plan.book(prod, 1, "2026-09-29T22:00", "2026-09-30T02:00");
    assertEquals(List.of(), kinds(), "as many as there is room for");
    plan.set(audit, "units", Optional.of(2));
    Collision only = Collisions.of(plan.plan()).stream().toList().getFirst();
    assertEquals(List.of(Ref.of(load), Ref.of(audit)), List.of(only.one(), only.other()));
    assertEquals(plan.between("2026-09-29T22:00", "2026-09-29T23:00"), only.overlap());
    assertEquals(new Clash.Place(prod.id(), 3), only.over());
    assertEquals(List.of(only), of(load));
    assertEquals(List.of(only.turned()), of(audit));
    plan.set(audit, "at", plan.between("2026-09-29T23:00", "2026-09-30T02:00"));
    assertEquals(List.of(), kinds(), "back to back");
  }

  @Test
  void whoBooksAllIsAlone() {
    Reservation load = plan.book(prod, 1, "2026-09-29T20:00", "2026-09-29T23:00");
    Reservation audit = plan.book(prod, 1, "2026-09-29T22:00", "2026-09-30T02:00");
    assertEquals(List.of(), kinds(), "no limit");
    plan.set(audit, "units", Optional.empty());
    assertEquals(List.of(CollisionKind.ENVIRONMENT), kinds());
    assertEquals(new Clash.PlaceTaken(prod.id()), of(load).getFirst().over());
    plan.set(load, "units", Optional.empty());
    assertEquals(List.of(CollisionKind.ENVIRONMENT), kinds(), "each once");
    plan.set(load, "service", Optional.of(ledger.id()));
    assertEquals(List.of(), kinds(), "a slot of a service is not the environment");
    plan.set(audit, "service", Optional.of(ledger.id()));
    assertEquals(List.of(CollisionKind.SHARED_SERVICE), kinds());
    assertEquals(1, of(audit).size());
  }

  private List<Collision> of(Reservation reservation) {
    return Collisions.of(plan.plan()).of(plan.plan().get(Reservation.class, reservation.id()));
  }

  @Test
  void aSharedServiceIsExclusiveUnlessItSaysMore() {
    Component gateway = plan.component("gateway");
    for (Component what : List.of(ledger, shop)) {
      plan.set(deploy(what, prod, "2026-09-29T22:00"), "sharedServices", List.of(gateway.id()));
    }
    assertEquals(List.of(CollisionKind.SHARED_SERVICE), kinds());
    plan.set(gateway, "capacity", Optional.of(2));
    assertEquals(List.of(), kinds());
  }

  @Test
  void onePersonCannotBeAtTwoPlaces() {
    Person ana = plan.person("Ana Keller");
    for (Environment where : List.of(prod, test)) {
      plan.set(
          deploy(shop, where, "2026-09-29T22:00"),
          "people",
          List.of(
              new Assignment(ana.id(), Duty.DEPLOYER), new Assignment(ana.id(), Duty.VERIFIER)));
    }
    assertEquals(List.of(CollisionKind.SAME_PERSON), kinds());
  }

  @Test
  void aTeamDoesAsManyAsItSays() {
    Team payments = plan.team("Payments");
    for (Component what : List.of(ledger, shop)) {
      plan.set(deploy(what, prod, "2026-09-29T22:00"), "team", Optional.of(payments.id()));
    }
    assertEquals(List.of(), kinds());
    plan.set(payments, "parallelLimit", Optional.of(1));
    assertEquals(List.of(CollisionKind.SAME_TEAM), kinds());
  }

  @Test
  void aDirectDependencyIsRelatedInOneEnvironmentOnly() {
    plan.needs(shop, ledger);
    Deployment needed = deploy(ledger, prod, "2026-09-29T22:00");
    Deployment needs = deploy(shop, prod, "2026-09-29T23:00");
    deploy(shop, test, "2026-09-29T23:00");
    assertEquals(List.of(CollisionKind.RELATED_SERVICE), kinds());
    assertEquals(
        List.of(new Clash.Related(prod.id(), ledger.id(), shop.id(), false)),
        of(needed).stream().map(Collision::over).toList());
    assertEquals(
        List.of(new Clash.Related(prod.id(), shop.id(), ledger.id(), true)),
        of(needs).stream().map(Collision::over).toList());
  }

  @Test
  void cancelledAndFinishedOnesDoNotCollide() {
    Deployment one = deploy(ledger, prod, "2026-09-29T22:00");
    deploy(ledger, prod, "2026-09-29T22:00");
    for (DeploymentState state : DeploymentState.values()) {
      plan.set(one, "state", state);
      assertEquals(state.unfinished() ? 1 : 0, Collisions.of(plan.plan()).count(), state.name());
    }
  }

  @Test
  void whatOverlappedInThePastIsHistory() {
    Deployment one =
        plan.set(deploy(ledger, prod, "2026-09-29T22:00"), "state", DeploymentState.DONE);
    Deployment other =
        plan.set(deploy(shop, prod, "2026-09-29T22:30"), "state", DeploymentState.FAILED);
    plan.set(deploy(shop, prod, "2026-09-29T22:30"), "state", DeploymentState.CANCELLED);
    deploy(shop, prod, "2026-09-29T22:30");
    Collisions history = Collisions.history(plan.plan());
    assertEquals(1, history.count());
    Collision only = history.stream().findFirst().orElseThrow();
    assertEquals(Ref.of(one), only.one());
    assertEquals(Ref.of(other), only.other());
  }

  @Test
  void aMoveIsJudgedWithoutMakingIt() {
    deploy(ledger, prod, "2026-09-29T22:00");
    Deployment moved = deploy(ledger, prod, "2026-10-02T22:00");
    Collisions collisions = Collisions.of(plan.plan());
    assertEquals(List.of(), collisions.of(moved));
    Timing there =
        moved
            .timing()
            .withStart(
                new PlannedStart(
                    plan.at("2026-09-29T21:00"), moved.timing().start().orElseThrow().zone()));
    Deployment hypothetical = org.slipway.core.plan.Shape.with(moved, "timing", there);
    assertEquals(
        plan.between("2026-09-29T22:00", "2026-09-29T23:00"),
        collisions.of(hypothetical).getFirst().overlap());
  }

  @Test
  void anUnknownLengthIsNotComputedAndLeavesOthersUncertain() {
    Deployment known = deploy(ledger, prod, "2026-09-29T22:00");
    Deployment vague = deploy(ledger, prod, "2026-09-29T12:00");
    Timing t = vague.timing();
    plan.set(
        vague,
        "timing",
        new Timing(
            t.start(), t.approvedStarts(), Optional.empty(), t.verification(), t.rollbackTail()));
    Collisions collisions = Collisions.of(plan.plan());
    assertEquals(List.of(vague.id()), collisions.notComputed());
    assertEquals(0, collisions.count());
    assertEquals(List.of(), collisions.of(known));
    assertEquals(
        List.of(Ref.of(vague)),
        collisions.uncertain(known).stream().map(Collision::other).toList());
    plan.set(known, "timing", plan.timing("2026-09-29T10:00", 60, 30, 30));
    assertEquals(
        List.of(),
        Collisions.of(plan.plan()).uncertain(plan.plan().get(Deployment.class, known.id())));
  }

  @Test
  void eachAffectedItemHasItsOwnCollision() {
    List<Component> servers =
        java.util.stream.IntStream.range(0, 80)
            .mapToObj(n -> plan.component("server " + n))
            .toList();
    Component[] all = servers.toArray(new Component[0]);
    Deployment one = plan.deploy(plan.release("Patch", "1", all), prod, "2026-09-29T22:00");
    plan.deploy(plan.release("Patch", "2", all), prod, "2026-09-29T22:00");
    assertEquals(80, of(one).size());
    assertEquals(80, Collisions.of(plan.plan()).count());
    assertEquals(
        servers.stream().map(Component::id).toList(),
        of(one).stream().map(c -> ((Clash.Item) c.over()).mine()).toList());
  }

  @Test
  void aLongListIsReadLazily() {
    plan.set(prod, "capacity", Optional.of(1));
    Release release = plan.release("Shop", "1", shop);
    for (int n = 0; n < 300; n++) {
      plan.deploy(release, prod, "2026-09-29T22:00");
    }
    Collisions collisions = Collisions.of(plan.plan());
    assertEquals(2 * 300 * 299 / 2, collisions.count());
    assertEquals(5, collisions.stream().skip(40_000).limit(5).count());
    assertTrue(collisions.stream().findFirst().isPresent());
    assertEquals(Duration.ofHours(2), collisions.stream().findFirst().get().overlap().length());
  }
}
