package org.slipway.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Snapshot;
import org.slipway.exchange.Choices;
import org.slipway.store.Branch;
import org.slipway.store.JournalHead;
import org.slipway.workspace.BranchMerge;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.WantedPlan;
import org.slipway.workspace.Workspace;

/** The branches of an open workspace, as views see them. */
final class WorkspaceBranches implements BranchDesk {

  private final Workspace workspace;
  private final Function<EditResult, Reply> reply;
  private final ReadOnlyObjectWrapper<Optional<String>> shown;

  /**
   * @param reply says in words what became of a change
   */
  WorkspaceBranches(Workspace workspace, Function<EditResult, Reply> reply) {
    this.workspace = workspace;
    this.reply = reply;
    shown = new ReadOnlyObjectWrapper<>(name());
  }

  private Optional<String> name() {
    return workspace.branch().map(Branch::name);
  }

  /** Follows the workspace; called when another plan is shown. */
  void follow() {
    shown.set(name());
  }

  private Reply after(EditResult result) {
    follow();
    return reply.apply(result);
  }

  @Override
  public ReadOnlyObjectProperty<Optional<String>> shown() {
    return shown.getReadOnlyProperty();
  }

  @Override
  public List<Branch> open() {
    return workspace.branching().all().values().stream().filter(Branch::isOpen).toList();
  }

  @Override
  public Reply begin(String name) {
    return after(workspace.branching().begin(name));
  }

  @Override
  public Reply show(Optional<String> name) {
    return after(workspace.branching().show(name));
  }

  @Override
  public Reply discard(String name) {
    return after(workspace.branching().discard(name));
  }

  @Override
  public Optional<BranchMerge> merging(String name) {
    return workspace.branching().merging(name);
  }

  @Override
  public Reply merge(BranchMerge merge, Choices choices) {
    return after(workspace.branching().merge(merge, choices));
  }

  @Override
  public Plan base() {
    return workspace.basePlan();
  }

  @Override
  public JournalHead head() {
    return workspace.head();
  }

  @Override
  public Optional<Plan> planAt(Snapshot snapshot) {
    var head = new JournalHead(snapshot.seq(), snapshot.hash());
    return workspace.plan(new WantedPlan.AtEntry(head));
  }
}
