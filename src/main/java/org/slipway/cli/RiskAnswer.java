package org.slipway.cli;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.RiskLines;

/**
 * The risk of a deployment as commands answer it.
 *
 * @param level empty: unknown
 * @param atLeast whatever the unknown answers are
 * @param atMost what must be reckoned with
 * @param unknown how many answers and attributes are unknown
 * @param model version of the risk model; empty: the policy has none
 * @param says the level in words
 * @param lines every contribution
 */
record RiskAnswer(
    Optional<RiskLevel> level,
    RiskLevel atLeast,
    RiskLevel atMost,
    int unknown,
    Optional<String> model,
    String says,
    List<Line> lines) {

  /**
   * One line of the breakdown.
   *
   * @param depth 0 for an engine, 1 for a contribution
   * @param level what it gives by itself
   */
  record Line(int depth, String says, Optional<String> level) {}

  static RiskAnswer of(Plan plan, Risk risk, Output output) {
    return new RiskAnswer(
        risk.known(),
        risk.level().atLeast(),
        risk.level().atMost(),
        risk.unknown(),
        risk.model(),
        output.say(RiskLines.level(risk)),
        RiskLines.of(plan, risk).stream().map(line -> line(line, output)).toList());
  }

  private static Line line(RiskLines.Line line, Output output) {
    return new Line(
        line.depth(),
        output.say(line.says()),
        line.level().map(level -> output.say(RiskLines.range(level))));
  }

  /** Prints it for people; where nothing is asked of risk, nothing. */
  void print(Output output, boolean explain) {
    if (model.isEmpty()) {
      return;
    }
    output.line(output.texts().get("cli.risk", says, model.orElseThrow()));
    if (explain) {
      for (Line line : lines) {
        String indent = "    " + "  ".repeat(line.depth());
        output.line(indent + line.says() + line.level().map(l -> "  [" + l + "]").orElse(""));
      }
    }
  }
}
