package org.slipway.ui.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.text.Refusals;
import org.slipway.text.Texts;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Import;
import org.slipway.workspace.Published;
import org.slipway.workspace.Watch;
import org.slipway.workspace.Workspace;

/** The session over an open workspace: every change is on disk before it is shown. */
public final class WorkspaceSession implements Session, AutoCloseable {

  private static final String ENDING = ".slipway.mv.db";

  private final Workspace workspace;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Showing> showing;
  private final ObjectProperty<Optional<Ref>> selection =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ZoneId> zone;
  private final Watch watch;
  private final WorkspaceBranches branches;
  private volatile Judgement judgement; // of what is shown; changed on the FX thread

  /**
   * @param zone the reader's
   */
  public WorkspaceSession(Workspace workspace, Texts texts, ZoneId zone, Tasks tasks) {
    this.workspace = workspace;
    this.texts = texts;
    this.zone = new SimpleObjectProperty<>(zone);
    branches = new WorkspaceBranches(workspace, texts, tasks, this::after);
    judgement = judged(workspace.plan());
    showing = new ReadOnlyObjectWrapper<>(shown(judgement, Optional.empty()));
    watch =
        workspace.watch(
            published -> {
              Instant saved = workspace.desk().clock().instant();
              Judgement next = judged(published); // beside the window where the edit is made there
              tasks.onScreen(() -> show(next, saved));
            });
  }

  @SuppressWarnings("ReferenceEquality") // a later plan is told of by itself, and may come first
  private void show(Judgement next, Instant saved) {
    if (next.facts().plan() == workspace.plan()) {
      branches.follow();
      showing.set(shown(next, Optional.of(saved)));
    }
  }

  private Judgement judged(Plan plan) {
    return new Judgement(plan, workspace.now());
  }

  /** What the edit did not touch stands; after a recovery nobody knows what changed. */
  @SuppressWarnings("ReferenceEquality") // asked whether it is the very plan
  private Judgement judged(Published now) {
    Judgement last = judgement;
    return last.facts().plan() == now.before() && !now.edit().isEmpty()
        ? last.after(now.plan(), now.edit(), workspace.now())
        : judged(now.plan());
  }

  private Showing shown(Judgement judged, Optional<Instant> saved) {
    judgement = judged;
    Plan plan = judged.facts().plan();
    Path file = workspace.file().database().getFileName();
    String name = String.valueOf(file).replace(ENDING, "");
    return new Showing(
        plan.organisation().map(o -> o.name()).orElse(name),
        plan,
        judged,
        workspace.isSample(),
        workspace.undoLabel(),
        workspace.redoLabel(),
        saved);
  }

  /** What is behind the session. */
  public Workspace workspace() {
    return workspace;
  }

  /** Judges by the clock of now; called when time has passed. */
  public void judgeAgain() {
    showing.set(shown(judged(workspace.plan()), showing.get().saved()));
  }

  @Override
  public ReadOnlyObjectProperty<Showing> showing() {
    return showing.getReadOnlyProperty();
  }

  @Override
  public ObjectProperty<Optional<Ref>> selection() {
    return selection;
  }

  @Override
  public ObjectProperty<ZoneId> zone() {
    return zone;
  }

  @Override
  public Reply apply(Edit edit) {
    return branches.refusal().orElseGet(() -> after(workspace.apply(edit)));
  }

  /** Takes an import; may be called off the FX thread. */
  public Reply apply(Import work) {
    return reply(workspace.apply(work));
  }

  @Override
  public Reply undo() {
    return branches.refusal().orElseGet(() -> after(workspace.undo()));
  }

  @Override
  public Reply redo() {
    return branches.refusal().orElseGet(() -> after(workspace.redo()));
  }

  /** The labels of undo and redo are those after the edit, whoever was told first. */
  private Reply after(EditResult result) {
    if (result instanceof EditResult.Saved) {
      Showing last = showing.get();
      showing.set(
          new Showing(
              last.name(),
              last.plan(),
              last.judged(),
              last.clockFixed(),
              workspace.undoLabel(),
              workspace.redoLabel(),
              last.saved()));
    }
    return reply(result);
  }

  private Reply reply(EditResult result) {
    return switch (result) {
      case EditResult.Saved _ -> new Reply.Saved();
      case EditResult.Refused(var reasons) ->
          new Reply.Refused(
              reasons.stream()
                  .map(r -> Refusals.say(texts, workspace.plan(), r, zone.get()))
                  .toList(),
              reasons);
      case EditResult.NotSaved(var problem) -> new Reply.NotSaved(say(problem.says()));
      case EditResult.Nothing() -> new Reply.Refused(List.of(texts.get("shell.nothing-to-undo")));
    };
  }

  @Override
  public Optional<BranchDesk> branches() {
    return Optional.of(branches);
  }

  @Override
  public <T extends PlanRecord> Head<T> newHead(Class<T> type) {
    return workspace.newHead(type);
  }

  @Override
  public String head() {
    return workspace.head().hash();
  }

  @Override
  public Instant now() {
    return workspace.now();
  }

  @Override
  public Texts texts() {
    return texts;
  }

  /** Ends the session and leaves the workspace open. */
  public void leave() {
    watch.close();
  }

  @Override
  public void close() {
    leave();
    workspace.close();
  }
}
