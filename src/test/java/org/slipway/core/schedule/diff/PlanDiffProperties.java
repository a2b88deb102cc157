package org.slipway.core.schedule.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.slipway.AnyEdit;
import org.slipway.CrowdedPlan;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.Collisions;

/** Only what an edit reaches is compared; comparing everything must tell the same. */
class PlanDiffProperties {

  private static final Phrase LABEL = Phrase.of("edit.unnamed");

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whatAnEditReachesIsAllThatIsDifferent(
      @ForAll long seed,
      @ForAll long change,
      @ForAll @IntRange(min = 2, max = 25) int size,
      @ForAll @IntRange(min = 1, max = 5) int steps) {
    Plan was = CrowdedPlan.of(seed, size);
    Plan is = was;
    Collisions index = Collisions.of(was);
    for (int step = 0; step < steps; step++) {
      Edit edit = AnyEdit.of(is, change + step);
      is = ((Applied.Done) is.apply(edit)).plan();
      index = index.after(is, edit);
    }
    Edit edit = Edit.leading(LABEL, was, is);
    Plan last = is;
    assertEquals(slowly(was, is), edit.changes(), "the same edit where nothing is shared");
    PlanDiff some = PlanDiff.of(DiffSide.of(was), DiffSide.of(is), edit, List.of());
    Collisions known = index;
    PlanDiff later =
        PlanDiff.of(DiffSide.of(was), DiffSide.of(is).withCollisions(() -> known), edit, List.of());
    PlanDiff all = PlanDiff.of(DiffSide.of(was), DiffSide.of(is), all(edit, was, is), List.of());
    assertEquals(all, some, () -> edit + " of " + last);
    assertEquals(all, later, edit::toString);
  }

  /** The edit with an environment put as it is: it may have moved anything. */
  private static Edit all(Edit edit, Plan was, Plan is) {
    var changes = new ArrayList<>(edit.changes());
    Optional<Environment> same =
        is.environments().values().stream()
            .filter(e -> edit.changes().stream().noneMatch(c -> c.ref().equals(Ref.of(e))))
            .filter(e -> was.find(Ref.of(e)).isPresent())
            .findFirst();
    same.ifPresent(environment -> changes.add(new Change.Put(environment)));
    return new Edit(LABEL, changes, Optional.empty());
  }

  private static List<Change> slowly(Plan was, Plan is) {
    var records = new ArrayList<PlanRecord>();
    for (Kind kind : Kind.values()) {
      records.addAll(is.records(kind));
    }
    Plan apart = ((Applied.Done) Plan.of(records)).plan();
    return Edit.leading(LABEL, was, apart.withExtras(new TreeMap<>())).changes();
  }
}
