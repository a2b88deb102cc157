package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.slipway.text.Percent;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Segments;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;

/** The tools over the graph. */
final class GraphBar extends Toolbar {

  private final GraphViewModel model;
  private final Actions actions;
  private final Texts texts;

  /**
   * @param actions has those of the graph already
   * @param scale how large things are drawn
   */
  GraphBar(GraphViewModel model, Actions actions, ObservableValue<Number> scale) {
    super("view-bar");
    this.model = model;
    this.actions = actions;
    texts = model.texts();
    GraphChoices choices = model.choices();
    var faces = faces(choices);
    HBox focus = focus(choices);
    var sides = sides(choices);
    ToggleButton critical = toggle("critical", choices.critical());
    ToggleButton blast = toggle("blast", choices.blast());
    ToggleButton between = toggle("between", Optional.empty());
    model.couple().found().subscribe(_ -> between.setSelected(isBetween()));
    model.couple().picking().subscribe(_ -> between.setSelected(isBetween()));
    HBox zoom = zoom(scale);
    MenuButton exports =
        Buttons.exports(
            actions,
            texts.get("graphview.export"),
            "graph-exports",
            "graph.copy-image",
            "graph.export-svg",
            "graph.export-png",
            "graph.export-dot",
            "graph.export-graphml",
            "graph.export-mermaid");
    getChildren()
        .addAll(faces, focus, sides, critical, blast, between, Words.spring(), zoom, exports);
    mayGo(sides, zoom, exports, focus, between, blast, critical);
    goBeforeWords(sides, zoom);
    gatherIn(Words.more(texts, "graph-more"));
    choices
        .face()
        .subscribe(
            face -> {
              leaveOut(face != GraphFace.PICTURE, List.of(zoom, focus, critical, blast, between));
              leaveOut(face == GraphFace.MATRIX, List.of(sides));
            });
  }

  private boolean isBetween() {
    return model.couple().isOnWays();
  }

  private Segments<GraphFace> faces(GraphChoices choices) {
    var faces =
        new Segments<GraphFace>(
            "graph.",
            List.of(GraphFace.values()),
            face -> texts.get("graphview.face." + GraphWords.token(face)),
            choices.face()::set);
    choices.face().subscribe(faces::show);
    icons(faces, List.of("mdi2g-graph-outline", "mdi2g-grid", "mdi2t-table"));
    return faces;
  }

  private HBox focus(GraphChoices choices) {
    var hops =
        new Segments<Hops>(
            "graph-focus-",
            List.of(Hops.values()),
            one -> texts.get("graphview.hops." + GraphWords.token(one)),
            choices.hops()::set);
    choices.hops().subscribe(hops::show);
    return Words.row("graph-tools", Words.whole(texts.get("graphview.focus"), "muted"), hops);
  }

  private Segments<Sides> sides(GraphChoices choices) {
    var sides =
        new Segments<Sides>(
            "graph-",
            List.of(Sides.values()),
            one -> texts.get("graphview.sides." + GraphWords.token(one)),
            choices.direction()::set);
    choices.direction().subscribe(sides::show);
    var last = (ToggleButton) sides.getChildren().getLast();
    icon(sides.getChildren().getFirst(), "mdi2a-arrow-left");
    icon(last, "mdi2a-arrow-right");
    last.setContentDisplay(ContentDisplay.RIGHT);
    return sides;
  }

  private static void icons(Segments<?> segments, List<String> icons) {
    for (int i = 0; i < icons.size(); i++) {
      icon(segments.getChildren().get(i), icons.get(i));
    }
  }

  private static void icon(Node segment, String icon) {
    ((ToggleButton) segment).setGraphic(Icons.of(icon));
  }

  private ToggleButton toggle(String name, BooleanProperty choice) {
    ToggleButton button = toggle(name, Optional.of(choice));
    choice.subscribe(button::setSelected);
    return button;
  }

  private ToggleButton toggle(String name, Optional<BooleanProperty> choice) {
    Action action = actions.get(GraphActions.VIEW + "." + name);
    var button = new ToggleButton(action.text(), Icons.of(action.icon()));
    button.setId(action.id());
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(action.text());
    button.setTooltip(new Tooltip((action.text() + "  " + Shortcuts.shown(action)).strip()));
    button.setOnAction(
        _ -> {
          actions.run(action);
          button.setSelected(choice.map(BooleanProperty::get).orElseGet(this::isBetween));
        });
    return button;
  }

  private HBox zoom(ObservableValue<Number> scale) {
    Label percent = Words.whole("", "small", "graph-scale");
    scale.subscribe(
        now ->
            percent.setText(Percent.of(Math.rint(now.doubleValue() * 100) / 100, texts.locale())));
    return Words.row(
        "graph-tools",
        Buttons.icon(actions, "graph.zoom-out"),
        percent,
        Buttons.icon(actions, "graph.zoom-in"),
        Buttons.icon(actions, "graph.fit"));
  }
}
