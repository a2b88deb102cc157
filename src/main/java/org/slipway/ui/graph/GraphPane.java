package org.slipway.ui.graph;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import org.slipway.scene.Box;
import org.slipway.scene.Picture;
import org.slipway.scene.graph.GraphFrame;
import org.slipway.scene.graph.GraphIndex;
import org.slipway.scene.graph.GraphMinimap;
import org.slipway.scene.graph.GraphScene;
import org.slipway.scene.graph.GraphStyle;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.ui.calendar.PictureView;

/**
 * The graph as a picture, with a small map of the whole where only a part is in sight. On the FX
 * thread.
 */
final class GraphPane extends StackPane {

  private static final double WIDEST_HINT = 420;
  private static final double ROOM_FOR_LEGEND = 420;
  private static final double ROOM_FOR_MAP = 480;

  /** Of the width, at most. */
  private static final double MAP_SHARE = 0.2;

  private final GraphViewModel model;
  private final PictureView picture = new PictureView(this::picture);
  private final PictureView map = new PictureView(this::map);
  private final Line band = new Line();
  private final GraphSight sight = new GraphSight();
  private final Tooltip hint = new Tooltip();
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private final GraphWords words;

  /** How the small map was last drawn. */
  private GraphFrame mapFrame = GraphMinimap.frame(LaidGraph.EMPTY, 1, 1);

  GraphPane(GraphViewModel model) {
    this.model = model;
    words = new GraphWords(model.texts());
    setId("graph-picture");
    getStyleClass().add("graph-picture");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    map.setId("graph-map");
    map.getStyleClass().add("graph-map");
    map.setManaged(false); // two sizes in one pass would ask for the next one, for ever
    band.getStyleClass().add("graph-band");
    band.setManaged(false);
    band.setMouseTransparent(true);
    band.setVisible(false);
    hint.setWrapText(true);
    hint.setMaxWidth(WIDEST_HINT);
    picture.setMouseTransparent(true);
    getChildren().addAll(picture, map, band);
    setMinSize(0, 0);
    new GraphMouse(this, model).listen();
    new GraphMapMouse(this, map).listen();
    new GraphKeys(this, model).listen();
    model.shown().subscribe(_ -> refresh());
    model.place().selected().subscribe(_ -> refresh());
    model.couple().found().subscribe(_ -> refresh());
    model.choices().changes().subscribe(_ -> refresh());
    focusedProperty().subscribe(_ -> refresh());
  }

  /** Asks for the picture anew. */
  void refresh() {
    picture.refresh();
    map.refresh();
    setAccessibleText(
        model
            .place()
            .node()
            .map(node -> words.spoken(node, model.now().seen()))
            .orElseGet(() -> words.count(model.now())));
  }

  private Picture picture(double width, double height) {
    Shown shown = model.now();
    sight.of(shown.laid(), width, height, picture.pixels());
    scale.set(sight.scale());
    map.setVisible(sight.isPart() && width > ROOM_FOR_MAP);
    return GraphScene.of(
        shown.hits(),
        model.emphasis(isFocused()),
        sight.frame(),
        style(!shown.isEmpty() && height > ROOM_FOR_LEGEND));
  }

  private Picture map(double width, double height) {
    Shown shown = model.now();
    mapFrame = GraphMinimap.frame(shown.laid(), width, height);
    return GraphMinimap.of(
        shown.hits(), model.emphasis(false), mapFrame, sight.frame(), style(false));
  }

  private GraphStyle style(boolean legend) {
    return new GraphStyle(model.texts(), picture.measure(), "", legend);
  }

  /** What measures and colours its pictures. */
  PictureView painter() {
    return picture;
  }

  LaidGraph laid() {
    return model.now().laid();
  }

  GraphSight sight() {
    return sight;
  }

  /** How large things are drawn; 1: in their own size. */
  ReadOnlyDoubleProperty scale() {
    return scale.getReadOnlyProperty();
  }

  /** A place in the picture under a place of this pane. */
  double inPicture(double pixels) {
    return pixels / picture.pixels();
  }

  /** Where a place of the small map lies in the layout. */
  LaidGraph.Point inLayoutByMap(double x, double y) {
    return mapFrame.inLayout(x / map.pixels(), y / map.pixels());
  }

  LaidGraph.Point inLayout(double x, double y) {
    return sight.frame().inLayout(inPicture(x), inPicture(y));
  }

  /** What is under a place of this pane. */
  Optional<GraphIndex.Hit> at(double x, double y) {
    return model.now().hits().at(inLayout(x, y), 5 / sight.scale());
  }

  /** Brings a card into sight. */
  void reveal(String id) {
    LaidGraph laid = model.now().laid();
    Optional.ofNullable(laid.nodes().get(id))
        .or(() -> Optional.ofNullable(laid.groups().get(id)))
        .ifPresent(this::reveal);
  }

  private void reveal(Box box) {
    sight.reveal(box);
    refresh();
  }

  /** Draws a line from one place of this pane to another while something is linked. */
  void band(double fromX, double fromY, double toX, double toY) {
    band.setStartX(fromX);
    band.setStartY(fromY);
    band.setEndX(toX);
    band.setEndY(toY);
    band.setVisible(true);
  }

  void noBand() {
    band.setVisible(false);
  }

  /** Whether something is being drawn from one card to another. */
  boolean isBanding() {
    return band.isVisible();
  }

  /** Says all of what is under the pointer. */
  void tell(Optional<GraphIndex.Hit> hit) {
    Optional<String> told = hit.flatMap(this::told);
    if (told.isEmpty()) {
      Tooltip.uninstall(this, hint);
      return;
    }
    if (!hint.getText().equals(told.get())) {
      hint.setText(told.get());
    }
    Tooltip.install(this, hint);
  }

  /** What is said of it. */
  Optional<String> told(GraphIndex.Hit hit) {
    NodeIndex seen = model.now().seen();
    return switch (hit.sort()) {
      case NODE -> seen.node(hit.id()).map(node -> words.spoken(node, seen));
      case EDGE -> seen.edge(hit.id()).map(GraphWords::spoken);
      case FOLD ->
          Optional.of(
              model
                  .texts()
                  .get(seen.hasNode(hit.id()) ? "graphview.unfold.tip" : "graphview.fold.tip"));
      case GROUP -> seen.group(hit.id()).map(group -> group.title());
    };
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double pixels = picture.pixels();
    double wide = Math.min(GraphMinimap.WIDTH * pixels, getWidth() * MAP_SHARE);
    double high = wide * GraphMinimap.HEIGHT;
    double gap = 12 * pixels;
    map.resizeRelocate(getWidth() - wide - gap, getHeight() - high - gap, wide, high);
  }
}
