package org.slipway.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.Analysis;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Cycle;
import org.slipway.core.plan.Organisation;
import org.slipway.exchange.graph.DotWriter;
import org.slipway.exchange.graph.GraphMlWriter;
import org.slipway.exchange.graph.MermaidWriter;
import org.slipway.json.Content;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.print.Lettering;
import org.slipway.pack.print.PaperPicture;
import org.slipway.scene.graph.CriticalMarks;
import org.slipway.scene.graph.Crowding;
import org.slipway.scene.graph.Folded;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.scene.graph.GraphIndex;
import org.slipway.scene.graph.GraphScene;
import org.slipway.scene.graph.GraphStyle;
import org.slipway.scene.graph.JudgedGraph;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.PlanGraph;
import org.slipway.text.Texts;

/** The graph of a plan, judged at the moment, as text in the language of another program. */
final class GraphText {

  private final Loaded loaded;
  private final Home home;

  GraphText(Loaded loaded, Home home) {
    this.loaded = loaded;
    this.home = home;
  }

  String write(GraphCommand.Format format) {
    Instant at = loaded.now(home.clock());
    Analysis analysis = Analysis.of(loaded.plan(), at, Content.FINGERPRINT);
    GraphContent content = content(analysis);
    GraphEmphasis emphasis = critical(analysis, content);
    return switch (format) {
      case DOT -> DotWriter.write(title(), content, emphasis);
      case MERMAID -> MermaidWriter.write(content, emphasis);
      case GRAPHML -> GraphMlWriter.write(loaded.plan(), content, emphasis);
      case SVG -> svg(content, emphasis);
    };
  }

  private static GraphEmphasis critical(Analysis analysis, GraphContent content) {
    Set<String> critical = CriticalMarks.of(analysis.plan(), content, analysis.path());
    return new GraphEmphasis(Optional.empty(), false, critical, Set.of(), Optional.empty());
  }

  /** In black ink, with a crowded graph relieved as in the window. */
  private String svg(GraphContent content, GraphEmphasis emphasis) {
    Texts texts = home.output().texts();
    Crowding crowd = Crowding.relieved(content, texts);
    crowd.says().ifPresent(home.output().err()::println);
    Folded folded =
        crowd.closed().isEmpty()
            ? Folded.open(crowd.content())
            : Folded.of(crowd.content(), crowd.closed());
    LaidGraph laid = new ElkLayout().lay(folded.content().outline(), Optional.empty(), () -> false);
    int cycles = Cycle.all(ComponentGraph.of(loaded.plan())).size();
    String caption =
        GraphStyle.caption(
            texts, crowd.content().nodes().size(), crowd.content().groups().size(), cycles);
    var paper = new PaperPicture(new Lettering());
    var style = new GraphStyle(texts, paper, caption, true);
    return paper.svg(GraphScene.whole(GraphIndex.of(folded, laid), emphasis, style));
  }

  private String title() {
    return loaded
        .plan()
        .organisation()
        .map(Organisation::name)
        .orElseGet(() -> home.output().texts().get("cli.graph.title"));
  }

  private GraphContent content(Analysis analysis) {
    Texts texts = home.output().texts();
    var known =
        new JudgedGraph(
            loaded.plan(),
            deployment -> Optional.of(analysis.verdict(deployment)),
            phrase -> texts.say(phrase, loaded.zone()));
    return PlanGraph.of(loaded.plan(), known, texts, loaded.zone(), analysis.at());
  }
}
