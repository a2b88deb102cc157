package org.slipway.ui.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.slipway.core.time.WorkingHours;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/**
 * The working hours and days by which lanes are shaded and a work week is cut. What is entered
 * holds at once; what cannot be is said beside the fields. Enter and Escape close it.
 */
final class HoursLine extends FlowPane {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::?(\\d{2}))?");

  private final CalendarChoices choices;
  private final Texts texts;
  private final Runnable leave;
  private final TextField from = new TextField();
  private final TextField until = new TextField();
  private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);
  private final Label problem = Words.whole("", "small", "problem");
  private boolean following;

  /**
   * @param leave gives the focus back
   */
  HoursLine(CalendarViewModel model, Runnable leave) {
    this.choices = model.choices();
    this.texts = model.texts();
    this.leave = leave;
    getStyleClass().addAll("calendar-line", "calendar-filter");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    getChildren().add(Words.whole(texts.get("calendar.hours"), "muted"));
    field(from, "calendar.hours.from");
    field(until, "calendar.hours.until");
    getChildren().addAll(week(model.sight().weekStart()), usual(), problem);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    choices.hours().subscribe(this::follow);
  }

  private void field(TextField field, String key) {
    field.setId(key.substring("calendar.".length()).replace('.', '-'));
    field.setPrefColumnCount(5);
    field.getStyleClass().add("hours");
    Label label = Words.whole(texts.get(key), "muted");
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(key));
    field.textProperty().addListener((_, _, _) -> changed());
    getChildren().add(Words.row("line", label, field));
  }

  private HBox week(DayOfWeek start) {
    var row = Words.row("segments");
    for (int i = 0; i < 7; i++) {
      DayOfWeek day = start.plus(i);
      var button = new ToggleButton(day.getDisplayName(TextStyle.SHORT, texts.locale()));
      button.setId("hours-" + day);
      button.setAccessibleText(day.getDisplayName(TextStyle.FULL, texts.locale()));
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.getStyleClass().add("segment");
      button.selectedProperty().addListener((_, _, _) -> changed());
      days.put(day, button);
      row.getChildren().add(button);
    }
    row.getChildren().getFirst().getStyleClass().add("first-segment");
    row.getChildren().getLast().getStyleClass().add("last-segment");
    return row;
  }

  private Button usual() {
    var usual = new Button(texts.get("calendar.hours.usual"));
    usual.setId("hours-usual");
    usual.getStyleClass().add("small-button");
    usual.setMinWidth(USE_PREF_SIZE);
    usual.setOnAction(
        _ -> {
          choices.hours().set(WorkingHours.USUAL);
          follow(WorkingHours.USUAL);
        });
    return usual;
  }

  void toggle() {
    if (isVisible()) {
      close();
      return;
    }
    follow(choices.hours().get());
    setVisible(true);
    from.requestFocus();
  }

  private void close() {
    setVisible(false);
    leave.run();
  }

  private void follow(WorkingHours now) {
    if (entered().equals(Optional.of(now))) {
      return;
    }
    following = true;
    from.setText(now.from().toString());
    until.setText(now.until().toString());
    days.forEach((day, button) -> button.setSelected(now.days().contains(day)));
    following = false;
    say(Optional.of(now));
  }

  private void changed() {
    if (!following) {
      Optional<WorkingHours> now = entered();
      say(now);
      now.ifPresent(choices.hours()::set);
    }
  }

  private void say(Optional<WorkingHours> now) {
    boolean times = time(from).isPresent() && time(until).isPresent();
    problem.setText(
        now.isPresent()
            ? ""
            : texts.get(
                !times
                    ? "calendar.hours.no-time"
                    : working().isEmpty() ? "calendar.hours.no-day" : "calendar.hours.no-end"));
  }

  private EnumSet<DayOfWeek> working() {
    var working = EnumSet.noneOf(DayOfWeek.class);
    days.forEach(
        (day, button) -> {
          if (button.isSelected()) {
            working.add(day);
          }
        });
    return working;
  }

  private Optional<WorkingHours> entered() {
    return time(from)
        .flatMap(
            begin ->
                time(until)
                    .filter(end -> end.isAfter(begin) && !working().isEmpty())
                    .map(end -> new WorkingHours(begin, end, working())));
  }

  /** {@code 9}, {@code 9:30}, {@code 0930}. */
  private static Optional<LocalTime> time(TextField field) {
    Matcher matcher = TIME.matcher(field.getText().strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  private void pressed(KeyEvent press) {
    boolean done = press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField;
    if (done || press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      close();
    }
  }
}
