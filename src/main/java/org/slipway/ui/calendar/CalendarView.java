package org.slipway.ui.calendar;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.slipway.scene.TimelineScene;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Words;
import org.slipway.ui.theme.Themes;

/**
 * The calendar: tools on top, the timeline below, and the list of past overlaps where asked for.
 */
public final class CalendarView extends BorderPane {

  private final CalendarViewModel model;
  private final TimelinePane timeline;
  private final HBox goTo;
  private final ExactLine exact;
  private final DatePicker date = new DatePicker();

  /**
   * @param actions gets the calendar's actions; their view is {@code calendar}
   */
  public CalendarView(CalendarViewModel model, Actions actions) {
    this.model = model;
    this.timeline = new TimelinePane(model);
    exact = new ExactLine(model, this::focusTimeline);
    CalendarActions.register(actions, model, this::askForDate, exact::open);
    getStylesheets().add(Themes.sheetOf(CalendarView.class));
    getStyleClass().add("calendar");
    var top = new VBox(new CalendarBar(model, actions));
    goTo = dateLine();
    top.getChildren().addAll(goTo, exact, refusals());
    setTop(top);
    setCenter(timeline);
    setBottom(new OverlapList(model));
  }

  /** Gives the timeline the focus. */
  public void focusTimeline() {
    timeline.requestFocus();
  }

  /** What was painted last; empty before the first paint. For pictures and tests. */
  public Optional<TimelineScene> scene() {
    return timeline.scene();
  }

  /** How many marks the last paint drew. */
  public int painted() {
    return timeline.painted();
  }

  TimelinePane timeline() {
    return timeline;
  }

  private HBox dateLine() {
    date.setId("calendar.date");
    var label = Words.whole(model.texts().get("calendar.go-to"), "muted");
    label.setLabelFor(date);
    var line = Words.row("calendar-line", label, date);
    line.setVisible(false);
    line.managedProperty().bind(line.visibleProperty());
    date.setOnAction(_ -> take());
    line.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE && !date.isShowing()) {
            press.consume();
            closeDate();
          }
        });
    return line;
  }

  private void askForDate() {
    goTo.setVisible(true);
    date.setValue(null);
    date.requestFocus();
  }

  private void take() {
    LocalDate day = date.getValue();
    if (day != null) {
      model.sight().goTo(day);
      closeDate();
    }
  }

  private void closeDate() {
    goTo.setVisible(false);
    timeline.requestFocus();
  }

  /** Why the last drop was not taken, until the next one. */
  private HBox refusals() {
    var words = Words.wrapped("", "problem");
    var line = Words.row("calendar-line", words);
    line.setVisible(false);
    line.managedProperty().bind(line.visibleProperty());
    model
        .changes()
        .subscribe(
            _ -> {
              words.setText(String.join(" ", model.carrying().refused()));
              line.setVisible(!model.carrying().refused().isEmpty());
            });
    return line;
  }
}
