package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Box;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Picture;
import org.slipway.scene.Sketch;
import org.slipway.scene.Spot;
import org.slipway.scene.Spots;
import org.slipway.scene.Type;
import org.slipway.scene.graph.EdgeMarks.Look;

/** The picture of a graph. What is outside the part that is seen is not drawn. */
public final class GraphScene {

  private static final double FAINT = 0.22;

  /** Around a whole graph on paper. */
  private static final double MARGIN = 16;

  private static final double CAPTION = 28;

  private final GraphIndex index;
  private final GraphEmphasis emphasis;
  private final GraphFrame frame;
  private final GraphStyle style;
  private final Detail detail;
  private final Sketch sketch;
  private final List<Spot> spots = new ArrayList<>();

  private GraphScene(GraphIndex index, GraphEmphasis emphasis, GraphFrame frame, GraphStyle style) {
    this.index = index;
    this.emphasis = index.folded().shown(emphasis);
    this.frame = frame;
    this.style = style;
    this.detail = Detail.at(frame.scale());
    this.sketch = new Sketch(style.measure());
  }

  /** The part that a frame shows, in the size of the frame. */
  public static Picture of(
      GraphIndex index, GraphEmphasis emphasis, GraphFrame frame, GraphStyle style) {
    return new GraphScene(index, emphasis, frame, style).picture();
  }

  /** All of it at its own size, with caption and legend beside it, for files and paper. */
  public static Picture whole(GraphIndex index, GraphEmphasis emphasis, GraphStyle style) {
    double legend = style.legend() ? GraphLegend.HEIGHT + MARGIN : 0;
    double least = style.legend() ? GraphLegend.width(style) : 0;
    double width = Math.max(index.laid().width(), least) + 2 * MARGIN;
    double height = CAPTION + index.laid().height() + MARGIN + legend;
    return of(index, emphasis, new GraphFrame(width, height, 1, -MARGIN, -CAPTION), style);
  }

  private Picture picture() {
    Box seen = frame.seen().grown(4);
    frames(seen);
    lines(seen);
    cards(seen);
    if (detail.hasNames()) {
      labels(seen);
    }
    var all = new Sketch(style.measure());
    all.fill(new Box(0, 0, frame.width(), frame.height()), Ink.BG);
    new Zoom(frame).of(sketch.marks()).forEach(all::add);
    overlay(all);
    return new Picture(
        frame.width(), frame.height(), all.marks(), new Spots(spots), style.caption());
  }

  private void frames(Box seen) {
    for (GraphIndex.Frame one : index.framesIn(seen)) {
      boolean selected = emphasis.isSelected(one.group().id());
      GroupMarks.draw(sketch, one, selected, style, detail);
      spot(one.box(), Spot.Sort.GROUP, one.group().ref(), one.group().title());
    }
  }

  /** Those that are brought out lie over the others. */
  private void lines(Box seen) {
    List<GraphIndex.Line> lines =
        index.linesIn(seen).stream()
            .filter(line -> !Zoom.isTiny(line.box(), frame.scale()))
            .sorted(Comparator.comparing(line -> EdgeMarks.look(line.edge(), emphasis)))
            .toList();
    Sketch faint = sketch.inner();
    Sketch clear = sketch.inner();
    for (GraphIndex.Line line : lines) {
      Look look = EdgeMarks.look(line.edge(), emphasis);
      Sketch on = emphasis.isDimmed(line.edge().id()) ? faint : clear;
      EdgeMarks.draw(on, line.route(), look, detail);
    }
    sketch.group(faint, Optional.empty(), FAINT);
    clear.marks().forEach(sketch::add);
  }

  private void cards(Box seen) {
    Sketch faint = sketch.inner();
    for (GraphIndex.Card card : index.cardsIn(seen)) {
      Sketch on = emphasis.isDimmed(card.node().id()) ? faint : sketch;
      new NodeMarks(on, index, emphasis, style, detail).draw(card.node(), card.box());
      spot(card.box(), Spot.Sort.NODE, card.node().ref(), says(card.node()));
    }
    sketch.group(faint, Optional.empty(), FAINT);
  }

  private void labels(Box seen) {
    var labels = new GraphLabels(sketch, index, style);
    for (GraphIndex.Line line : index.linesIn(seen)) {
      GraphContent.Edge edge = line.edge();
      if (emphasis.isDimmed(edge.id())) {
        continue;
      }
      edge.clash()
          .ifPresent(
              clash -> {
                Box box = labels.clash(line.route(), clash);
                spot(box, Spot.Sort.EDGE, edge.ref(), edge.says() + ": " + clash);
              });
      if (edge.clash().isEmpty()) {
        edge.label().ifPresent(label -> labels.label(line.route(), label));
      }
    }
  }

  private void spot(Box box, Spot.Sort sort, Optional<Ref> ref, String words) {
    spots.add(new Spot(frame.inPicture(box), sort, ref, () -> words));
  }

  private String says(GraphContent.Node node) {
    var words = new ArrayList<String>();
    words.add((node.name() + ' ' + node.version()).strip());
    index.folded().standsFor(node.id()).ifPresent(n -> words.add(services(n)));
    words.add(node.team());
    words.add(style.texts().get(StateTexts.key(node.state())));
    if (emphasis.critical().contains(node.id())) {
      words.add(style.texts().get("graph.picture.legend.critical"));
    }
    if (emphasis.blast().contains(node.id())) {
      words.add(style.texts().get("graph.picture.legend.blast"));
    }
    node.hold().ifPresent(words::add);
    words.removeIf(String::isEmpty);
    return String.join(", ", words);
  }

  private String services(int count) {
    return style.texts().get("graph.picture.services", count);
  }

  private void overlay(Sketch all) {
    String caption = style.measure().fit(style.caption(), Type.CAPTION, frame.width() - 2 * MARGIN);
    var ground = new Box(8, 5, style.measure().width(caption, Type.CAPTION) + 16, 20);
    all.fill(caption.isEmpty() ? new Box(0, 0, 0, 0) : ground, 4, Fill.of(Ink.BG, 0.88));
    all.text(MARGIN, 19, caption, Type.CAPTION, Ink.FG_MUTED);
    boolean room =
        frame.width() >= GraphLegend.width(style) + 24 && frame.height() > 5 * GraphLegend.HEIGHT;
    if (style.legend() && room) {
      GraphLegend.draw(all, style, 12, frame.height() - GraphLegend.HEIGHT - 12);
    }
  }
}
