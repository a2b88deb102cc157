package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;

/** An index that follows its plan from edit to edit is the one made from cold. */
class TimelineIndexProperties {

  private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
  private static final Plan PLAN =
      LongHistory.of(60, FIRST, Duration.ofHours(7), DeploymentState.PLANNED, 9);

  @Property(tries = 60)
  void followsEveryEdit(@ForAll long seed, @ForAll LanesBy by) {
    var random = new SplittableRandom(seed);
    Plan plan = PLAN;
    TimelineIndex index = TimelineIndex.of(plan, by);
    for (int i = 0; i < 6; i++) {
      plan = step(plan, random);
      index = index.after(plan);
      TimelineIndex cold = TimelineIndex.of(plan, by);
      assertEquals(cold.lanes(), index.lanes());
      assertEquals(lanes(cold), lanes(index));
      for (Bar bar : cold.bars()) {
        assertEquals(Optional.of(bar), index.find(bar.ref()));
      }
      assertEquals(cold.size(), index.size());
    }
  }

  @Property(tries = 20)
  void leavesOtherLanesAlone(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    TimelineIndex index = TimelineIndex.of(PLAN, LanesBy.ENVIRONMENT);
    Deployment moved = any(PLAN, random);
    Plan after = put(PLAN, at(moved, FIRST.plus(Duration.ofDays(3))));
    TimelineIndex next = index.after(after);
    int lane = index.find(Ref.of(moved)).orElseThrow().lane();
    for (int i = 0; i < index.lanes().size(); i++) {
      assertTrue(i == lane || index.inLane(i) == next.inLane(i), "made anew for nothing");
    }
  }

  private static List<List<Bar>> lanes(TimelineIndex index) {
    return IntStream.range(0, index.lanes().size()).mapToObj(index::lane).toList();
  }

  private static Plan step(Plan plan, SplittableRandom random) {
    Deployment one = any(plan, random);
    return switch (random.nextInt(4)) {
      case 0 -> put(plan, at(one, FIRST.plus(Duration.ofMinutes(random.nextInt(40_000)))));
      case 1 -> put(plan, Shape.with(one, "state", DeploymentState.CANCELLED));
      case 2 -> put(plan, Shape.with(one, "state", DeploymentState.PLANNED));
      default -> {
        Release release = plan.get(Release.class, one.release());
        Optional<String> train = Optional.of("Train " + random.nextInt(3));
        yield put(plan, Shape.with(release, "train", train));
      }
    };
  }

  private static Deployment any(Plan plan, SplittableRandom random) {
    List<Deployment> all = List.copyOf(plan.deployments().values());
    return all.get(random.nextInt(all.size()));
  }

  private static Deployment at(Deployment deployment, Instant start) {
    var zone = deployment.timing().start().orElseThrow().zone();
    return Shape.with(
        deployment, "timing", deployment.timing().withStart(new PlannedStart(start, zone)));
  }

  private static Plan put(Plan plan, org.slipway.core.plan.PlanRecord record) {
    return ((Applied.Done) plan.apply(Edit.put(Phrase.of("edit"), record))).plan();
  }
}
