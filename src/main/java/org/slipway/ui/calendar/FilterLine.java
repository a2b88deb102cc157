package org.slipway.ui.calendar;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;
import org.slipway.core.readiness.Go;
import org.slipway.text.Texts;
import org.slipway.ui.calendar.CalendarFilter.Field;
import org.slipway.ui.control.Words;

/** Fields that narrow what the calendar shows, in every form. Escape lifts them and closes it. */
final class FilterLine extends FlowPane {

  private final CalendarViewModel model;
  private final Texts texts;
  private final Runnable leave;
  private final TextField text = new TextField();
  private final Map<Field, ComboBox<String>> boxes = new EnumMap<>(Field.class);
  private final Label count = Words.whole("", "muted", "small");
  private boolean following;

  /**
   * @param leave gives the focus back
   */
  FilterLine(CalendarViewModel model, Runnable leave) {
    this.model = model;
    this.texts = model.texts();
    this.leave = leave;
    getStyleClass().addAll("calendar-line", "calendar-filter");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    text.setId("calendar.filter-text");
    text.setPromptText(texts.get("calendar.filter.text"));
    text.setAccessibleText(texts.get("calendar.filter.text"));
    text.textProperty().addListener((_, _, typed) -> choose(Field.TEXT, typed));
    getChildren().add(text);
    Arrays.stream(Field.values()).filter(f -> f != Field.TEXT).forEach(this::add);
    var clear = new Button(texts.get("calendar.filter.clear"));
    clear.setId("calendar.filter-clear");
    clear.getStyleClass().add("small-button");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.setOnAction(_ -> model.choices().filter().set(CalendarFilter.NONE));
    getChildren().addAll(clear, count);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.choices().filter().subscribe(this::follow);
    model.changes().subscribe(_ -> count());
  }

  private void add(Field field) {
    var box = new ComboBox<String>();
    String name = texts.get("calendar.filter." + field.token());
    box.setId("calendar.filter-" + field.token());
    box.setAccessibleText(name);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String value) {
            return value == null || value.isEmpty() ? name : said(field, value);
          }

          @Override
          public String fromString(String said) {
            throw new UnsupportedOperationException("chosen, never typed");
          }
        });
    box.setOnShowing(_ -> fill(field, box));
    box.valueProperty()
        .addListener((_, _, now) -> choose(field, Objects.requireNonNullElse(now, "")));
    boxes.put(field, box);
    getChildren().add(box);
  }

  private String said(Field field, String value) {
    return switch (field) {
      case VERDICT -> texts.get("timeline.go." + value);
      case STATE -> texts.get("timeline.state." + value);
      case TEXT, TEAM, TRAIN, ENVIRONMENT -> value;
    };
  }

  private void fill(Field field, ComboBox<String> box) {
    following = true;
    String now = model.choices().filter().get().of(field);
    box.getItems().setAll(Stream.concat(Stream.of(""), values(field).stream()).toList());
    box.setValue(now);
    following = false;
  }

  private List<String> values(Field field) {
    Plan plan = model.data().plan();
    return switch (field) {
      case TEAM -> names(plan.all(Team.class).values().stream().map(Team::name));
      case TRAIN ->
          names(plan.releases().values().stream().map(Release::train).flatMap(Optional::stream));
      case ENVIRONMENT -> names(plan.environments().values().stream().map(Environment::name));
      case VERDICT -> Arrays.stream(Go.values()).map(CalendarFilter::token).toList();
      case STATE ->
          Arrays.stream(DeploymentState.values())
              .filter(state -> state != DeploymentState.CANCELLED)
              .map(CalendarFilter::token)
              .toList();
      case TEXT -> List.of();
    };
  }

  private static List<String> names(Stream<String> all) {
    return all
        .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)))
        .stream()
        .toList();
  }

  private void choose(Field field, String value) {
    if (!following) {
      model.choices().filter().set(model.choices().filter().get().with(field, value));
    }
  }

  private void follow(CalendarFilter filter) {
    following = true;
    if (!text.getText()
        .strip()
        .toLowerCase(Locale.ROOT)
        .equals(filter.of(Field.TEXT).toLowerCase(Locale.ROOT))) {
      text.setText(filter.of(Field.TEXT));
    }
    boxes.forEach((field, box) -> box.setValue(filter.of(field)));
    following = false;
    if (!filter.isNone()) {
      setVisible(true);
    }
    count();
  }

  private void count() {
    count.setText(texts.get("calendar.filter.count", model.index().size(), model.all()));
  }

  /** Shows it and takes the focus; shown already it closes, and everything is shown again. */
  void toggle() {
    if (isVisible() && !text.isFocused()) {
      text.requestFocus();
    } else if (isVisible()) {
      close();
    } else {
      setVisible(true);
      text.requestFocus();
    }
  }

  private void close() {
    model.choices().filter().set(CalendarFilter.NONE);
    setVisible(false);
    leave.run();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      close();
    } else if (press.getCode() == KeyCode.ENTER && text.isFocused()) {
      press.consume();
      leave.run();
    }
  }
}
