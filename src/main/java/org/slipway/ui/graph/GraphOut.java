package org.slipway.ui.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.slipway.exchange.graph.DotWriter;
import org.slipway.exchange.graph.GraphMlWriter;
import org.slipway.exchange.graph.MermaidWriter;
import org.slipway.scene.Palette;
import org.slipway.scene.Picture;
import org.slipway.scene.SvgPainter;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.scene.graph.GraphFrame;
import org.slipway.scene.graph.GraphIndex;
import org.slipway.scene.graph.GraphScene;
import org.slipway.scene.graph.GraphStyle;
import org.slipway.ui.calendar.PictureView;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;

/** The graph on its way out, as it is seen: folded where it is folded. On the FX thread. */
final class GraphOut {

  /** Pixels of the longer side of a picture at most. */
  private static final double MOST = 6000;

  private final GraphViewModel model;
  private final TextMeasure measure;
  private final Palette palette;
  private final BiConsumer<Outgoing, Sheet> doors;

  /**
   * @param measure of the texts of pictures
   * @param palette the colours of pictures
   * @param doors asks for the file and writes it
   */
  GraphOut(
      GraphViewModel model,
      TextMeasure measure,
      Palette palette,
      BiConsumer<Outgoing, Sheet> doors) {
    this.model = model;
    this.measure = measure;
    this.palette = palette;
    this.doors = doors;
  }

  void start(Outgoing what) {
    GraphEmphasis emphasis = model.emphasis(false);
    GraphContent content = model.now().seen().content();
    switch (what) {
      case GRAPH_SVG -> text(what, SvgPainter.svg(whole(), palette));
      case GRAPH_PNG -> {
        byte[] png = Snapshot.png(image());
        send(what, (_, out) -> out.write(png));
      }
      case GRAPH_DOT -> text(what, DotWriter.write(name(), content, emphasis));
      case GRAPH_GRAPHML ->
          text(what, GraphMlWriter.write(model.session().plan(), content, emphasis));
      case GRAPH_MERMAID -> text(what, MermaidWriter.write(content, emphasis));
      default -> throw new IllegalArgumentException(what.name());
    }
  }

  private String name() {
    return model.session().showing().get().name();
  }

  private void text(Outgoing what, String text) {
    send(what, (_, out) -> write(text, out));
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(Outgoing what, Sheet.Writing writing) {
    doors.accept(what, new Sheet(model.session().plan(), writing));
  }

  private GraphStyle style() {
    Shown shown = model.now();
    String caption =
        shown.subject() == Subject.COMPONENTS
            ? GraphStyle.caption(
                model.texts(),
                shown.whole().content().nodes().size(),
                shown.whole().content().groups().size(),
                shown.cycles().size())
            : new GraphWords(model.texts()).count(shown);
    return new GraphStyle(model.texts(), measure, caption, true);
  }

  private Picture whole() {
    return GraphScene.whole(model.now().hits(), model.emphasis(false), style());
  }

  /** All of the graph in the light theme, smaller where it is very large. */
  WritableImage image() {
    Picture whole = whole();
    boolean large = Math.max(whole.width(), whole.height()) > MOST;
    Picture picture = large ? smaller(whole) : whole;
    var view = new PictureView((_, _) -> picture);
    int width = (int) Math.ceil(picture.width());
    int height = (int) Math.ceil(picture.height());
    return Snapshot.of(new StackPane(view), width, height, Look.PLAIN);
  }

  private Picture smaller(Picture whole) {
    GraphIndex hits = model.now().hits();
    double width = Math.min(MOST, whole.width());
    double height = Math.min(MOST, whole.height());
    GraphFrame frame = GraphFrame.fitting(hits.laid(), width, height);
    return GraphScene.of(hits, model.emphasis(false), frame, style());
  }
}
