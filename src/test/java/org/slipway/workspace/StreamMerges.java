package org.slipway.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slipway.core.plan.Edit;
import org.slipway.exchange.Choices;

/**
 * A process that begins branch after branch, adds a record to each and another one to the base, and
 * merges it. It says of each merge when it is saved.
 */
public final class StreamMerges {

  private StreamMerges() {}

  /** What the branch of this number is called, and the record that it adds. */
  static String branch(int number) {
    return "trial " + number;
  }

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Workspace workspace =
        Files.exists(Desks.file(folder)) ? Desks.open(folder) : Desks.create(folder);
    for (int number = workspace.branching().all().size(); ; number++) {
      done(workspace.branching().begin(branch(number)));
      done(workspace.apply(adding(workspace, branch(number))));
      done(workspace.branching().show(Optional.empty()));
      done(workspace.apply(adding(workspace, "base " + number)));
      BranchMerge merge = workspace.branching().merging(branch(number)).orElseThrow();
      System.out.println("merging " + number);
      System.out.flush();
      done(workspace.branching().merge(merge, Choices.ASK));
      System.out.println("saved " + workspace.head().seq());
      System.out.flush();
    }
  }

  /** Every process counts its ids anew, so they go on behind those that are there. */
  private static Edit adding(Workspace workspace, String name) {
    Edit edit = Desks.adding(workspace, name);
    while (edit.changes().stream().anyMatch(c -> workspace.plan().find(c.ref()).isPresent())) {
      edit = Desks.adding(workspace, name);
    }
    return edit;
  }

  private static void done(EditResult result) {
    if (!(result instanceof EditResult.Saved)) {
      throw new AssertionError(result.toString());
    }
  }
}
