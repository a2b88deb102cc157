package org.slipway.ui.graph;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/** Says what is being picked, and what ways were found between two. */
final class WayLine extends HBox {

  private final GraphViewModel model;
  private final Texts texts;
  private final Label words = Words.wrapped("", "small");

  WayLine(GraphViewModel model) {
    this.model = model;
    texts = model.texts();
    getStyleClass().add("graph-way");
    words.setId("graph-way");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var end = new Button(texts.get("graphview.way.end"));
    end.setId("graph-way-end");
    end.setMinWidth(USE_PREF_SIZE);
    end.setOnAction(_ -> model.escape());
    getChildren().addAll(words, end);
    managedProperty().bind(visibleProperty());
    model.couple().picking().subscribe(_ -> say());
    model.couple().found().subscribe(_ -> say());
    model.couple().refused().subscribe(_ -> say());
    model.upkeep().stopped().subscribe(_ -> say());
  }

  private void say() {
    String says = model.upkeep().stopped().get() ? texts.get("graphview.stopped") : said();
    words.setText(says);
    setVisible(!says.isEmpty());
  }

  private String said() {
    return switch (model.couple().picking().get()) {
      case Picking.Way(String from) -> texts.get("graphview.way.pick", name(from));
      case Picking.Link(String from) -> texts.get("graphview.link.pick", name(from));
      case Picking.None() ->
          model
              .couple()
              .refused()
              .get()
              .map(this::refused)
              .or(() -> model.couple().found().get().map(new GraphWords(texts)::found))
              .orElse("");
    };
  }

  private String refused(Couple.Refused one) {
    return texts.get(
        one.itself() ? "graphview.link.same" : "graphview.link.several", name(one.id()));
  }

  private String name(String id) {
    NodeIndex seen = model.now().seen();
    return seen.node(id)
        .map(GraphWords::name)
        .or(() -> seen.group(id).map(group -> group.title()))
        .or(() -> seen.edge(id).map(edge -> edge.says()))
        .orElse("");
  }
}
