package org.slipway.ui.graph;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.export.Outgoing;

/** What can be done with the graph. */
final class GraphActions {

  static final String VIEW = "graph";

  private final Actions actions;
  private final GraphViewModel model;

  private GraphActions(Actions actions, GraphViewModel model) {
    this.actions = actions;
    this.model = model;
  }

  /** What only the view can do. */
  interface Hands {
    void zoom(double by);

    void whole();

    void fit();

    void search();

    void copy();

    void export(Outgoing what);
  }

  static void register(Actions actions, GraphViewModel model, Hands hands) {
    var mine = new GraphActions(actions, model);
    mine.looks();
    mine.ways();
    mine.add("zoom-out", "-", "mdi2m-minus", () -> hands.zoom(1 / GraphSight.STEP));
    mine.add("zoom-in", "+ =", "mdi2p-plus", () -> hands.zoom(GraphSight.STEP));
    mine.add("own-size", "1", "mdi2m-magnify", hands::whole);
    mine.add("fit", "0", "mdi2f-fit-to-page-outline", hands::fit);
    mine.add("search", "s", "mdi2m-magnify", hands::search);
    mine.add("copy-image", "", "mdi2c-content-copy", hands::copy);
    mine.add("export-svg", "", "mdi2s-svg", () -> hands.export(Outgoing.GRAPH_SVG));
    mine.add("export-png", "", "mdi2i-image-outline", () -> hands.export(Outgoing.GRAPH_PNG));
    mine.add("export-dot", "", "mdi2g-graph-outline", () -> hands.export(Outgoing.GRAPH_DOT));
    mine.add("export-graphml", "", "mdi2x-xml", () -> hands.export(Outgoing.GRAPH_GRAPHML));
    mine.add(
        "export-mermaid",
        "",
        "mdi2l-language-markdown-outline",
        () -> hands.export(Outgoing.GRAPH_MERMAID));
  }

  private void looks() {
    ObjectProperty<GraphFace> face = model.choices().face();
    add("picture", "g", "mdi2g-graph-outline", () -> face.set(GraphFace.PICTURE));
    add("matrix", "m", "mdi2g-grid", () -> face.set(GraphFace.MATRIX));
    add("tree", "t", "mdi2t-table", () -> face.set(GraphFace.TREE));
    add("focus", "f", "mdi2i-image-filter-center-focus", this::focus);
    ObjectProperty<Sides> sides = model.choices().direction();
    add("upstream", "u", "mdi2a-arrow-left", () -> sides.set(Sides.UPSTREAM));
    add("both", "", "mdi2a-arrow-left-right", () -> sides.set(Sides.BOTH));
    add("downstream", "d", "mdi2a-arrow-right", () -> sides.set(Sides.DOWNSTREAM));
    for (Subject one : Subject.values()) {
      Runnable turn = () -> model.choices().subject().set(one);
      add(GraphWords.token(one), "", "mdi2g-graph-outline", turn);
    }
    add("fold-all", "", "mdi2u-unfold-less-horizontal", () -> model.upkeep().turnAll(true));
    add("unfold-all", "", "mdi2u-unfold-more-horizontal", () -> model.upkeep().turnAll(false));
  }

  private void ways() {
    add("critical", "c", "mdi2v-vector-polyline", () -> turn(model.choices().critical()));
    add("blast", "b", "mdi2t-target", () -> turn(model.choices().blast()));
    add("between", "p", "mdi2s-swap-horizontal", () -> model.couple().between());
    add("link", "l", "mdi2v-vector-link", () -> model.couple().linking());
    add("lay-out", "", "mdi2r-refresh", () -> model.upkeep().refresh());
  }

  /** One hop further each time, and after the third all again. */
  private void focus() {
    model.choices().hops().set(model.choices().hops().get().further());
  }

  private static void turn(BooleanProperty choice) {
    choice.set(!choice.get());
  }

  private void add(String name, String shortcut, String icon, Runnable run) {
    String id = VIEW + "." + name;
    String text = model.texts().get("action." + id);
    actions.add(Action.always(id, text, shortcut, icon, run).in(VIEW));
  }
}
