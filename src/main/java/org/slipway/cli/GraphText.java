package org.slipway.cli;

import java.util.Optional;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Organisation;
import org.slipway.exchange.graph.DotWriter;
import org.slipway.exchange.graph.GraphMlWriter;
import org.slipway.exchange.graph.MermaidWriter;
import org.slipway.json.Content;
import org.slipway.scene.StateMark;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.scene.graph.PlanGraph;

/** The graph of a plan, judged at the moment, as text in the language of another program. */
final class GraphText {

  private final Loaded loaded;
  private final Home home;

  GraphText(Loaded loaded, Home home) {
    this.loaded = loaded;
    this.home = home;
  }

  String write(GraphCommand.Format format) {
    GraphContent content = content();
    GraphEmphasis emphasis = GraphEmphasis.NONE;
    return switch (format) {
      case DOT -> DotWriter.write(title(), content, emphasis);
      case MERMAID -> MermaidWriter.write(content, emphasis);
      case GRAPHML -> GraphMlWriter.write(content, emphasis);
    };
  }

  private String title() {
    return loaded
        .plan()
        .organisation()
        .map(Organisation::name)
        .orElseGet(() -> home.output().texts().get("cli.graph.title"));
  }

  private GraphContent content() {
    var at = loaded.now(home.clock());
    Analysis analysis = Analysis.of(loaded.plan(), at, Content.FINGERPRINT);
    var known =
        new PlanGraph.Known() {
          @Override
          public Optional<StateMark> state(Deployment next) {
            return Optional.of(StateMark.of(analysis.verdict(next).go()));
          }

          @Override
          public Optional<String> clash(Dependency dependency) {
            return Optional.empty();
          }
        };
    return PlanGraph.of(loaded.plan(), known, home.output().texts(), loaded.zone(), at);
  }
}
