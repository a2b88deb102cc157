package org.slipway.workspace;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;

/**
 * Two records, one key: both sides gave it away since the fork. People know the base's record by
 * it, so the branch's one gets a suffix.
 */
final class FreeKeys {

  private final BranchMerge merge;
  private final SortedMap<Ref, Optional<PlanRecord>> after;

  /**
   * @param after the records after the merge that are not as they were; empty: gone
   */
  FreeKeys(BranchMerge merge, SortedMap<Ref, Optional<PlanRecord>> after) {
    this.merge = merge;
    this.after = after;
  }

  /** Gives the branch's records other keys where they need them. */
  void give() {
    for (Optional<PlanRecord> put : List.copyOf(after.values())) {
      put.ifPresent(this::give);
    }
  }

  private void give(PlanRecord taken) {
    Optional<PlanRecord> holder =
        merge
            .into()
            .byKey(taken.kind().type(), taken.key())
            .map(PlanRecord.class::cast)
            .filter(other -> !other.id().equals(taken.id()))
            .flatMap(other -> after.getOrDefault(Ref.of(other), Optional.of(other)))
            .filter(other -> other.key().equals(taken.key()));
    holder.ifPresent(
        other -> {
          PlanRecord yielding = merge.way() == BranchMerge.Way.MERGE ? taken : other;
          after.put(Ref.of(yielding), Optional.of(renamed(yielding)));
        });
  }

  private PlanRecord renamed(PlanRecord record) {
    String key = record.key();
    for (int n = 2; isTaken(record, key); n++) {
      key = record.key() + '-' + n;
    }
    return Shape.with(record, "head", record.head().withKey(key));
  }

  private boolean isTaken(PlanRecord record, String key) {
    Optional<Id<?>> here = merge.into().byKey(record.kind().type(), key).map(PlanRecord::id);
    Optional<Id<?>> there = merge.from().byKey(record.kind().type(), key).map(PlanRecord::id);
    return isOther(here, record) || isOther(there, record);
  }

  private static boolean isOther(Optional<Id<?>> holder, PlanRecord record) {
    return holder.isPresent() && !holder.get().equals(record.id());
  }
}
