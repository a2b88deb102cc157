package org.slipway.ui.slots;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.slot.RejectedStretch;
import org.slipway.text.Texts;
import org.slipway.ui.control.DayPicker;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;

/** What is asked: which deployment, from when, how far, what must hold, what counts how much. */
final class SlotsForm extends VBox {

  private static final List<Integer> HORIZONS = List.of(14, 30, 90, 180);

  private final SlotsViewModel model;
  private final Texts texts;
  private final Pick place = new Pick(List.of(), "");
  private final DayPicker from;
  private final Pick horizon;
  private final TimeNeeded needed;
  private final Label took = Words.wrapped("", "small", "muted");
  private final VBox fields = new VBox();
  private final Runnable asked;
  private boolean filling;

  /**
   * @param asked goes where the answer is
   */
  SlotsForm(SlotsViewModel model, Runnable asked) {
    this.model = model;
    this.asked = asked;
    texts = model.session().texts();
    from = new DayPicker("slots-from", texts, this::today);
    needed = new TimeNeeded(texts);
    horizon = new Pick(HORIZONS.stream().map(this::days).toList(), days(90));
    getStyleClass().add("slots-form");
    fields.getStyleClass().add("slots-fields");
    fill();
    var scroll = new Scrolled(fields).filling();
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    model.subject().subscribe(_ -> follow());
    model.from().subscribe(from::setValue);
    model.session().showing().addListener((_, _, _) -> follow());
    model.found().subscribe(_ -> say());
  }

  /** Goes to the first field. */
  void begin() {
    Scrolled.focus(place);
  }

  private LocalDate today() {
    return model.session().now().atZone(model.session().zone().get()).toLocalDate();
  }

  private String days(int days) {
    return texts.get("findslot.days", days);
  }

  private void fill() {
    fields
        .getChildren()
        .addAll(field("findslot.place", place), when(), field("findslot.needed", needed));
    var must = new MustHold("slots-must-", texts, model.relaxed(), model::search);
    model.found().subscribe(_ -> must.refresh());
    fields.getChildren().addAll(must, new Preferences(model));
    fields.getChildren().addAll(buttons(), took);
    place.setId("slots-place");
    place.setOnAction(_ -> choosePlace());
    from.setOnAction(_ -> chooseFrom());
    horizon.setId("slots-horizon");
    horizon.setOnAction(_ -> chooseHorizon());
  }

  private FormField field(String key, Node field) {
    return new FormField(texts.get(key), field);
  }

  private HBox when() {
    return Words.row(
        "slots-when", field("findslot.from", from), field("findslot.horizon", horizon));
  }

  private HBox buttons() {
    var again = new Button(texts.get("findslot.again"), Icons.of("mdi2c-calendar-search"));
    again.setId("slots-again");
    again.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(again, Priority.ALWAYS);
    again.setOnAction(
        _ -> {
          model.search();
          asked.run();
        });
    var reset = new Button(texts.get("findslot.reset"));
    reset.setId("slots-reset");
    reset.setMinWidth(USE_PREF_SIZE);
    reset.setOnAction(
        _ -> {
          model.reset();
          horizon.setValue(days(90));
        });
    return Words.row("slots-buttons", again, reset);
  }

  private void choosePlace() {
    Ref ref = model.subjects().get(String.valueOf(place.getValue()));
    if (!filling && ref != null && !model.subject().get().equals(Optional.of(ref))) {
      model.ask(ref);
    }
  }

  private void chooseFrom() {
    if (from.getValue() != null && !from.getValue().equals(model.from().get())) {
      model.from().set(from.getValue());
      model.search();
    }
  }

  private void chooseHorizon() {
    int chosen = horizon.getSelectionModel().getSelectedIndex();
    if (chosen >= 0) {
      Duration length = Duration.ofDays(HORIZONS.get(chosen));
      if (!length.equals(model.horizon().get())) {
        model.horizon().set(length);
        model.search();
      }
    }
  }

  /** Shows the deployment that is asked for. */
  private void follow() {
    filling = true;
    SortedMap<String, Ref> subjects = model.subjects();
    place.getItems().setAll(subjects.keySet());
    subjects.forEach(
        (name, ref) -> {
          if (model.subject().get().equals(Optional.of(ref))) {
            place.setValue(name);
          }
        });
    filling = false;
    needed.show(model.deployment().map(Deployment::timing));
  }

  private void say() {
    took.setText(
        model
            .found()
            .get()
            .map(
                now ->
                    texts.get(
                        "findslot.took",
                        model.horizon().get().toDays(),
                        now.took().toMillis() / 1000.0,
                        now.slots().size(),
                        RejectedStretch.joined(now.rejected()).size()))
            .orElse(""));
  }
}
