package org.slipway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.exchange.Choices;
import org.slipway.json.Content;
import org.slipway.settings.UserFolder;
import org.slipway.store.Creation;
import org.slipway.workspace.Desk;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Ids;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/**
 * What branches cost in a large workspace: beginning, editing, going to one, comparing, merging.
 */
public final class BranchBench {

  private static final Phrase LABEL = Phrase.of("store.created");

  private final Workspace workspace;

  private BranchBench(Workspace workspace) {
    this.workspace = workspace;
  }

  public static void main(String[] args) throws IOException {
    int deployments = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("branch-bench");
    Clock clock = Clock.systemUTC();
    var user = new UserFolder(folder, folder.resolve("data"), folder.resolve("run"));
    var desk = new Desk("bench", clock, Ids.random(clock), user, List.of());
    var creation = new Creation(LABEL, BusyPlan.of(deployments), Optional.empty());
    if (Workspace.create(folder.resolve("busy"), creation, desk)
        instanceof WorkspaceOpening.Ready ready) {
      try (Workspace workspace = ready.workspace()) {
        new BranchBench(workspace).run();
      }
    }
  }

  private void run() {
    System.out.println("records " + workspace.plan().size());
    timed("begin", () -> workspace.branching().begin("trial"));
    move(50, Duration.ofHours(3));
    workspace.branching().show(Optional.empty());
    move(20, Duration.ofHours(-5));
    for (int i = 0; i < 5; i++) {
      timed("go to the branch", () -> workspace.branching().show(Optional.of("trial")));
      timed("go to the base", () -> workspace.branching().show(Optional.empty()));
    }
    var merge = timed("compare three ways", () -> workspace.branching().merging("trial"));
    Plan branch = workspace.branching().planOf("trial").orElseThrow();
    Analysis base = Analysis.of(workspace.plan(), Instant.now(), Content.FINGERPRINT);
    for (int i = 0; i < 3; i++) {
      var diff = timed("difference", () -> WhatIf.diff(base, branch));
      System.out.println(diff.counts());
    }
    EditResult merged =
        timed("merge", () -> workspace.branching().merge(merge.orElseThrow(), Choices.THEIRS));
    System.out.println(merged.getClass().getSimpleName());
  }

  private void move(int number, Duration by) {
    List<Deployment> some =
        workspace.plan().deployments().values().stream()
            .filter(d -> d.timing().start().isPresent() && d.state().unfinished())
            .limit(number)
            .toList();
    var moved = new ArrayList<Change>();
    for (Deployment one : some) {
      PlannedStart start = one.timing().start().orElseThrow();
      var later = new PlannedStart(start.at().plus(by), start.zone());
      moved.add(new Change.Put(Shape.with(one, "timing", one.timing().withStart(later))));
    }
    timed(
        "one edit, forced to disk",
        () -> workspace.apply(new Edit(LABEL, moved, Optional.empty())));
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    System.out.printf("%-20s %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    return result;
  }
}
