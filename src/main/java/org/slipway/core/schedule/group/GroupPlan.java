package org.slipway.core.schedule.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.schedule.planning.Schedule;

/**
 * A start for each of several deployments, under every constraint asked for.
 *
 * @param moves in the order of the new starts
 * @param schedule what it costs, and how far above the bound that is
 */
public record GroupPlan(List<GroupMove> moves, Schedule schedule) {

  public GroupPlan {
    moves = List.copyOf(moves);
  }

  /** How many of them get another start. */
  public long moved() {
    return moves.stream().filter(GroupMove::isMoved).count();
  }

  /** Moves all of them at once; nothing changes for those that stay. */
  public Edit edit(Phrase label) {
    var changes = new ArrayList<Change>();
    for (GroupMove move : moves) {
      if (move.isMoved()) {
        changes.add(new Change.Put(move.moved()));
      }
    }
    return new Edit(label, changes, Optional.empty());
  }
}
