package org.slipway.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Vendor;

/**
 * A process that adds record after record, to the base and to a branch in turn, and says of each
 * when it is saved.
 */
public final class StreamEdits {

  /** The branch that gets every second record. */
  static final String BRANCH = "trial";

  private StreamEdits() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Opening.Opened opened =
        Files.exists(Stores.file(folder).database())
            ? Stores.open(folder)
            : Stores.opened(
                PlanStore.create(Stores.file(folder), Creation.EMPTY, Stores.setup(folder)));
    PlanStore store = opened.store();
    Plan plan = opened.plan();
    if (!store.history().branches().containsKey(BRANCH)) {
      JournalHead fork = store.head();
      say(store.save(plan, plan, Posting.beginning(BRANCH, fork, List.of()), Stores.STAMP), store);
    }
    Plan trial = store.history().planOf(BRANCH, plan).orElseThrow();
    while (true) {
      plan = Stores.save(store, plan, adding(plan.size() + 1));
      say(store);
      Edit edit = adding(trial.size() + 1);
      Plan next = Stores.applied(trial, edit);
      Posting posting = Posting.of(BRANCH, EntryKind.EDIT, edit);
      say(store.save(trial, next, posting, Stores.STAMP), store);
      trial = next;
    }
  }

  private static void say(Saving saving, PlanStore store) {
    if (saving instanceof Saving.NotSaved(StoreProblem problem)) {
      throw new AssertionError(problem.toString());
    }
    say(store);
  }

  private static void say(PlanStore store) {
    System.out.println("saved " + store.head().seq());
    System.out.flush();
  }

  private static Edit adding(int number) {
    Id<Vendor> id = new Id<>(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    return Edit.put(
        Stores.LABEL,
        new Vendor(
            Head.of(id, "VEN-" + number),
            "x".repeat(number % 500 + 1),
            Optional.empty(),
            ZoneId.of("UTC"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
