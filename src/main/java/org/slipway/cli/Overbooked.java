package org.slipway.cli;

import java.util.List;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.readiness.Finding;

/**
 * A reservation that another one is in the way of.
 *
 * @param reservation its key
 */
record Overbooked(String reservation, String name, Judgement.Found finding) {

  /** Of all reservations that are not over, in plan order. */
  static List<Overbooked> of(Analysis analysis, Output output) {
    return analysis.bookings().stream()
        .filter(Finding::missed)
        .map(finding -> of(analysis.plan(), finding, output))
        .toList();
  }

  private static Overbooked of(Plan plan, Finding finding, Output output) {
    PlanRecord booked = plan.find(finding.subject()).orElseThrow();
    return new Overbooked(
        booked.key(), Names.of(plan, booked), Judgement.Found.of(finding, plan, output));
  }

  static void print(List<Overbooked> all, Output output) {
    if (!all.isEmpty()) {
      output.line(output.texts().get("cli.check.overbooked", all.size()));
      for (Overbooked one : all) {
        output.line(output.texts().get("cli.check.overbooked-line", one.reservation(), one.name()));
        one.finding().print(output);
      }
    }
  }
}
