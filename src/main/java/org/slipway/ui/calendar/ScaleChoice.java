package org.slipway.ui.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Words;

/**
 * How much time is in sight and in which form: as segments, or as a menu where they are too wide.
 */
final class ScaleChoice {

  /** What the segments stand for: a scale on lanes, the grid of a month, the agenda. */
  private static final List<String> SEGMENTS = List.of("day", "week", "month", "quarter", "agenda");

  /** Those of the menu, where the segments have no room. */
  private static final List<String> ALL =
      List.of("day", "work-week", "week", "month", "month-lanes", "quarter", "year", "agenda");

  private final CalendarViewModel model;
  private final Actions actions;
  private final HBox segments;
  private final MenuButton menu;

  ScaleChoice(CalendarViewModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
    segments = makeSegments();
    menu = makeMenu();
  }

  HBox segments() {
    return segments;
  }

  MenuButton menu() {
    return menu;
  }

  /** Which of the segments is on; empty: none. */
  private Optional<String> segment() {
    return switch (model.choices().form().get()) {
      case AGENDA -> Optional.of("agenda");
      case MONTH -> Optional.of("month");
      case TABLE -> Optional.empty();
      case TIMELINE -> scale();
    };
  }

  /** How much time is in sight; empty: none of those that have a name. */
  private Optional<String> scale() {
    return model
        .sight()
        .scale()
        .get()
        .map(scale -> scale.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Of a table the scale is known too, though it is no segment of its own. */
  private Optional<String> inSight() {
    return segment().or(this::scale);
  }

  private void whenScale(Consumer<Optional<String>> told, boolean table) {
    Runnable tell = () -> told.accept(table ? inSight() : segment());
    model.sight().scale().subscribe(_ -> tell.run());
    model.choices().form().subscribe(_ -> tell.run());
  }

  private MenuButton makeMenu() {
    var made = new MenuButton();
    made.setId("calendar.scale");
    made.setMinWidth(MenuButton.USE_PREF_SIZE);
    for (String name : ALL) {
      made.getItems().add(Buttons.menu(actions, CalendarActions.id(name)));
    }
    whenScale(
        now ->
            made.setText(
                now.map(name -> actions.get(CalendarActions.id(name)).text())
                    .orElseGet(() -> model.texts().get("calendar.scale"))),
        true);
    return made;
  }

  private HBox makeSegments() {
    var group = new ToggleGroup();
    var row = Words.row("segments");
    for (String name : SEGMENTS) {
      String id = CalendarActions.id(name);
      var button = new ToggleButton(actions.get(id).text());
      button.setId(id);
      button.setToggleGroup(group);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.getStyleClass().add("segment");
      button.setOnAction(
          _ -> {
            actions.run(actions.get(id));
            button.setSelected(true);
          });
      whenScale(now -> button.setSelected(now.equals(Optional.of(name))), false);
      row.getChildren().add(button);
    }
    row.getChildren().getFirst().getStyleClass().add("first-segment");
    row.getChildren().getLast().getStyleClass().add("last-segment");
    return row;
  }
}
