package org.slipway.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The dependency graph in lines for people. */
final class GraphPrint {

  private final GraphAnswer answer;
  private final Output output;

  private GraphPrint(GraphAnswer answer, Output output) {
    this.answer = answer;
    this.output = output;
  }

  static void print(GraphAnswer answer, Output output) {
    new GraphPrint(answer, output).print();
  }

  private void print() {
    Marks.print(answer.sample(), answer.whatIf(), output);
    line("cli.graph.size", answer.components(), answer.dependencies());
    answer.stages().ifPresent(this::stages);
    answer.cycles().ifPresent(this::circles);
    answer.impact().ifPresent(all -> all.forEach(this::touched));
    answer.singlePoints().ifPresent(this::points);
    answer.vendors().ifPresent(this::parties);
  }

  private void stages(List<GraphAnswer.Stage> stages) {
    for (GraphAnswer.Stage stage : stages) {
      line("cli.graph.stage", stage.number(), names(stage.components()));
    }
  }

  private static String names(List<GraphAnswer.Item> items) {
    return items.stream().map(GraphAnswer.Item::name).collect(Collectors.joining(", "));
  }

  private void circles(List<GraphAnswer.Circle> circles) {
    if (circles.isEmpty()) {
      line("cli.graph.no-cycles");
    }
    for (GraphAnswer.Circle circle : circles) {
      output.line(circle.says());
      for (GraphAnswer.Step step : circle.circle()) {
        step.says().forEach(says -> line("cli.graph.step", says));
        step.breaks().forEach(way -> line("cli.graph.break", way));
      }
      circle.more().forEach(names -> line("cli.graph.more", names));
    }
  }

  private void touched(GraphAnswer.Touched touched) {
    String key = "cli.graph.impact." + touched.direction();
    line(key, names(touched.of()), touched.items().size());
    touched.items().forEach(this::item);
    business(touched.business());
  }

  private void item(GraphAnswer.Line item) {
    line("cli.graph.item", item.hops(), item.item().key(), item.item().name(), item.says());
  }

  private void business(GraphAnswer.Business business) {
    line(
        "cli.graph.users",
        shown(business.usersAtLeast()),
        shown(business.usersAtMost()),
        business.usersUnknown(),
        business.components());
    String revenue =
        business.revenue().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue().toPlainString())
            .collect(Collectors.joining(", "));
    line(
        "cli.graph.revenue",
        revenue.isEmpty() ? output.texts().get("cli.graph.unknown") : revenue,
        business.revenueUnknown(),
        business.components());
    String data =
        business.sensitivities().entrySet().stream()
            .map(e -> output.texts().get("data-sensitivity." + e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
    line(
        "cli.graph.data",
        data.isEmpty() ? output.texts().get("cli.graph.unknown") : data,
        business.sensitivityUnknown(),
        business.components());
    if (!business.units().isEmpty()) {
      line("cli.graph.units", String.join(", ", business.units()));
    }
  }

  private String shown(Optional<Long> number) {
    return number
        .map(n -> output.texts().get("cli.graph.number", n))
        .orElseGet(() -> output.texts().get("cli.graph.unknown"));
  }

  private void points(List<GraphAnswer.Point> points) {
    if (points.isEmpty()) {
      line("cli.graph.no-points");
    }
    points.forEach(point -> output.line(point.says()));
  }

  private void parties(List<GraphAnswer.Party> parties) {
    if (parties.isEmpty()) {
      line("cli.graph.no-vendors");
    }
    for (GraphAnswer.Party party : parties) {
      line("cli.graph.vendor", party.vendor(), names(party.supplies()), party.items().size());
      party.items().forEach(this::item);
    }
  }

  private void line(String key, Object... args) {
    output.line(output.texts().get(key, args));
  }
}
