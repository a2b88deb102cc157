package org.slipway.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Snapshot;
import org.slipway.exchange.Choices;
import org.slipway.store.Branch;
import org.slipway.store.JournalHead;
import org.slipway.workspace.BranchMerge;

/**
 * The what-if branches of a session, and its plans of the past. All of it on the FX thread but
 * {@link #merging} and {@link #planAt}.
 */
public interface BranchDesk {

  /** The branch that is shown and takes the edits; empty: the base. */
  ReadOnlyObjectProperty<Optional<String>> shown();

  /** Those that can be gone to, by name. */
  List<Branch> open();

  /** Begins one at the base as it is, and goes to it. */
  Reply begin(String name);

  /** Goes to a branch, or to the base. */
  Reply show(Optional<String> name);

  Reply discard(String name);

  /** What merging would do; empty where the branch is closed or cannot be read. */
  Optional<BranchMerge> merging(String name);

  /** Takes a branch into the base by one edit, and goes to the base. */
  Reply merge(BranchMerge merge, Choices choices);

  /** The plan itself. */
  Plan base();

  /** The end of the journal, as it belongs to what is shown. */
  JournalHead head();

  /** The plan as it was at a snapshot; empty where it cannot be read. May take a moment. */
  Optional<Plan> planAt(Snapshot snapshot);
}
