package org.slipway.ui.slots;

import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.schedule.slot.SlotWeights;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/** What counts how much in the ranking of starts: a slider for each part of the score. */
final class Preferences extends VBox {

  private static final int MOST = 50;

  private final SlotsViewModel model;
  private final Texts texts;

  Preferences(SlotsViewModel model) {
    this.model = model;
    texts = model.session().texts();
    getStyleClass().add("slots-part");
    getChildren()
        .addAll(
            Words.of(texts.get("findslot.prefer"), "form-label"),
            weight("early", SlotWeights::early, v -> with(v, -1, -1, -1)),
            weight("traffic", SlotWeights::traffic, v -> with(-1, v, -1, -1)),
            weight("spare", SlotWeights::spare, v -> with(-1, -1, v, -1)),
            weight("spread", SlotWeights::spread, v -> with(-1, -1, -1, v)));
  }

  private SlotWeights with(int early, int traffic, int spare, int spread) {
    SlotWeights now = model.weights().get();
    return new SlotWeights(
        early < 0 ? now.early() : early,
        traffic < 0 ? now.traffic() : traffic,
        spare < 0 ? now.spare() : spare,
        spread < 0 ? now.spread() : spread);
  }

  private HBox weight(String name, ToIntFunction<SlotWeights> part, IntFunction<SlotWeights> with) {
    String text = texts.get("findslot.prefer." + name);
    var slider = new Slider(0, MOST, part.applyAsInt(model.weights().get()));
    slider.setId("slots-prefer-" + name);
    slider.setBlockIncrement(5);
    slider.setAccessibleText(text);
    slider.setPrefWidth(80);
    slider.setMinWidth(50);
    Label number = Words.whole("", "strong");
    number.getStyleClass().add("slots-number");
    number.setText(String.valueOf(part.applyAsInt(model.weights().get())));
    slider
        .valueProperty()
        .addListener((_, _, now) -> weigh(slider, number, part, with, now.intValue()));
    slider.valueChangingProperty().addListener((_, _, changing) -> settled(changing));
    model.weights().subscribe(now -> slider.setValue(part.applyAsInt(now)));
    Label label = Words.wrapped(text);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    return Words.row("slots-weight", label, slider, number);
  }

  private void weigh(
      Slider slider,
      Label number,
      ToIntFunction<SlotWeights> part,
      IntFunction<SlotWeights> with,
      int value) {
    number.setText(String.valueOf(value));
    SlotWeights now = model.weights().get();
    boolean last = now.sum() - part.applyAsInt(now) + value < 1;
    if (value != part.applyAsInt(now) && !last) {
      model.weights().set(with.apply(value));
      settled(slider.isValueChanging());
    }
  }

  private void settled(boolean changing) {
    if (!changing && model.found().get().isPresent()) {
      model.search();
    }
  }
}
