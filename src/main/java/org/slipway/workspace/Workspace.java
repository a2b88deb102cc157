package org.slipway.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.store.AuditReport;
import org.slipway.store.Backup;
import org.slipway.store.Branch;
import org.slipway.store.Creation;
import org.slipway.store.EntryKind;
import org.slipway.store.JournalEntry;
import org.slipway.store.JournalHead;
import org.slipway.store.LastTouches;
import org.slipway.store.Opening;
import org.slipway.store.Past;
import org.slipway.store.PlanStore;
import org.slipway.store.Posting;
import org.slipway.store.Reversal;
import org.slipway.store.SampleMark;
import org.slipway.store.Saving;
import org.slipway.store.StoreProblem;
import org.slipway.store.WorkspaceFile;

/**
 * An open workspace: the current plan, the only way to change it, and its history. An edit is
 * applied to the current plan, checked, saved, and then published to those who watch, in this order
 * and one at a time. Safe for all threads; {@link #plan} never waits.
 */
public final class Workspace implements AutoCloseable {

  private final PlanStore store;
  private final Desk desk;
  private final Turns turns = new Turns();

  private volatile State state;

  private Workspace(PlanStore store, Plan plan, Desk desk) {
    this.store = store;
    this.desk = desk;
    state = State.onBase(store.head(), Line.base(plan, store.history()));
  }

  /** Opens a workspace and holds it until {@link #close}. */
  public static WorkspaceOpening open(Path file, Desk desk) {
    Opening opening = PlanStore.open(WorkspaceFile.of(file), desk.setup());
    return switch (opening) {
      case Opening.NotOpened(StoreProblem problem) -> new WorkspaceOpening.NotOpened(problem);
      case Opening.Opened(PlanStore store, Plan plan) -> {
        var heads = new SeenHeads(desk.settings(), store.file());
        yield ready(store, plan, desk, heads.compare(store));
      }
    };
  }

  /** Makes an empty workspace. */
  public static WorkspaceOpening create(Path file, Desk desk) {
    return create(file, Creation.EMPTY, desk);
  }

  /**
   * Makes a workspace with a plan in it. This is the only call that can fix a workspace's clock,
   * and only the bundled sample is made so.
   */
  public static WorkspaceOpening create(Path file, Creation creation, Desk desk) {
    Opening opening = PlanStore.create(WorkspaceFile.of(file), creation, desk.setup());
    return switch (opening) {
      case Opening.NotOpened(StoreProblem problem) -> new WorkspaceOpening.NotOpened(problem);
      case Opening.Opened(PlanStore store, Plan plan) -> ready(store, plan, desk, SeenHeads.NEW);
    };
  }

  private static WorkspaceOpening ready(
      PlanStore store, Plan plan, Desk desk, SeenHeads.Compared compared) {
    var workspace = new Workspace(store, plan, desk);
    store.answer(new Answers(workspace, store)::answer);
    desk.settings().change(settings -> settings.withRecent(store.file().database()));
    if (compared.warning().isEmpty()) {
      workspace.rememberHead();
    }
    return new WorkspaceOpening.Ready(workspace, compared.seen(), compared.warning());
  }

  public WorkspaceFile file() {
    return store.file();
  }

  /** The current plan: the base, or the branch that is shown. */
  public Plan plan() {
    return state.current().plan();
  }

  /** The plan itself, whatever branch is shown. */
  public Plan basePlan() {
    return state.base().plan();
  }

  /** The branch that edits go to; empty: the base. */
  public Optional<Branch> branch() {
    return state.current().branch();
  }

  /** The end of the journal, as it belongs to the current plan. */
  public JournalHead head() {
    return state.head();
  }

  State state() {
    return state;
  }

  /** The current plan and the end of the journal that belongs to it, read at one moment. */
  public PlanAtHead planAtHead() {
    return state.planAtHead();
  }

  /** Whether this is the bundled sample, whose clock stands still. */
  public boolean isSample() {
    return fixedClock().isPresent();
  }

  /** The sample's moment; empty for every other workspace. */
  public Optional<Instant> fixedClock() {
    return store.fixedClock();
  }

  /** What makes it the sample; empty for every other workspace. */
  Optional<SampleMark> mark() {
    return store.mark();
  }

  /** The instant to judge by, in milliseconds: the clock's, or the sample's. */
  public Instant now() {
    return store.fixedClock().orElseGet(desk::now);
  }

  public Desk desk() {
    return desk;
  }

  /** A new id and the next free key of its kind. Two calls before an edit give the same key. */
  public <T extends PlanRecord> Head<T> newHead(Class<T> type) {
    return newHead(type, plan());
  }

  /** A new id and the next free key of its kind in a plan, for an edit of several new records. */
  public <T extends PlanRecord> Head<T> newHead(Class<T> type, Plan among) {
    return Keys.newHead(desk, among, type);
  }

  /**
   * Applies an edit to the current plan. It is saved when this returns {@code Saved}.
   *
   * @throws IllegalArgumentException if the edit names one it undoes; only {@link #undo} may
   */
  public EditResult apply(Edit edit) {
    return alone(() -> enter(edit, plan().extras()));
  }

  /**
   * Applies an edit worked out against an earlier plan, after a backup unless one was made. Refused
   * where it would overwrite newer work.
   */
  public EditResult apply(Import work) {
    return alone(
        () -> {
          List<Refusal> newer = Newer.work(work, plan());
          if (!newer.isEmpty()) {
            return new EditResult.Refused(newer);
          }
          Optional<StoreProblem> noBackup =
              work.backedUp() ? Optional.empty() : store.backup(Backup.Reason.IMPORT);
          if (noBackup.isPresent()) {
            return new EditResult.NotSaved(noBackup.get());
          }
          return enter(work.editWith(plan(), desk), work.extrasWith(plan()));
        });
  }

  private EditResult enter(Edit edit, SortedMap<String, SortedMap<String, String>> extras) {
    if (edit.undoes().isPresent()) {
      throw new IllegalArgumentException("only undo and redo name what they reverse");
    }
    Plan before = plan();
    Edit effective = Effective.of(edit, before);
    List<Refusal> hypothetical = branch().isPresent() ? WhatIfCheck.of(effective) : List.of();
    if (!hypothetical.isEmpty()) {
      return new EditResult.Refused(hypothetical);
    }
    if (effective.isEmpty() && extras.equals(before.extras())) {
      return new EditResult.Saved(head().seq(), before);
    }
    return switch (before.apply(effective)) {
      case Applied.Refused(var reasons) -> new EditResult.Refused(reasons);
      case Applied.Done(Plan applied) -> {
        Plan after = extras.isEmpty() ? applied : applied.withExtras(extras);
        List<Refusal> reasons = desk.check(before, effective, after);
        yield reasons.isEmpty()
            ? save(after, effective, EntryKind.EDIT)
            : new EditResult.Refused(reasons);
      }
    };
  }

  private EditResult save(Plan after, Edit edit, EntryKind kind) {
    Line line = state.current();
    return switch (post(line.plan(), after, Posting.of(line.name(), kind, edit))) {
      case Saving.NotSaved(StoreProblem problem) -> new EditResult.NotSaved(problem);
      case Saving.Saved(JournalHead head) -> {
        State next = state.after(head, line.after(after, store.history()));
        publish(next, new Published(line.plan(), after, edit, kind, head));
        yield new EditResult.Saved(head.seq(), after);
      }
    };
  }

  /** Writes an entry; what is shown stays until {@link #stand}. */
  Saving post(Plan before, Plan after, Posting posting) {
    return store.save(before, after, posting, desk.stamp());
  }

  /** The label of what {@link #undo} would take back. */
  public Optional<Phrase> undoLabel() {
    return state.current().trail().undo().map(Trail.Step::label);
  }

  /** The label of what {@link #redo} would do again. */
  public Optional<Phrase> redoLabel() {
    return state.current().trail().redo().map(Trail.Step::label);
  }

  /** Takes back the latest edit that is not taken back yet: by a new edit that names it. */
  public EditResult undo() {
    return alone(() -> reverse(state.current().trail().undo(), EntryKind.UNDO));
  }

  /** Does again what was last taken back, as long as no other edit came after. */
  public EditResult redo() {
    return alone(() -> reverse(state.current().trail().redo(), EntryKind.REDO));
  }

  private EditResult reverse(Optional<Trail.Step> step, EntryKind kind) {
    if (step.isEmpty()) {
      return new EditResult.Nothing();
    }
    long seq = step.get().seq();
    Optional<Reversal> reversal = store.history().reversal(seq);
    if (reversal.isEmpty()) {
      return new EditResult.NotSaved(new StoreProblem.Damaged(file().database(), "entry " + seq));
    }
    Plan before = plan();
    var edit = new Edit(step.get().label(), reversal.get().changes(), Optional.of(seq));
    return switch (before.apply(edit)) {
      case Applied.Refused(var reasons) -> new EditResult.Refused(reasons);
      case Applied.Done(Plan after) -> save(reversal.get().withUnknown(after), edit, kind);
    };
  }

  /**
   * Tells a listener of every new plan, from the thread that made the edit and while the next one
   * waits: it must return soon and must not edit.
   */
  public Watch watch(Consumer<Published> listener) {
    return turns.watch(listener);
  }

  private void publish(State next, Published published) {
    state = next;
    turns.tell(published);
  }

  /** Runs a step while nobody else changes the workspace, on a disk that is known. */
  EditResult alone(Supplier<EditResult> step) {
    return turns.change(
        () -> {
          Optional<StoreProblem> problem = store.isBroken() ? resume() : Optional.empty();
          return problem.isPresent() ? new EditResult.NotSaved(problem.get()) : step.get();
        });
  }

  /** Looks at the disk again after a write failed, and takes up what is there. */
  private Optional<StoreProblem> resume() {
    return switch (store.resume()) {
      case Opening.NotOpened(StoreProblem problem) -> Optional.of(problem);
      case Opening.Opened(_, Plan found) -> {
        if (store.head().equals(head())) {
          yield Optional.empty();
        }
        Edit nothing = Edit.put(Phrase.of("store.resumed"));
        yield stand(found, branch().map(Branch::name), nothing, () -> {});
      }
    };
  }

  /** Its what-if branches. */
  public Branching branching() {
    return branching(() -> {});
  }

  /** The same for work that somebody may stop by throwing when {@code asked}. */
  public Branching branching(Runnable asked) {
    return new Branching(this, store.history(), asked);
  }

  /** A plan of now or of the past; empty where there is none such or it cannot be read. */
  public Optional<Plan> plan(WantedPlan wanted) {
    return wanted.from(store.history(), basePlan());
  }

  /** Takes up a base and stands on it, or on a branch of it, unless {@code asked} throws. */
  Optional<StoreProblem> stand(Plan base, Optional<String> name, Edit label, Runnable asked) {
    Line onBase = Line.base(base, store.history());
    Optional<Line> line =
        name.isEmpty() ? Optional.of(onBase) : Line.of(name.get(), base, store.history());
    if (line.isEmpty()) {
      return Optional.of(new StoreProblem.Damaged(file().database(), "branch " + name.get()));
    }
    Plan before = plan();
    var next = new State(store.head(), onBase, line.get());
    Edit edit = Edit.leading(label.label(), before, next.current().plan());
    asked.run();
    publish(
        next, new Published(before, next.current().plan(), edit, EntryKind.BRANCHED, next.head()));
    return Optional.empty();
  }

  /** The last entries of the journal, newest first. */
  public List<JournalEntry> journal(int limit) {
    return store.history().latest(limit);
  }

  /**
   * The last journal entry that touched each record of the base.
   *
   * @throws StoreFailed if the file fails
   */
  public LastTouches lastTouches() {
    return store.history().lastTouches();
  }

  /** Every state a record has had on the line that is shown, oldest first. */
  public List<Past> history(Ref ref) {
    return store.history().of(state.current().name(), ref);
  }

  /** Audits the workspace against the last head seen here. */
  public AuditReport audit() {
    return store.audit(new SeenHeads(desk.settings(), file()).last());
  }

  /** Copies the workspace to a file that is not there yet. */
  public Optional<StoreProblem> backup(Path target) {
    return store.backup(target);
  }

  /** Makes the backup of the rotation that belongs to every opening; takes a while. */
  public Optional<StoreProblem> backupAfterOpening() {
    return store.backup(Backup.Reason.OPENING);
  }

  /**
   * Remembers the present head in the user's settings, also where the last one seen was a later or
   * another one and the user has been told.
   */
  public void rememberHead() {
    new SeenHeads(desk.settings(), file()).remember(store.head());
  }

  @Override
  public void close() {
    turns.take(
        () -> {
          try (store) {
            if (new SeenHeads(desk.settings(), file()).isExpected(store)) {
              rememberHead();
            }
          }
          return true;
        });
  }
}
