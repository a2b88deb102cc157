package org.slipway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;

/** Edits a plan would take: new keys for some records, others gone where nothing names them. */
final class RandomEdit {

  private RandomEdit() {}

  static Edit of(Plan plan, Random random, int number) {
    List<PlanRecord> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      all.addAll(plan.records(kind));
    }
    for (int tries = 0; tries < 100; tries++) {
      PlanRecord record = all.get(random.nextInt(all.size()));
      Edit edit =
          random.nextInt(3) == 0
              ? Edit.remove(Stores.LABEL, Ref.of(record))
              : new Edit(
                  Stores.LABEL,
                  List.of(new Change.Put(renamed(record, "K-" + number))),
                  Optional.empty());
      if (plan.apply(edit) instanceof Applied.Done) {
        return edit;
      }
    }
    throw new AssertionError("no edit found");
  }

  private static PlanRecord renamed(PlanRecord record, String key) {
    Head<?> head = record.head().withKey(key);
    return Shape.with(record, "head", head);
  }
}
