package org.slipway.ui.calendar;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Bar;
import org.slipway.scene.Clash;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Words;

/**
 * The pairs of finished deployments that overlapped; Enter or a click shows one in the calendar.
 */
final class OverlapList extends VBox {

  private final CalendarViewModel model;
  private final Texts texts;
  private final ListView<Clash> list = new ListView<>();
  private final Label count = Words.of("", "muted", "small");

  OverlapList(CalendarViewModel model) {
    this.model = model;
    this.texts = model.texts();
    getStyleClass().add("overlaps");
    list.setId("calendar.overlaps");
    list.setCellFactory(_ -> new Line());
    list.setAccessibleText(texts.get("calendar.overlaps"));
    list.setOnMouseClicked(_ -> reveal());
    list.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            press.consume();
            reveal();
          }
        });
    var head = Words.row("line", Words.of(texts.get("calendar.overlaps"), "section-title"), count);
    getChildren().addAll(head, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    visibleProperty().bind(model.overlaps().wanted());
    managedProperty().bind(visibleProperty());
    model.overlaps().found().subscribe(this::fill);
  }

  private void fill(Optional<List<Clash>> pairs) {
    list.getItems().setAll(pairs.orElse(List.of()));
    count.setText(
        pairs
            .map(found -> texts.get("calendar.overlaps.count", found.size()))
            .orElse(texts.get("calendar.overlaps.looking")));
    list.setPlaceholder(
        Words.of(
            texts.get(pairs.isPresent() ? "calendar.overlaps.none" : "calendar.overlaps.looking"),
            "muted"));
  }

  private void reveal() {
    Clash chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.selectAndReveal(chosen.one());
    }
  }

  private String line(Clash clash) {
    String when = Times.stretch(clash.at(), model.zone().get(), texts.locale());
    return texts.get(
        "calendar.overlaps.pair",
        name(clash.one()),
        name(clash.other()),
        when,
        texts.say(clash.cause(), model.zone().get()));
  }

  private String name(Ref ref) {
    return model.index().find(ref).map(Bar::label).orElse(ref.id().toString());
  }

  private final class Line extends ListCell<Clash> {
    @Override
    protected void updateItem(@Nullable Clash clash, boolean empty) {
      super.updateItem(clash, empty);
      setText(clash == null || empty ? null : line(clash));
    }
  }
}
