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
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.core.plan.Shape;
import org.slipway.exchange.Choices;
import org.slipway.exchange.FieldChange;
import org.slipway.exchange.Side;
import org.slipway.store.Branch;

/**
 * What merging a branch would do to the base: three-way, field by field, against the plan at the
 * fork. A value; {@link #edit} is the one edit that merging would be.
 *
 * @param fork the plan where the branch began
 * @param base the base it is compared with
 * @param plan the branch's plan
 * @param rows every record that the branch changed, by kind and id
 */
public record BranchMerge(Branch branch, Plan fork, Plan base, Plan plan, List<MergeRow> rows) {

  /** A field that base and branch both changed and nobody has decided yet. */
  public record Open(Ref ref, FieldChange field) {}

  public BranchMerge {
    rows = List.copyOf(rows);
  }

  static BranchMerge of(Branch branch, Plan fork, Plan base, Plan plan) {
    var rows = new ArrayList<MergeRow>();
    for (Change change : Edit.leading(Phrase.of("branch.shown"), fork, plan).changes()) {
      Ref ref = change.ref();
      rows.add(MergeRow.of(ref, in(fork, ref), in(base, ref), in(plan, ref)));
    }
    return new BranchMerge(branch, fork, base, plan, rows);
  }

  private static Optional<PlanRecord> in(Plan plan, Ref ref) {
    return plan.find(ref).map(PlanRecord.class::cast);
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
   * The edit of the base. A new record whose key the base has given away since gets a suffix.
   *
   * @throws IllegalArgumentException if a record refuses the values of both sides together; {@link
   *     #applied} says so in words
   */
  public Edit edit(Choices choices) {
    var changes = new ArrayList<Change>();
    for (MergeRow row : rows) {
      Optional<PlanRecord> after = row.after(choices).map(this::withFreeKey);
      if (!after.equals(row.base())) {
        changes.add(
            after.<Change>map(Change.Put::new).orElseGet(() -> new Change.Remove(row.ref())));
      }
    }
    return new Edit(
        Phrase.of("branch.merged", Arg.words(branch.name())), changes, Optional.empty());
  }

  private PlanRecord withFreeKey(PlanRecord record) {
    String key = record.key();
    for (int n = 2; isTaken(record, key); n++) {
      key = record.key() + '-' + n;
    }
    return key.equals(record.key())
        ? record
        : Shape.with(record, "head", record.head().withKey(key));
  }

  private boolean isTaken(PlanRecord record, String key) {
    Optional<Id<?>> other = base.byKey(record.kind().type(), key).map(PlanRecord::id);
    return other.isPresent() && !other.get().equals(record.id());
  }

  /** What the base says to that edit. */
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
    return base.apply(edit(choices)) instanceof Applied.Done(Plan after)
        ? new Applied.Done(plan.extras().equals(fork.extras()) ? after : withUnknown(after))
        : base.apply(edit(choices));
  }

  /** Unknown records: what the branch changed is taken, unless the base changed it too. */
  private Plan withUnknown(Plan after) {
    var all = new TreeMap<String, SortedMap<String, String>>();
    var kinds = new TreeSet<>(base.extras().keySet());
    kinds.addAll(plan.extras().keySet());
    for (String kind : kinds) {
      SortedMap<String, String> was = texts(fork, kind);
      SortedMap<String, String> here = texts(base, kind);
      var merged = new TreeMap<>(here);
      var ids = new TreeSet<>(was.keySet());
      ids.addAll(texts(plan, kind).keySet());
      for (String id : ids) {
        Optional<String> before = Optional.ofNullable(was.get(id));
        if (before.equals(Optional.ofNullable(here.get(id)))) {
          Optional.ofNullable(texts(plan, kind).get(id))
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

  /** Why it cannot be merged now; empty where it can. */
  Optional<Phrase> obstacle(Choices choices, Plan baseNow, SortedMap<String, Branch> branches) {
    Branch now = branches.get(branch.name());
    if (now == null || !now.isOpen()) {
      return Optional.of(Phrase.of("branch.not-open", Arg.words(branch.name())));
    }
    if (!baseNow.equals(base)) {
      return Optional.of(Phrase.of("branch.base-moved"));
    }
    int open = open(choices).size();
    return open > 0
        ? Optional.of(Phrase.of("branch.conflicts-open", Arg.count(open)))
        : Optional.empty();
  }
}
