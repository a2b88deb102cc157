package org.slipway.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Snapshot;
import org.slipway.exchange.Choices;
import org.slipway.store.Branch;
import org.slipway.store.JournalHead;
import org.slipway.workspace.BranchMerge;

/**
 * The what-if branches of a session, and its plans of the past. Going from one plan to another
 * happens beside the window: until it is done nothing is edited, and what was there stays shown.
 * All of it on the FX thread but {@link #merging}, {@link #updating} and {@link #planAt}.
 */
public interface BranchDesk {

  /** The branch that is shown and takes the edits; empty: the base. */
  ReadOnlyObjectProperty<Optional<String>> shown();

  /** What is under way, in words; empty: nothing, so that edits are taken. */
  ReadOnlyObjectProperty<Optional<String>> busy();

  /** Those that can be gone to, by name. */
  List<Branch> open();

  /** Why a branch cannot be called so, in a sentence; empty where it can. */
  Optional<String> wrongName(String name);

  /**
   * Begins one at what is shown, and goes to it.
   *
   * @param then takes what became of it, on the FX thread; the same below
   */
  void begin(String name, Consumer<Reply> then);

  /** Goes to a branch, or to the base. */
  void show(Optional<String> name, Consumer<Reply> then);

  void discard(String name, Consumer<Reply> then);

  /** What merging would do; empty where the branch is closed or cannot be read. */
  Optional<BranchMerge> merging(String name);

  /** What updating from the base would do; empty where it is closed or cannot be read. */
  Optional<BranchMerge> updating(String name);

  /**
   * Takes a branch into the base by one edit and goes to the base, or the base into a branch and
   * goes to the branch.
   */
  void merge(BranchMerge merge, Choices choices, Consumer<Reply> then);

  /** The plan itself. */
  Plan base();

  /** The end of the journal, as it belongs to what is shown. */
  JournalHead head();

  /** The plan as it was at a snapshot; empty where it cannot be read. May take a moment. */
  Optional<Plan> planAt(Snapshot snapshot);
}
