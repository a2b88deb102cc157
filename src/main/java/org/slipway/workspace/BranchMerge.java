package org.slipway.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.exchange.Choices;
import org.slipway.exchange.FieldChange;
import org.slipway.exchange.Side;
import org.slipway.store.Branch;

/**
 * What taking a branch into the base, or the base into a branch, would do: three-way, field by
 * field, against the base as the branch has last taken it in. A value; {@link #edit} is the one
 * edit that it would be.
 *
 * @param fork the base as the branch has last taken it in
 * @param into the plan that would be changed
 * @param from the plan that is taken
 * @param rows every record in which {@code from} has moved on since the fork, by kind and id
 */
public record BranchMerge(
    Branch branch, Way way, Plan fork, Plan into, Plan from, List<MergeRow> rows) {

  /** Which of the two is changed. */
  public enum Way {
    /** The branch is taken into the base, and ends. */
    MERGE,
    /** The base is taken into the branch, which goes on. */
    UPDATE
  }

  /** A field that both sides changed and nobody has decided yet. */
  public record Open(Ref ref, FieldChange field) {}

  public BranchMerge {
    rows = List.copyOf(rows);
  }

  static BranchMerge of(Branch branch, Way way, Plan fork, Plan into, Plan from) {
    var rows = new ArrayList<MergeRow>();
    for (Change change : Edit.leading(Phrase.of("branch.shown"), fork, from).changes()) {
      Ref ref = change.ref();
      rows.add(MergeRow.of(ref, in(fork, ref), in(into, ref), in(from, ref)));
    }
    return new BranchMerge(branch, way, fork, into, from, rows);
  }

  private static Optional<PlanRecord> in(Plan plan, Ref ref) {
    return plan.find(ref).map(PlanRecord.class::cast);
  }

  /** The plan of the branch. */
  public Plan branchPlan() {
    return way == Way.MERGE ? from : into;
  }

  /** The base. */
  public Plan basePlan() {
    return way == Way.MERGE ? into : from;
  }

  /** The conflicts that these choices leave open. */
  public List<Open> open(Choices choices) {
    var open = new ArrayList<Open>();
    for (MergeRow row : rows) {
      for (FieldChange conflict : row.conflicts()) {
        if (choices.side(row.ref(), conflict.field()) == Side.ASK) {
          open.add(new Open(row.ref(), conflict));
        }
      }
    }
    return open;
  }

  /**
   * The edit. Where both sides gave a key away, the base's record keeps it and the branch's gets a
   * suffix.
   *
   * @throws IllegalArgumentException if a record refuses the values of both sides together; {@link
   *     #applied} says so in words
   */
  public Edit edit(Choices choices) {
    var after = new TreeMap<Ref, Optional<PlanRecord>>();
    for (MergeRow row : rows) {
      Optional<PlanRecord> taken = row.after(choices);
      if (!taken.equals(row.into())) {
        after.put(row.ref(), taken);
      }
    }
    new FreeKeys(this, after).give();
    var changes = new ArrayList<Change>();
    after.forEach(
        (ref, record) ->
            changes.add(
                record.<Change>map(Change.Put::new).orElseGet(() -> new Change.Remove(ref))));
    String label = way == Way.MERGE ? "branch.merged" : "branch.updated";
    return new Edit(Phrase.of(label, Arg.words(branch.name())), changes, Optional.empty());
  }

  /** What the plan that would be changed says to that edit. */
  public Applied applied(Choices choices) {
    var wrong = new ArrayList<Refusal>();
    for (MergeRow row : rows) {
      try {
        row.after(choices);
      } catch (IllegalArgumentException refused) {
        wrong.add(new Refusal.NotAllowed(row.ref(), Phrase.of("branch.values-clash")));
      }
    }
    if (!wrong.isEmpty()) {
      return new Applied.Refused(wrong);
    }
    Applied applied = into.apply(edit(choices));
    return applied instanceof Applied.Done(Plan after) && !from.extras().equals(fork.extras())
        ? new Applied.Done(withUnknown(after))
        : applied;
  }

  /** Unknown records: what was changed is taken, unless the other side changed it too. */
  private Plan withUnknown(Plan after) {
    var all = new TreeMap<String, SortedMap<String, String>>();
    var kinds = new TreeSet<>(into.extras().keySet());
    kinds.addAll(from.extras().keySet());
    for (String kind : kinds) {
      SortedMap<String, String> was = texts(fork, kind);
      SortedMap<String, String> here = texts(into, kind);
      var merged = new TreeMap<>(here);
      var ids = new TreeSet<>(was.keySet());
      ids.addAll(texts(from, kind).keySet());
      for (String id : ids) {
        Optional<String> before = Optional.ofNullable(was.get(id));
        if (before.equals(Optional.ofNullable(here.get(id)))) {
          Optional.ofNullable(texts(from, kind).get(id))
              .ifPresentOrElse(text -> merged.put(id, text), () -> merged.remove(id));
        }
      }
      if (!merged.isEmpty()) {
        all.put(kind, merged);
      }
    }
    return after.withExtras(all);
  }

  private static SortedMap<String, String> texts(Plan plan, String kind) {
    return plan.extras().getOrDefault(kind, new TreeMap<>());
  }

  /**
   * Why it cannot be done now; empty where it can.
   *
   * @param base as it is now
   * @param plan of the branch as it is now; empty where it cannot be read
   */
  Optional<Phrase> obstacle(
      Choices choices, Plan base, Optional<Plan> plan, SortedMap<String, Branch> branches) {
    Branch now = branches.get(branch.name());
    if (now == null || !now.isOpen()) {
      return Optional.of(Phrase.of("branch.not-open", Arg.words(branch.name())));
    }
    if (!base.equals(basePlan()) || !plan.equals(Optional.of(branchPlan()))) {
      return Optional.of(Phrase.of("branch.moved"));
    }
    int open = open(choices).size();
    if (open > 0) {
      return Optional.of(Phrase.of("branch.conflicts-open", Arg.count(open)));
    }
    return way == Way.UPDATE && rows.isEmpty()
        ? Optional.of(Phrase.of("branch.up-to-date", Arg.words(branch.name())))
        : Optional.empty();
  }
}
