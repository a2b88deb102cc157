package org.slipway.ui.session;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;

/**
 * What stands against the whole plan, counted.
 *
 * @param failed blockers that failed and are not waived
 * @param unknown blockers that are unknown and not waived
 * @param advisories advisories that failed or are unknown
 * @param problems all of them, blockers first, each in plan order
 */
public record Tally(int failed, int unknown, int advisories, List<Finding> problems) {

  public Tally {
    problems = List.copyOf(problems);
  }

  /** Nothing counted yet. */
  public static final Tally NONE = new Tally(0, 0, 0, List.of());

  /**
   * Counts a plan. Judges every unfinished release and reservation, so it is called off the FX
   * thread.
   */
  public static Tally of(Showing showing, Runnable step) {
    var found = new ArrayList<Finding>();
    for (Release release : showing.plan().releases().values()) {
      step.run();
      if (showing.plan().naming(release, Deployment.class).noneMatch(Tally::isOpen)) {
        continue;
      }
      found.addAll(showing.judged().of(release).findings());
    }
    found.addAll(showing.judged().bookings());
    return count(found);
  }

  private static Tally count(List<Finding> all) {
    List<Finding> failed = blocking(all, Result.FAIL);
    List<Finding> unknown = blocking(all, Result.UNKNOWN);
    List<Finding> advisories =
        all.stream()
            .filter(f -> isAdvisory(f))
            .filter(f -> f.result() == Result.FAIL || f.result() == Result.UNKNOWN)
            .toList();
    var problems = new ArrayList<>(failed);
    problems.addAll(unknown);
    problems.addAll(advisories);
    return new Tally(failed.size(), unknown.size(), advisories.size(), problems);
  }

  private static List<Finding> blocking(List<Finding> all, Result result) {
    return all.stream().filter(f -> f.blocks() && f.result() == result).toList();
  }

  private static boolean isAdvisory(Finding finding) {
    return finding.weight() == Weight.ADVISORY;
  }

  private static boolean isOpen(Deployment deployment) {
    return switch (deployment.state()) {
      case DRAFT, PLANNED, APPROVED, RUNNING -> true;
      case DONE, FAILED, ROLLED_BACK, CANCELLED -> false;
    };
  }
}
