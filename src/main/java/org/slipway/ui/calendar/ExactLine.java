package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.scene.Bar;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Moments;

/**
 * The exact start and run of the selected bar: typed in the reader's zone, read in UTC beside it.
 * The bar follows while one types; Enter drops it, Esc puts it back. Where no bubble stands beside
 * the bar, in a list, the line says whether it fits, and asks for a reason where it does not.
 */
final class ExactLine extends VBox {

  private final CalendarViewModel model;
  private final Texts texts;
  private final Runnable leave;
  private final TextField start = field("calendar.exact.start");
  private final TextField run = field("calendar.exact.run");
  private final Label zone = Words.whole("", "muted", "small");
  private final FlowPane fields = new FlowPane();
  private final Label read = CalendarLine.broken(fields, "", "small");
  private final Label fits = Words.wrapped("", "small");
  private final TextField reason = field("calendar.exact.reason");

  /**
   * @param leave gives the focus back
   */
  ExactLine(CalendarViewModel model, Runnable leave) {
    this.model = model;
    this.texts = model.texts();
    this.leave = leave;
    getStyleClass().add("calendar-line");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    Button drop = button("calendar.bubble.drop", this::drop);
    drop.getStyleClass().add("accent");
    fields.setMinWidth(0);
    fields.getStyleClass().add("calendar-fields");
    fields
        .getChildren()
        .addAll(
            Words.row("line", label("calendar.exact.start", start), start, zone),
            read,
            Words.row("line", label("calendar.exact.run", run), run),
            Words.row("line", drop, button("calendar.bubble.back", this::cancel)));
    reason.setPromptText(texts.get("calendar.bubble.reason"));
    reason.setAccessibleText(texts.get("calendar.bubble.reason"));
    reason.textProperty().bindBidirectional(model.carrying().reason());
    getChildren().addAll(fields, fits, reason);
    Blank.show(fits, false);
    Blank.show(reason, false);
    start.textProperty().addListener((_, _, _) -> typed());
    run.textProperty().addListener((_, _, _) -> typed());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.changes().subscribe(_ -> follow());
  }

  private static TextField field(String id) {
    var field = new TextField();
    field.setId(id);
    field.getStyleClass().add("exact");
    return field;
  }

  private Label label(String key, TextField field) {
    Label label = Words.whole(texts.get(key), "muted");
    label.setLabelFor(field);
    return label;
  }

  private Button button(String key, Runnable press) {
    var button = new Button(texts.get(key));
    button.getStyleClass().add("small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> press.run());
    return button;
  }

  /** Takes up the selected bar; where there is none that can be moved it says so. */
  void open() {
    Optional<Bar> bar = model.selected().get().flatMap(ref -> model.index().find(ref));
    if (bar.filter(b -> model.carrying().take(b, Gesture.Sort.EXACT)).isEmpty()) {
      model.carrying().refuse(List.of(texts.get("calendar.exact.select")));
      return;
    }
    ZoneId here = model.zone().get();
    zone.setText(here.getId());
    bar.flatMap(Bar::deployment)
        .ifPresent(
            d -> {
              Instant at = d.timing().startsAt().orElseThrow();
              start.setText(Moments.text(at, here));
              run.setText(Moments.text(d.timing().run().orElse(Duration.ZERO)));
            });
    setVisible(true);
    start.requestFocus();
    start.selectAll();
  }

  private void typed() {
    Optional<ZonedDateTime> at = Moments.moment(start.getText(), model.zone().get());
    Optional<Duration> length = Moments.length(run.getText());
    read.setText(
        at.isEmpty()
            ? texts.get("calendar.exact.no-time")
            : length.isEmpty()
                ? texts.get("calendar.exact.no-length")
                : told(at.get().toInstant()));
    read.getStyleClass().remove("problem");
    if (at.isEmpty() || length.isEmpty()) {
      read.getStyleClass().add("problem");
    } else {
      model.carrying().exactly(at.get().toInstant(), length.get());
    }
  }

  /** In UTC, and what the clocks did to the typed time. */
  private String told(Instant at) {
    String utc = Times.moment(at, ZoneOffset.UTC, texts.locale());
    return Moments.shift(start.getText(), model.zone().get())
        .map(
            shifted ->
                switch (shifted.shift()) {
                  case GAP -> texts.get("calendar.exact.gap", utc);
                  case OVERLAP -> texts.get("calendar.exact.overlap", utc, shifted.second());
                })
        .orElse(utc);
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      cancel();
    } else if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) {
      press.consume();
      drop();
    }
  }

  private void drop() {
    if (!read.getStyleClass().contains("problem")) {
      leave.run();
      model.carrying().drop();
    }
  }

  private void cancel() {
    leave.run();
    model.carrying().cancel();
  }

  /** Goes when there is nothing in the hand any more. */
  private void follow() {
    Optional<Gesture> mine =
        model
            .carrying()
            .gesture()
            .filter(g -> model.carrying().isHeld() && g.sort() == Gesture.Sort.EXACT);
    if (isVisible()) {
      setVisible(mine.isPresent());
      mine.ifPresentOrElse(this::say, this::revealDropped);
    }
  }

  /** Typed, it may have gone far away. */
  private void revealDropped() {
    model
        .carrying()
        .gesture()
        .filter(g -> isList() || !model.sight().shown().contains(g.parts().start()))
        .map(g -> g.parts().start().atZone(model.zone().get()).toLocalDate())
        .ifPresent(model::goTo);
  }

  /** Where no bubble stands beside the bar. */
  private boolean isList() {
    CalendarForm form = model.choices().form().get();
    return form == CalendarForm.AGENDA || form == CalendarForm.TABLE;
  }

  private void say(Gesture gesture) {
    boolean list = isList();
    boolean asks = list && gesture.stage() == Gesture.Stage.ASKING;
    boolean asked = reason.isVisible();
    fits.setText(new GestureWords(texts, model.zone().get()).says(gesture));
    Blank.show(fits, list && gesture.isChanged());
    Blank.show(reason, asks);
    if (asks && !asked) {
      reason.requestFocus();
    }
  }
}
