package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;

/** A plan with any number of finished deployments, each component in an environment of its own. */
public final class LongHistory {

  private static final int COMPONENTS = 100;

  private LongHistory() {}

  /** {@code number} deployments of four hours in all, one each {@code step} from {@code first}. */
  public static Plan of(int number, Instant first, Duration step) {
    return of(number, first, step, DeploymentState.DONE, COMPONENTS);
  }

  /** In any state, and in few environments. */
  public static Plan of(
      int number, Instant first, Duration step, DeploymentState state, int places) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < COMPONENTS; i++) {
      changes.add(new Change.Put(component(i)));
    }
    for (int i = 0; i < places; i++) {
      changes.add(new Change.Put(environment(i)));
    }
    for (int i = 0; i < number; i++) {
      changes.add(new Change.Put(release(i)));
      changes.add(
          new Change.Put(deployment(i, first.plus(step.multipliedBy(i)), state, i % places)));
    }
    Edit edit = new Edit(Phrase.of("edit.sample"), changes, Optional.empty());
    return ((Applied.Done) Plan.EMPTY.apply(edit)).plan();
  }

  private static <T extends PlanRecord> Id<T> id(int sort, int number) {
    return new Id<>(new UUID(0x0190_0000_0000_7000L + sort, 0x8000_0000_0000_0000L + number));
  }

  private static Component component(int i) {
    return new Component(
        Head.of(id(1, i), "CI-" + i),
        "Part " + i,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Environment environment(int i) {
    return new Environment(
        Head.of(id(2, i), "ENV-" + i),
        "Place " + i,
        Stage.PRODUCTION,
        Optional.empty(),
        Optional.empty(),
        ZoneId.of("UTC"),
        Optional.of(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Release release(int i) {
    return new Release(
        Head.of(id(3, i), "REL-" + i),
        "Part " + i % COMPONENTS,
        "1." + i,
        ReleaseClass.MINOR,
        ChangeType.NORMAL,
        RolloutModel.BIG_BANG,
        Optional.of("Train"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Delivery(id(1, i % COMPONENTS), "1." + i)),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Deployment deployment(int i, Instant start, DeploymentState state, int place) {
    var timing =
        new Timing(
            Optional.of(new PlannedStart(start, ZoneId.of("UTC"))),
            Optional.empty(),
            Optional.of(Duration.ofHours(2)),
            Optional.of(Duration.ofHours(1)),
            Optional.of(new RollbackTail(Duration.ofHours(1), false)));
    return new Deployment(
        Head.of(id(4, i), "DEP-" + i),
        id(3, i),
        id(2, place),
        List.of(id(1, i % COMPONENTS)),
        Optional.empty(),
        timing,
        state,
        Actuals.NONE,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
