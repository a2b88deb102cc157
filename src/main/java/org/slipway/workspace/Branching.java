package org.slipway.workspace;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Refusal;
import org.slipway.exchange.Choices;
import org.slipway.store.Branch;
import org.slipway.store.History;
import org.slipway.store.JournalEntry;
import org.slipway.store.JournalHead;
import org.slipway.store.Posting;
import org.slipway.store.Saving;
import org.slipway.store.StoreProblem;

/**
 * The what-if branches of an open workspace. A branch begins at what is shown, takes edits while it
 * is shown, takes the base in by an update, and ends merged into the base or discarded. Safe for
 * all threads.
 */
public final class Branching {

  private static final Edit SHOWN = Edit.put(Phrase.of("branch.shown"));

  private final Workspace workspace;
  private final History history;
  private final Runnable asked;

  /**
   * @param asked before each step that takes a while, as long as nothing is written or shown; what
   *     it throws ends the work, and all is as it was
   */
  Branching(Workspace workspace, History history, Runnable asked) {
    this.workspace = workspace;
    this.history = history;
    this.asked = asked;
  }

  /** Every what-if branch there is or was, by name. */
  public SortedMap<String, Branch> all() {
    return history.branches();
  }

  /**
   * Begins a branch at what is shown, and goes to it. A branch of a branch begins with what that
   * one changed, and is merged into the base like every other.
   */
  public EditResult begin(String name) {
    return workspace.alone(
        () -> {
          Optional<Phrase> wrong = BranchName.wrong(name, all().values());
          return wrong.isPresent() ? impossible(wrong.get()) : began(name);
        });
  }

  private EditResult began(String name) {
    Plan base = workspace.basePlan();
    Optional<Branch> parent = shownNow();
    JournalHead fork = parent.map(Branch::taken).orElseGet(this::lastOfBase);
    Optional<Plan> start = parent.isEmpty() ? Optional.of(base) : history.planAt(fork, base);
    if (start.isEmpty()) {
      return new EditResult.NotSaved(
          new StoreProblem.Damaged(workspace.file().database(), "entry " + fork.seq()));
    }
    Plan shown = workspace.plan();
    List<Change> first = Edit.leading(SHOWN.label(), start.get(), shown).changes();
    asked.run();
    return ended(
        workspace.post(start.get(), shown, Posting.beginning(name, fork, first)),
        base,
        Optional.of(name));
  }

  /** The branch that is shown, as the journal tells of it now. */
  private Optional<Branch> shownNow() {
    return workspace.branch().map(Branch::name).flatMap(n -> Optional.ofNullable(all().get(n)));
  }

  private JournalHead lastOfBase() {
    return history.latest(JournalEntry.BASE, 1).getFirst().head();
  }

  /** Goes to a branch, or to the base: what edits go to and what is shown. */
  public EditResult show(Optional<String> name) {
    return workspace.alone(() -> shown(name));
  }

  private EditResult shown(Optional<String> name) {
    if (name.isPresent() && !isOpen(name.get())) {
      return notOpen(name.get());
    }
    asked.run();
    return workspace
        .stand(workspace.basePlan(), name, SHOWN, asked)
        .<EditResult>map(EditResult.NotSaved::new)
        .orElseGet(() -> new EditResult.Saved(workspace.head().seq(), workspace.plan()));
  }

  /** Gives a branch up; the base stays as it is, the branch's entries stay in the journal. */
  public EditResult discard(String name) {
    return workspace.alone(
        () -> {
          if (!isOpen(name)) {
            return notOpen(name);
          }
          Plan base = workspace.basePlan();
          Optional<String> next =
              workspace.branch().map(Branch::name).filter(shown -> !shown.equals(name));
          asked.run();
          return ended(workspace.post(base, base, Posting.discarding(name)), base, next);
        });
  }

  /** A branch beside the base of now and their fork; empty where it is not open or unreadable. */
  public Optional<BranchMerge> merging(String name) {
    return compared(name, BranchMerge.Way.MERGE);
  }

  /** The base of now beside a branch and their fork; empty where it is not open or unreadable. */
  public Optional<BranchMerge> updating(String name) {
    return compared(name, BranchMerge.Way.UPDATE);
  }

  private Optional<BranchMerge> compared(String name, BranchMerge.Way way) {
    Plan base = workspace.basePlan();
    Optional<Branch> branch = Optional.ofNullable(all().get(name)).filter(Branch::isOpen);
    Optional<Plan> fork = branch.flatMap(b -> history.planAt(b.taken(), base));
    Optional<Plan> plan = fork.flatMap(_ -> history.planOf(name, base));
    return plan.map(
        own ->
            way == BranchMerge.Way.MERGE
                ? BranchMerge.of(branch.orElseThrow(), way, fork.orElseThrow(), base, own)
                : BranchMerge.of(branch.orElseThrow(), way, fork.orElseThrow(), own, base));
  }

  /**
   * Takes a branch into the base, by one edit that can be undone, and goes to the base; or takes
   * the base into the branch, by one edit of the branch, and goes to the branch. Refused where a
   * conflict is open, where one of them has moved on since, or where the plan does not take it.
   */
  public EditResult merge(BranchMerge merge, Choices choices) {
    return workspace.alone(
        () -> {
          String name = merge.branch().name();
          Optional<Plan> plan =
              workspace.branch().filter(shown -> shown.name().equals(name)).isPresent()
                  ? Optional.of(workspace.plan())
                  : planOf(name);
          Optional<Phrase> wrong = merge.obstacle(choices, workspace.basePlan(), plan, all());
          return wrong.isPresent() ? impossible(wrong.get()) : merged(merge, choices);
        });
  }

  private EditResult merged(BranchMerge merge, Choices choices) {
    return switch (merge.applied(choices)) {
      case Applied.Refused(var reasons) -> new EditResult.Refused(reasons);
      case Applied.Done(Plan after) -> {
        Edit edit = Effective.of(merge.edit(choices), merge.into());
        asked.run();
        yield merge.way() == BranchMerge.Way.MERGE
            ? intoBase(merge.branch().name(), edit, after)
            : intoBranch(merge, edit, after);
      }
    };
  }

  private EditResult intoBase(String name, Edit edit, Plan after) {
    Plan base = workspace.basePlan();
    List<Refusal> reasons = workspace.desk().check(base, edit, after);
    return reasons.isEmpty()
        ? ended(workspace.post(base, after, Posting.merging(name, edit)), after, Optional.empty())
        : new EditResult.Refused(reasons);
  }

  /** What the base says was checked when it was entered there. */
  private EditResult intoBranch(BranchMerge merge, Edit edit, Plan after) {
    String name = merge.branch().name();
    return ended(
        workspace.post(merge.into(), after, Posting.updating(name, edit, lastOfBase())),
        workspace.basePlan(),
        Optional.of(name));
  }

  /** The plan of a branch; empty where there is none of that name or it cannot be read. */
  public Optional<Plan> planOf(String branch) {
    return history.planOf(branch, workspace.basePlan());
  }

  private boolean isOpen(String name) {
    return Optional.ofNullable(all().get(name)).filter(Branch::isOpen).isPresent();
  }

  private static EditResult notOpen(String name) {
    return impossible(Phrase.of("branch.not-open", Arg.words(name)));
  }

  private static EditResult impossible(Phrase reason) {
    return new EditResult.Refused(List.of(new Refusal.NotPossible(reason)));
  }

  private EditResult ended(Saving saving, Plan base, Optional<String> next) {
    return switch (saving) {
      case Saving.NotSaved(StoreProblem problem) -> new EditResult.NotSaved(problem);
      case Saving.Saved(JournalHead head) ->
          workspace
              .stand(base, next, SHOWN, () -> {})
              .<EditResult>map(EditResult.NotSaved::new)
              .orElseGet(() -> new EditResult.Saved(head.seq(), workspace.plan()));
    };
  }
}
