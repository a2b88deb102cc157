package org.slipway.pack.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Verdict;
import org.slipway.pack.print.Html;
import org.slipway.pack.print.PaperPicture;
import org.slipway.scene.Picture;
import org.slipway.scene.graph.Folded;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.scene.graph.GraphIndex;
import org.slipway.scene.graph.GraphScene;
import org.slipway.scene.graph.GraphStyle;
import org.slipway.scene.graph.JudgedGraph;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.PlanGraph;

/**
 * What the release's components need and what needs them, one step either way: as a vector picture
 * in black where its letters can be read on the page, or on one turned on its side, and as one line
 * for each dependency.
 */
final class GraphPage {

  private static final Room UPRIGHT = new Room(680, 840);
  private static final Room ACROSS = new Room(1005, 530);

  /** Of letters in points: none is smaller on paper. */
  private static final double SMALLEST = 8;

  /** No picture is printed larger than this, however little it shows. */
  private static final double MOST = 1.1;

  private final Paper paper;
  private final PaperPicture pictures;

  /** What a page holds, in its pixels. */
  private record Room(double width, double height) {

    double scale(Picture picture) {
      return Math.min(MOST, width / picture.width());
    }

    /** Whether all of a picture is there in letters that can be read. */
    boolean shows(Picture picture) {
      double scale = Math.min(scale(picture), height / picture.height());
      return PaperPicture.smallestWords(picture) * scale * PaperPicture.POINTS >= SMALLEST;
    }
  }

  GraphPage(Paper paper) {
    this.paper = paper;
    this.pictures = new PaperPicture(paper.lettering());
  }

  String html() {
    GraphContent content = around(whole());
    String heading = paper.heading("graph", "graph-heading");
    return content.edges().isEmpty()
        ? heading + paper.paragraph("graph-none")
        : heading + shown(content);
  }

  private GraphContent whole() {
    var known = new JudgedGraph(paper.plan(), this::verdict, paper::said);
    return PlanGraph.of(
        paper.plan(), known, paper.texts(), paper.zone(), paper.document().facts().evaluatedAt());
  }

  /** On another release's deployment the pack holds none. */
  private Optional<Verdict> verdict(Deployment deployment) {
    return paper.facts().deployments().stream()
        .map(judged -> judged.verdict())
        .filter(verdict -> verdict.subject().id().equals(deployment.id()))
        .findFirst();
  }

  /** The cards of what is delivered with the lines to and from them, without frames. */
  private GraphContent around(GraphContent whole) {
    Set<String> own = own(paper.release());
    List<GraphContent.Edge> edges =
        whole.edges().stream()
            .filter(edge -> own.contains(edge.from()) || own.contains(edge.to()))
            .toList();
    Set<String> kept = new TreeSet<>(own);
    edges.forEach(edge -> kept.addAll(List.of(edge.from(), edge.to())));
    List<GraphContent.Node> nodes =
        whole.nodes().stream()
            .filter(node -> kept.contains(node.id()))
            .map(node -> node.in(Optional.empty()))
            .toList();
    return new GraphContent(nodes, List.of(), edges);
  }

  /** What cards of components are called: their keys. */
  private Set<String> own(Release release) {
    return release.delivers().stream()
        .map(delivery -> paper.plan().get(Component.class, delivery.component()).key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The picture before the list; after it where it needs a page of its own. */
  private String shown(GraphContent content) {
    Picture picture = picture(content);
    if (UPRIGHT.shows(picture)) {
      return printed(picture, UPRIGHT) + lines(content);
    }
    return ACROSS.shows(picture)
        ? paper.paragraph("graph-across", content.nodes().size())
            + lines(content)
            + Html.element("div", "across", printed(picture, ACROSS))
        : paper.paragraph("graph-large", content.nodes().size()) + lines(content);
  }

  private Picture picture(GraphContent content) {
    Folded open = Folded.open(content);
    LaidGraph laid = paper.layout().lay(content.outline(), Optional.empty(), () -> false);
    pictures.begin();
    String caption = paper.say("graph-caption", content.nodes().size(), content.edges().size());
    var style = new GraphStyle(paper.texts(), pictures, caption, true);
    return GraphScene.whole(GraphIndex.of(open, laid), GraphEmphasis.NONE, style);
  }

  private String printed(Picture picture, Room room) {
    double scale = Math.min(room.scale(picture), room.height() / picture.height());
    return pictures.markup(picture, picture.width() * scale)
        + pictures.inFull(picture, paper.texts().get("print.short")).markup();
  }

  private static String lines(GraphContent content) {
    return content.edges().stream()
        .map(edge -> Html.element("li", Html.escape(said(edge))))
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String said(GraphContent.Edge edge) {
    return edge.clash().map(clash -> edge.says() + ": " + clash).orElse(edge.says());
  }
}
