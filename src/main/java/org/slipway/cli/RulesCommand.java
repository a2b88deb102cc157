package org.slipway.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.rules.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every rule of the house. */
@Command(name = "rules", description = "Every rule with its version, parameters and rationale.")
final class RulesCommand implements Callable<Integer> {

  private final Home home;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /** All rules. */
  record Answer(String schemaVersion, List<Described> rules) {}

  /** One rule with its defaults. */
  record Described(
      String id,
      String version,
      Kind subject,
      Weight weight,
      boolean waivable,
      SortedMap<String, String> parameters,
      String title,
      String rationale) {

    static Described of(Rule rule, Output output) {
      return new Described(
          rule.id(),
          rule.version(),
          rule.subject(),
          rule.weight(),
          rule.waivable(),
          rule.defaults(),
          output.say(rule.title()),
          output.say(rule.rationale()));
    }
  }

  RulesCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Output output = home.output();
    List<Described> rules = Rules.ALL.stream().map(r -> Described.of(r, output)).toList();
    if (json) {
      output.document(Answer.class, new Answer("1.0", rules));
    } else {
      rules.forEach(rule -> print(rule, output));
    }
    return Exit.OK.code();
  }

  private static void print(Described rule, Output output) {
    output.line(
        output
            .texts()
            .get(
                "cli.rule",
                rule.id(),
                rule.version(),
                output.texts().term(rule.weight()),
                output.texts().get(rule.waivable() ? "cli.rule.waivable" : "cli.rule.binding"),
                rule.title()));
    output.line("  " + rule.rationale());
    rule.parameters().forEach((name, value) -> output.line("  " + name + " = " + value));
  }
}
