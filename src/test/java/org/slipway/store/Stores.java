package org.slipway.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;

/** Opens stores for tests. */
final class Stores {

  static final Instant NOW = Instant.parse("2026-09-22T08:00:00Z");
  static final Stamp STAMP = new Stamp("ada", NOW);
  static final Phrase LABEL = Phrase.of("store.created");

  private Stores() {}

  static WorkspaceFile file(Path folder) {
    return WorkspaceFile.of(folder.resolve("shop.slipway.mv.db"));
  }

  static Setup setup(Path folder) {
    return new Setup(folder.resolve("run"), "ada", Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static PlanStore create(Path folder, Plan plan) {
    return opened(
            PlanStore.create(
                file(folder), new Creation(LABEL, plan, Optional.empty()), setup(folder)))
        .store();
  }

  static Opening.Opened open(Path folder) {
    return opened(PlanStore.open(file(folder), setup(folder)));
  }

  static Opening.Opened opened(Opening opening) {
    return switch (opening) {
      case Opening.Opened opened -> opened;
      case Opening.NotOpened(StoreProblem problem) -> throw new AssertionError(problem.toString());
    };
  }

  static StoreProblem problem(Opening opening) {
    return switch (opening) {
      case Opening.Opened opened -> {
        opened.store().close();
        throw new AssertionError("it opened");
      }
      case Opening.NotOpened(StoreProblem problem) -> problem;
    };
  }

  /** Applies and saves an edit that must succeed; the plan afterwards. */
  static Plan save(PlanStore store, Plan before, Edit edit) {
    Plan after = applied(before, edit);
    Saving saving = store.save(before, after, edit, EntryKind.EDIT, STAMP);
    if (saving instanceof Saving.NotSaved(StoreProblem problem)) {
      throw new AssertionError(problem.toString());
    }
    return after;
  }

  static Plan applied(Plan before, Edit edit) {
    return switch (before.apply(edit)) {
      case Applied.Done(Plan after) -> after;
      case Applied.Refused(var reasons) -> throw new AssertionError(reasons.toString());
    };
  }
}
