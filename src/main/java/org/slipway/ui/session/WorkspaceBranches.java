package org.slipway.ui.session;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Snapshot;
import org.slipway.exchange.Choices;
import org.slipway.store.Branch;
import org.slipway.store.JournalHead;
import org.slipway.text.Texts;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.BranchMerge;
import org.slipway.workspace.BranchName;
import org.slipway.workspace.Branching;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.WantedPlan;
import org.slipway.workspace.Workspace;

/** The branches of an open workspace, as views see them. */
final class WorkspaceBranches implements BranchDesk {

  private final Workspace workspace;
  private final Texts texts;
  private final Tasks tasks;
  private final Function<EditResult, Reply> reply;
  private final ReadOnlyObjectWrapper<Optional<String>> shown;
  private final ReadOnlyObjectWrapper<Optional<String>> busy =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param reply says in words what became of a change
   */
  WorkspaceBranches(
      Workspace workspace, Texts texts, Tasks tasks, Function<EditResult, Reply> reply) {
    this.workspace = workspace;
    this.texts = texts;
    this.tasks = tasks;
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

  /** Why nothing can be edited now; empty where it can. */
  Optional<Reply> refusal() {
    return busy.get().map(what -> new Reply.Refused(List.of(texts.get("branch.busy", what))));
  }

  /** Does something beside the window; until then edits are refused. */
  private void beside(String what, Function<Branching, EditResult> work, Consumer<Reply> then) {
    if (busy.get().isPresent()) {
      then.accept(refusal().orElseThrow());
      return;
    }
    busy.set(Optional.of(what));
    var _ =
        tasks.start(
            what,
            progress -> work.apply(workspace.branching(() -> progress.report(0, 0))),
            result -> ended(reply.apply(result), then),
            thrown -> ended(failed(thrown), then));
  }

  private void ended(Reply said, Consumer<Reply> then) {
    busy.set(Optional.empty());
    follow();
    then.accept(said);
  }

  /** Stopped by the user: all is as it was, and nothing is to be said. */
  private Reply failed(Throwable thrown) {
    return thrown instanceof CancellationException
        ? new Reply.Saved()
        : new Reply.NotSaved(texts.get("branch.failed", thrown.toString()));
  }

  @Override
  public ReadOnlyObjectProperty<Optional<String>> shown() {
    return shown.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<String>> busy() {
    return busy.getReadOnlyProperty();
  }

  @Override
  public List<Branch> open() {
    return workspace.branching().all().values().stream().filter(Branch::isOpen).toList();
  }

  @Override
  public Optional<String> wrongName(String name) {
    return BranchName.wrong(name, workspace.branching().all().values())
        .map(says -> texts.say(says, ZoneOffset.UTC));
  }

  @Override
  public void begin(String name, Consumer<Reply> then) {
    beside(texts.get("branch.beginning", name), branching -> branching.begin(name), then);
  }

  @Override
  public void show(Optional<String> name, Consumer<Reply> then) {
    String what =
        name.map(n -> texts.get("branch.going-to", n)).orElseGet(() -> texts.get("branch.going"));
    beside(what, branching -> branching.show(name), then);
  }

  @Override
  public void discard(String name, Consumer<Reply> then) {
    beside(texts.get("branch.discarding", name), branching -> branching.discard(name), then);
  }

  @Override
  public Optional<BranchMerge> merging(String name) {
    return workspace.branching().merging(name);
  }

  @Override
  public Optional<BranchMerge> updating(String name) {
    return workspace.branching().updating(name);
  }

  @Override
  public void merge(BranchMerge merge, Choices choices, Consumer<Reply> then) {
    String key =
        merge.way() == BranchMerge.Way.MERGE ? "branch.merging-in" : "branch.updating-from";
    beside(
        texts.get(key, merge.branch().name()), branching -> branching.merge(merge, choices), then);
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
