package org.slipway.ui.slots;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Timing;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.RejectedStretch;
import org.slipway.core.schedule.slot.SlotWeights;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.DayPicker;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Tick;
import org.slipway.ui.control.Words;

/** What is asked: which deployment, from when, how far, what must hold, what counts how much. */
final class SlotsForm extends VBox {

  /** What must hold, in the words of the house: one box for the kinds that belong together. */
  private static final Map<String, Set<ConstraintKind>> MUST = must();

  private static final List<Integer> HORIZONS = List.of(14, 30, 90, 180);
  private static final int MOST_WEIGHT = 50;

  private final SlotsViewModel model;
  private final Texts texts;
  private final Pick place = new Pick(List.of(), "");
  private final DayPicker from;
  private final Pick horizon;
  private final Label needed = Words.wrapped("", "small", "muted");
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

  private static Map<String, Set<ConstraintKind>> must() {
    var must = new LinkedHashMap<String, Set<ConstraintKind>>();
    must.put("freezes", EnumSet.of(ConstraintKind.HARD_FREEZE, ConstraintKind.SOFT_FREEZE));
    must.put("windows", EnumSet.of(ConstraintKind.OUTSIDE_WINDOW));
    must.put("runway", EnumSet.of(ConstraintKind.RUNWAY, ConstraintKind.NO_RETURN));
    must.put(
        "order",
        EnumSet.of(
            ConstraintKind.DEPENDENCY,
            ConstraintKind.PROMOTION,
            ConstraintKind.WAVE,
            ConstraintKind.VENDOR));
    must.put("waiting", EnumSet.of(ConstraintKind.DEPENDENT));
    must.put(
        "shared",
        EnumSet.of(
            ConstraintKind.SAME_ITEM,
            ConstraintKind.SAME_LOCK,
            ConstraintKind.ENVIRONMENT,
            ConstraintKind.SHARED_SERVICE,
            ConstraintKind.SAME_PERSON,
            ConstraintKind.SAME_TEAM,
            ConstraintKind.RELATED_SERVICE,
            ConstraintKind.THROTTLE));
    must.put(
        "dates",
        EnumSet.of(
            ConstraintKind.TRAIN,
            ConstraintKind.MILESTONE,
            ConstraintKind.LEAD_TIME,
            ConstraintKind.CLOCK_CHANGE));
    must.put("cover", EnumSet.of(ConstraintKind.ON_CALL, ConstraintKind.SINGLE_PERSON));
    must.put("traffic", EnumSet.of(ConstraintKind.TRAFFIC));
    return must;
  }

  private LocalDate today() {
    return model.session().now().atZone(model.session().zone().get()).toLocalDate();
  }

  private String days(int days) {
    return texts.get("findslot.days", days);
  }

  private void fill() {
    fields.getChildren().addAll(field("findslot.place", place), when(), needed());
    fields.getChildren().add(Words.of(texts.get("findslot.must"), "form-label"));
    MUST.forEach((name, kinds) -> fields.getChildren().add(box(name, kinds)));
    fields.getChildren().add(Words.of(texts.get("findslot.prefer"), "form-label"));
    fields
        .getChildren()
        .addAll(
            weight("early", SlotWeights::early, v -> with(v, -1, -1, -1)),
            weight("traffic", SlotWeights::traffic, v -> with(-1, v, -1, -1)),
            weight("spare", SlotWeights::spare, v -> with(-1, -1, v, -1)),
            weight("spread", SlotWeights::spread, v -> with(-1, -1, -1, v)));
    fields.getChildren().addAll(buttons(), took);
    place.setId("slots-place");
    place.setOnAction(_ -> choosePlace());
    from.setOnAction(_ -> chooseFrom());
    horizon.setId("slots-horizon");
    horizon.setOnAction(_ -> chooseHorizon());
  }

  private VBox field(String key, Node field) {
    Label label = Words.of(texts.get(key), "form-label");
    label.setLabelFor(field);
    var box = new VBox(label, field);
    box.getStyleClass().add("form-row");
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private HBox when() {
    return Words.row(
        "slots-when", field("findslot.from", from), field("findslot.horizon", horizon));
  }

  private VBox needed() {
    needed.setId("slots-needed");
    return field("findslot.needed", needed);
  }

  private Tick box(String name, Set<ConstraintKind> kinds) {
    Tick box = Tick.wrapped(texts.get("findslot.must." + name));
    box.setId("slots-must-" + name);
    box.setSelected(model.mustHold(kinds));
    box.setOnAction(
        _ -> {
          model.mustHold(kinds, box.isSelected());
          model.search();
        });
    model.found().subscribe(_ -> box.setSelected(model.mustHold(kinds)));
    return box;
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
    var slider = new Slider(0, MOST_WEIGHT, part.applyAsInt(model.weights().get()));
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
    needed.setText(model.deployment().map(this::parts).orElse(""));
  }

  private String parts(Deployment deployment) {
    Timing timing = deployment.timing();
    String open = texts.get("findslot.unknown");
    return texts.get(
        "findslot.parts",
        timing.run().map(SlotsForm::length).orElse(open),
        timing.verification().map(SlotsForm::length).orElse(open),
        timing.rollbackTail().map(tail -> length(tail.length())).orElse(open));
  }

  /** In one piece, wherever the line ends. */
  private static String length(Duration length) {
    return Times.span(length).replace(' ', '\u00a0');
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
