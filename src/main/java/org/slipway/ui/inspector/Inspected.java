package org.slipway.ui.inspector;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.ui.control.Sign;

/**
 * What the inspector says about one record.
 *
 * @param reference its key and where it goes, for example {@code REL-2031 · prod-eu}
 * @param summary one muted line under the title
 * @param passed how many checks passed and do not apply; empty where nothing was judged
 * @param release the release whose readiness can be shown
 */
public record Inspected(
    Ref ref,
    String reference,
    String title,
    String summary,
    Optional<Sign> verdict,
    List<Line> lines,
    List<Found> findings,
    String passed,
    Optional<Ref> release) {

  /** One line: a word and its values, the first one in plain text, the others muted below it. */
  public record Line(String label, List<String> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * One finding that did not pass.
   *
   * @param rule id and version
   */
  public record Found(Sign sign, String title, String sentence, String fix, String rule) {}

  public Inspected {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }
}
