package org.slipway.workspace;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
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
 * The what-if branches of an open workspace. A branch begins at the base as it is, takes edits
 * while it is shown, and ends merged into the base or discarded. Safe for all threads.
 */
public final class Branching {

  private final Workspace workspace;
  private final History history;

  Branching(Workspace workspace, History history) {
    this.workspace = workspace;
    this.history = history;
  }

  /** Every what-if branch there is or was, by name. */
  public SortedMap<String, Branch> all() {
    return history.branches();
  }

  /** Begins a branch at the base as it is now, and goes to it. */
  public EditResult begin(String name) {
    return workspace.alone(
        () -> {
          Optional<Phrase> wrong = BranchName.wrong(name, all().values());
          return wrong.isPresent() ? impossible(wrong.get()) : began(name);
        });
  }

  private EditResult began(String name) {
    JournalHead fork = history.latest(JournalEntry.BASE, 1).getFirst().head();
    Plan base = workspace.basePlan();
    return ended(workspace.post(base, base, Posting.beginning(name, fork)), Optional.of(name));
  }

  /** Goes to a branch, or to the base: what edits go to and what is shown. */
  public EditResult show(Optional<String> name) {
    return workspace.alone(() -> shown(name));
  }

  private EditResult shown(Optional<String> name) {
    if (name.isPresent() && !isOpen(name.get())) {
      return impossible(Phrase.of("branch.not-open", Arg.words(name.get())));
    }
    return workspace
        .stand(workspace.basePlan(), name, Edit.put(Phrase.of("branch.shown")))
        .<EditResult>map(EditResult.NotSaved::new)
        .orElseGet(() -> new EditResult.Saved(workspace.head().seq(), workspace.plan()));
  }

  /** Gives a branch up; the base stays as it is, the branch's entries stay in the journal. */
  public EditResult discard(String name) {
    return workspace.alone(
        () -> {
          if (!isOpen(name)) {
            return impossible(Phrase.of("branch.not-open", Arg.words(name)));
          }
          Optional<String> next =
              workspace.branch().map(Branch::name).filter(shown -> !shown.equals(name));
          return ended(
              workspace.post(workspace.basePlan(), workspace.basePlan(), Posting.discarding(name)),
              next);
        });
  }

  /** A branch beside the base of now and their fork; empty where it is not open or unreadable. */
  public Optional<BranchMerge> merging(String name) {
    Plan base = workspace.basePlan();
    return Optional.ofNullable(all().get(name))
        .filter(Branch::isOpen)
        .flatMap(
            branch ->
                workspace
                    .plan(new WantedPlan.AtFork(name))
                    .flatMap(
                        fork ->
                            planOf(name).map(plan -> BranchMerge.of(branch, fork, base, plan))));
  }

  /**
   * Takes a branch into the base, by one edit that can be undone, and goes to the base. Refused
   * where a conflict is open, where the base has moved on since, or where the base does not take
   * it.
   */
  public EditResult merge(BranchMerge merge, Choices choices) {
    return workspace.alone(
        () -> {
          Optional<Phrase> wrong = merge.obstacle(choices, workspace.basePlan(), all());
          return wrong.isPresent() ? impossible(wrong.get()) : merged(merge, choices);
        });
  }

  private EditResult merged(BranchMerge merge, Choices choices) {
    return switch (merge.applied(choices)) {
      case Applied.Refused(var reasons) -> new EditResult.Refused(reasons);
      case Applied.Done(Plan after) -> {
        Edit edit = Effective.of(merge.edit(choices), workspace.basePlan());
        List<Refusal> reasons = workspace.desk().check(workspace.basePlan(), edit, after);
        yield reasons.isEmpty()
            ? ended(
                workspace.post(
                    workspace.basePlan(), after, Posting.merging(merge.branch().name(), edit)),
                after,
                Optional.empty())
            : new EditResult.Refused(reasons);
      }
    };
  }

  /** The plan of a branch; empty where there is none of that name or it cannot be read. */
  public Optional<Plan> planOf(String branch) {
    return history.planOf(branch, workspace.basePlan());
  }

  private boolean isOpen(String name) {
    return Optional.ofNullable(all().get(name)).filter(Branch::isOpen).isPresent();
  }

  private static EditResult impossible(Phrase reason) {
    return new EditResult.Refused(List.of(new Refusal.NotPossible(reason)));
  }

  private EditResult ended(Saving saving, Optional<String> next) {
    return ended(saving, workspace.basePlan(), next);
  }

  private EditResult ended(Saving saving, Plan base, Optional<String> next) {
    return switch (saving) {
      case Saving.NotSaved(StoreProblem problem) -> new EditResult.NotSaved(problem);
      case Saving.Saved(JournalHead head) ->
          workspace
              .stand(base, next, Edit.put(Phrase.of("branch.shown")))
              .<EditResult>map(EditResult.NotSaved::new)
              .orElseGet(() -> new EditResult.Saved(head.seq(), workspace.plan()));
    };
  }
}
