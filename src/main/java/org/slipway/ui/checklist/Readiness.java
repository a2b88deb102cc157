package org.slipway.ui.checklist;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Finding;
import org.slipway.ui.control.Sign;

/**
 * A release, or one deployment of it, as the checklist shows it.
 *
 * @param where environment and start, of the deployment that decides
 * @param sign empty where all is finished
 * @param headline one sentence under the verdict
 * @param judged when and by which policy
 * @param digest of the verdict, in full
 * @param why reasons in a tree
 * @param steps what would flip it, shortest first; empty for GO
 */
public record Readiness(
    Release release,
    String where,
    Optional<Sign> sign,
    String headline,
    String judged,
    String digest,
    List<Reason> why,
    List<Step> steps,
    List<Row> rows) {

  /** One line of the tree and what lies below it. */
  public record Reason(Sign sign, String title, String summary, List<Reason> below) {
    public Reason {
      below = List.copyOf(below);
    }
  }

  /**
   * One thing to do.
   *
   * @param items why, one by one, where it mends several findings at once
   * @param finding the first of them
   * @param help what the window can do about it
   */
  public record Step(
      String sentence, List<String> items, String owner, Help help, Finding finding) {
    public Step {
      items = List.copyOf(items);
    }
  }

  /** What the window can do about a step. */
  public enum Help {
    NONE,
    TICK,
    EVIDENCE,
    APPROVAL,
    CALENDAR
  }

  /** A deployment one can look at alone. */
  public record Target(Ref ref, String name, Optional<Sign> sign) {}

  public Readiness {
    why = List.copyOf(why);
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }
}
