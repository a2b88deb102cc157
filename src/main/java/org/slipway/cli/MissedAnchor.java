package org.slipway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.rules.MilestoneMissed;

/**
 * One anchored date that a release misses, or of which nobody can say whether it is kept.
 *
 * @param result fail or unknown
 * @param fix what can be done about it
 */
record MissedAnchor(String release, String name, String result, String says, Optional<String> fix) {

  /** Of all releases that are not over, in plan order. */
  static List<MissedAnchor> of(Plan plan, Analysis analysis, Output output) {
    var missed = new ArrayList<MissedAnchor>();
    for (Release release : plan.releases().values()) {
      if (isOpen(plan, release)) {
        analysis.verdict(Ref.of(release)).findings().stream()
            .filter(f -> f.rule().equals(MilestoneMissed.ID) && f.missed())
            .map(f -> of(plan, release, f, output))
            .forEach(missed::add);
      }
    }
    return missed;
  }

  private static boolean isOpen(Plan plan, Release release) {
    List<Deployment> all = plan.naming(release, Deployment.class).toList();
    return all.isEmpty() || all.stream().anyMatch(d -> d.state().unfinished());
  }

  private static MissedAnchor of(Plan plan, Release release, Finding finding, Output output) {
    return new MissedAnchor(
        release.key(),
        Names.of(plan, release),
        output.texts().term(finding.result()),
        output.say(finding.reason()),
        finding.fix().map(output::say));
  }

  static void print(List<MissedAnchor> missed, Output output) {
    if (!missed.isEmpty()) {
      output.line(output.texts().get("cli.check.missed", missed.size()));
      missed.forEach(
          m ->
              output.line(
                  output
                      .texts()
                      .get(
                          "cli.check.missed-line",
                          m.release(),
                          m.name(),
                          m.says(),
                          m.fix().orElse(""))));
    }
  }
}
