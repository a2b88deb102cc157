package org.slipway.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.slot.Precedence;

/** What a late delivery leaves of an order that was kept, looked at wait by wait. */
class VendorSlipProperties {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");
  private static final Phrase LABEL = Phrase.of("edit.unnamed");

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whatWasInOrderStaysSoAndEveryMoveHasItsReasons(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 12) int size,
      @ForAll @IntRange(min = 1, max = 20) int days) {
    Plan plan = withDelivery(drawn(new Random(seed), size, /* round= */ false));
    VendorDelivery delivery = plan.vendorDeliveries().lastEntry().getValue();
    var due = new PlannedStart(AT.plus(Duration.ofDays(days)), ZoneOffset.UTC);
    Analysis analysis = Analysis.of(plan, AT, (_, _) -> "content");
    VendorSlip slip = VendorSlip.of(analysis, delivery, due, LABEL);
    Plan after = done(plan, slip.edit());
    SortedSet<Id<Deployment>> left = new TreeSet<>();
    slip.stuck().forEach(one -> left.add(one.deployment().id()));
    slip.held().forEach(one -> left.add(one.id()));
    List<Id<Deployment>> before = broken(plan, left).stream().map(Broken::waiting).toList();
    assertEquals(
        List.of(),
        broken(after, left).stream().filter(one -> !before.contains(one.waiting())).toList());
    assertEquals(List.of(), slip.stuck());
    for (VendorSlip.Moved moved : slip.moved()) {
      Instant was = moved.was().timing().startsAt().orElseThrow();
      assertTrue(moved.is().timing().startsAt().orElseThrow().isAfter(was), moved::toString);
      assertFalse(left.contains(moved.is().id()));
      assertLeads(delivery, moved);
    }
  }

  /** Nothing keeps a circle; it ends even so, and what it leaves out of order is named. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whatWaitsInCirclesIsNamedAndNotChasedRoundAndRound(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 8) int size,
      @ForAll @IntRange(min = 1, max = 20) int days) {
    Plan plan = withDelivery(drawn(new Random(seed), size, /* round= */ true));
    VendorDelivery delivery = plan.vendorDeliveries().lastEntry().getValue();
    var due = new PlannedStart(AT.plus(Duration.ofDays(days)), ZoneOffset.UTC);
    Analysis analysis = Analysis.of(plan, AT, (_, _) -> "content");
    VendorSlip slip = VendorSlip.of(analysis, delivery, due, LABEL);
    SortedSet<Id<Deployment>> named = new TreeSet<>();
    slip.stuck().forEach(one -> named.add(one.deployment().id()));
    slip.circling().forEach(one -> named.add(one.id()));
    List<Broken> before = broken(plan, new TreeSet<>());
    List<Broken> after = broken(done(plan, slip.edit()), named);
    assertEquals(
        List.of(),
        after.stream()
            .filter(one -> before.stream().noneMatch(was -> was.waiting().equals(one.waiting())))
            .toList());
    slip.moved().forEach(moved -> assertLeads(delivery, moved));
  }

  /**
   * Releases of a component each that need each other, to two stages, with links.
   *
   * @param round whether one link more may close a circle
   */
  private static Plan drawn(Random random, int size, boolean round) {
    var builder = new PlanBuilder("UTC");
    List<Environment> places =
        List.of(builder.environment("test", Stage.TEST), builder.environment("uat", Stage.STAGING));
    var components = new ArrayList<Component>();
    var deployments = new ArrayList<Deployment>();
    for (int at = 0; at < size; at++) {
      components.add(builder.component("c" + at));
      if (at > 0 && random.nextBoolean()) {
        builder.needs(components.get(at), components.get(random.nextInt(at)));
      }
      Release release = builder.release("R" + at, "1", components.get(at));
      for (Environment place : places) {
        String start = "2026-10-%02dT%02d:00".formatted(1 + random.nextInt(9), random.nextInt(24));
        deployments.add(builder.deploy(release, place, start));
      }
      if (at > 0 && random.nextBoolean()) {
        builder.link(
            deployments.get(random.nextInt(at * 2)),
            deployments.getLast(),
            List.of(LinkType.values()).get(random.nextInt(4)),
            Duration.ofHours(random.nextInt(30) - 5));
      }
    }
    if (round) {
      int from = 1 + random.nextInt(deployments.size() - 1);
      Deployment to = deployments.get(random.nextInt(from));
      builder.link(deployments.get(from), to, LinkType.FINISH_TO_START, Duration.ZERO);
    }
    return builder.plan();
  }

  /** From what waits for the delivery, wait after wait, to what moved. */
  private static void assertLeads(VendorDelivery delivery, VendorSlip.Moved moved) {
    var chain = new ArrayList<Deployment>();
    moved.because().forEach(wait -> chain.add(wait.before()));
    chain.add(moved.is());
    boolean itself = delivery.releases().contains(chain.getFirst().release());
    assertTrue(itself, moved::toString);
    for (int at = 0; at < moved.because().size(); at++) {
      Awaited wait = moved.because().get(at);
      assertEquals(chain.get(at + 1).id(), wait.after().id(), moved::toString);
    }
  }

  private static Plan withDelivery(Plan plan) {
    var vendor =
        new Vendor(
            Head.of(new Id<>(new UUID(9, 1)), "VEN-X"),
            "Terminal maker",
            Optional.empty(),
            ZoneOffset.UTC,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<Id<Release>> first = plan.releases().keySet().stream().limit(1).toList();
    var delivery =
        new VendorDelivery(
            Head.of(new Id<>(new UUID(-1, -1)), "VDEL-X"),
            vendor.id(),
            "Terminal library",
            new PlannedStart(AT, ZoneOffset.UTC),
            Optional.empty(),
            first);
    return done(plan, Edit.put(LABEL, vendor, delivery));
  }

  private static Plan done(Plan plan, Edit edit) {
    return ((Applied.Done) plan.apply(edit)).plan();
  }

  private record Broken(Id<Deployment> waiting, Deployment before) {}

  /** Waits of planned deployments, other than these, that are not kept. */
  private static List<Broken> broken(Plan plan, SortedSet<Id<Deployment>> left) {
    var broken = new ArrayList<Broken>();
    for (Deployment waiting : plan.deployments().values()) {
      Optional<Instant> start = waiting.timing().startsAt();
      if (start.isPresent()
          && waiting.state().unfinished()
          && waiting.state() != DeploymentState.RUNNING
          && !left.contains(waiting.id())) {
        Linked.before(plan, waiting).stream()
            .filter(pair -> pair.before().state().unfinished())
            .filter(pair -> !left.contains(pair.before().id()))
            .filter(pair -> pair.earliest().filter(start.get()::isBefore).isPresent())
            .forEach(pair -> broken.add(new Broken(waiting.id(), pair.before())));
        Stream.concat(
                Precedence.needed(plan, waiting).stream(),
                Precedence.promoted(plan, waiting).stream())
            .filter(before -> !left.contains(before.deployment().id()))
            .filter(before -> before.verified().filter(start.get()::isBefore).isPresent())
            .forEach(before -> broken.add(new Broken(waiting.id(), before.deployment())));
      }
    }
    return broken;
  }
}
