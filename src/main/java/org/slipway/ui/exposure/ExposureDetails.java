package org.slipway.ui.exposure;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.scene.ExposureScene.At;
import org.slipway.text.Texts;
import org.slipway.ui.control.SideBySide;
import org.slipway.ui.control.Words;

/** The cell in hand in words: what is in flight there, what they share, and the worst in sight. */
final class ExposureDetails extends VBox {

  private final ExposureViewModel model;
  private final Texts texts;
  private final Consumer<Ref> goTo;
  private final Consumer<At> take;

  /**
   * @param goTo shows a deployment
   * @param take takes a cell in hand
   */
  ExposureDetails(ExposureViewModel model, Consumer<Ref> goTo, Consumer<At> take) {
    this.model = model;
    this.goTo = goTo;
    this.take = take;
    texts = model.texts();
    getStyleClass().add("exposure-details");
  }

  /** Shows what is in hand now. */
  void show() {
    getChildren().setAll(Words.wrapped(model.words().says(), "section-title"));
    if (!model.words().legend().isEmpty()) {
      getChildren().add(Words.wrapped(model.words().legend(), "muted", "small"));
    }
    var lists = new SideBySide();
    lists.getStyleClass().add("exposure-lists");
    lists.getChildren().addAll(worst(), flights(), shared());
    lists.getChildren().removeIf(list -> !list.isVisible());
    getChildren().add(lists);
  }

  private VBox list(String name, List<Node> rows) {
    var list = new VBox(Words.wrapped(texts.get("exposure.list." + name), "strong"));
    list.getStyleClass().add("exposure-list");
    list.getStyleClass().add("exposure-" + name);
    list.getChildren().addAll(rows);
    list.setVisible(!rows.isEmpty());
    return list;
  }

  private VBox worst() {
    return list(
        "worst",
        model.words().worst().stream()
            .map(cell -> row(cell.name(), cell.detail(), () -> take.accept(cell.at())))
            .toList());
  }

  private VBox flights() {
    return list(
        "in-flight",
        model.words().inFlight().stream()
            .map(flight -> row(flight.name(), flight.detail(), () -> goTo.accept(flight.ref())))
            .toList());
  }

  private VBox shared() {
    List<Node> rows =
        model.words().shared().stream()
            .<Node>map(
                item ->
                    row(
                        Words.wrapped(item.name(), "medium"),
                        Words.wrapped(item.by(), "small", "muted")))
            .toList();
    boolean several = model.words().inFlight().size() > 1;
    return list(
        "shared",
        rows.isEmpty() && several
            ? List.of(Words.wrapped(texts.get("exposure.shared.none"), "small", "muted"))
            : rows);
  }

  private static Node row(String name, String detail, Runnable go) {
    var link = new Button(name);
    link.getStyleClass().setAll("link");
    link.setWrapText(true);
    link.setMinHeight(Button.USE_PREF_SIZE);
    link.setOnAction(_ -> go.run());
    return row(link, Words.wrapped(detail, "small", "muted"));
  }

  private static VBox row(Node name, Node detail) {
    var row = new VBox(name, detail);
    row.getStyleClass().add("exposure-flight");
    return row;
  }
}
