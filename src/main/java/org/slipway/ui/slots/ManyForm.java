package org.slipway.ui.slots;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.text.Texts;
import org.slipway.ui.control.DayPicker;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;

/** What is asked of many: which ones, by which goal, from when, how far, what must hold. */
final class ManyForm extends VBox {

  private static final List<Integer> HORIZONS = List.of(14, 30, 90, 180);
  private static final List<String> GOALS = List.copyOf(Goals.named().sequencedKeySet());

  private final ManyViewModel model;
  private final Texts texts;
  private final Pick group = new Pick(List.of(), "");
  private boolean filling;

  /**
   * @param asked goes where the answer is
   */
  ManyForm(ManyViewModel model, Runnable asked) {
    this.model = model;
    texts = model.session().texts();
    group.setId("slots-group");
    group.setOnAction(_ -> choose());
    var again = new Button(texts.get("findslot.plan"), Icons.of("mdi2c-calendar-search"));
    again.setId("slots-plan");
    again.setMinWidth(USE_PREF_SIZE);
    again.setMaxWidth(Double.MAX_VALUE);
    again.setOnAction(
        _ -> {
          model.plan();
          asked.run();
        });
    var fields =
        new VBox(
            field("findslot.group", group),
            field("findslot.goal", goal()),
            when(),
            new MustHold("slots-many-must-", texts, model.relaxed(), model::plan),
            again,
            Words.wrapped(texts.get("findslot.many.says"), "small", "muted"));
    fields.getStyleClass().add("slots-fields");
    var scroll = new Scrolled(fields).filling();
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().add("slots-form");
    getChildren().add(scroll);
  }

  void focus() {
    Scrolled.focus(group);
  }

  private Pick goal() {
    List<String> words = GOALS.stream().map(goal -> texts.get("findslot.goal." + goal)).toList();
    var goal = new Pick(words, words.getFirst());
    goal.setId("slots-goal");
    goal.setOnAction(
        _ -> {
          int chosen = Math.max(0, goal.getSelectionModel().getSelectedIndex());
          model.goals().set(Goals.named().getOrDefault(GOALS.get(chosen), Goals.NEAREST));
          model.plan();
        });
    return goal;
  }

  private HBox when() {
    var from = new DayPicker("slots-many-from", texts, model::today);
    from.setValue(model.from().get());
    from.setOnAction(
        _ -> {
          LocalDate day = from.getValue();
          if (day != null && !day.equals(model.from().get())) {
            model.from().set(day);
            model.plan();
          }
        });
    return Words.row(
        "slots-when", field("findslot.from", from), field("findslot.horizon", horizon()));
  }

  private Pick horizon() {
    List<String> words = HORIZONS.stream().map(days -> texts.get("findslot.days", days)).toList();
    var horizon = new Pick(words, texts.get("findslot.days", 90));
    horizon.setId("slots-many-horizon");
    horizon.setOnAction(
        _ -> {
          int chosen = Math.max(0, horizon.getSelectionModel().getSelectedIndex());
          model.horizon().set(Duration.ofDays(HORIZONS.get(chosen)));
          model.plan();
        });
    return horizon;
  }

  private FormField field(String key, Node field) {
    return new FormField(texts.get(key), field);
  }

  /** Begins with what is planned already, else with the first. */
  void begin() {
    follow();
    if (model.group().get().isEmpty() && !group.getItems().isEmpty()) {
      group.getSelectionModel().select(0);
      choose();
    } else if (model.planned().get().isEmpty()) {
      model.plan();
    }
  }

  /** Shows what can be chosen in the plan as it is now. */
  void follow() {
    filling = true;
    String before = model.group().get();
    group.getItems().setAll(model.groups().keySet());
    group.setValue(group.getItems().contains(before) ? before : null);
    filling = false;
  }

  private void choose() {
    String chosen = group.getValue();
    if (!filling && chosen != null && !chosen.equals(model.group().get())) {
      model.group().set(chosen);
      model.plan();
    }
  }
}
