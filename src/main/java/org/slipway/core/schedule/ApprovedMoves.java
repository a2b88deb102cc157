package org.slipway.core.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Timing;

/** Approved deployments that an edit would move: who makes it is told them by name before. */
public final class ApprovedMoves {

  private ApprovedMoves() {}

  /** Those whose times are others after the edit, as they stand now; by key, then id. */
  public static List<Deployment> of(Plan plan, Edit edit) {
    return edit.changes().stream()
        .flatMap(change -> moved(plan, change).stream())
        .sorted(Comparator.comparing(Deployment::key).thenComparing(d -> d.id().toString()))
        .toList();
  }

  private static Optional<Deployment> moved(Plan plan, Change change) {
    return change instanceof Change.Put(Deployment after)
        ? Optional.ofNullable(plan.deployments().get(after.id())).filter(d -> moves(d, after))
        : Optional.empty();
  }

  /** Whether a deployment is approved and has other times afterwards. */
  public static boolean moves(Deployment before, Deployment after) {
    return before.state() == DeploymentState.APPROVED && !before.timing().equals(after.timing());
  }

  /**
   * Whether an approved deployment would start when nobody approved it: outside its approved
   * starts, or at another start where none are named.
   */
  public static boolean leavesApproval(Deployment before, Deployment after) {
    Timing now = before.timing();
    return moves(before, after)
        && !now.startsAt().equals(after.timing().startsAt())
        && after
            .timing()
            .startsAt()
            .filter(at -> now.approvedStarts().filter(range -> range.contains(at)).isPresent())
            .isEmpty();
  }
}
