package org.slipway.ui.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.slipway.core.time.Interval;
import org.slipway.scene.MiniMonth;
import org.slipway.scene.Picture;
import org.slipway.scene.Spot;

/** The days of a small month: a click or arrows go to a day, the page keys to another month. */
final class MiniMonthPane extends PicturePane {

  private static final double WIDTH = 264;

  private final CalendarViewModel model;
  private final FontMeasure measure = new FontMeasure();
  private final ObjectProperty<YearMonth> month;
  private Optional<MiniMonth> made = Optional.empty();
  private Optional<Interval> followed = Optional.empty();

  MiniMonthPane(CalendarViewModel model) {
    this.model = model;
    this.month = new SimpleObjectProperty<>(YearMonth.from(model.cursor().get()));
    setId("calendar.mini-days");
    getStyleClass().add("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.DATE_PICKER);
    focusedProperty().addListener((_, _, _) -> requestLayout());
    month.addListener((_, _, _) -> requestLayout());
    model
        .changes()
        .subscribe(
            _ -> {
              follow();
              requestLayout();
            });
    setOnMousePressed(this::clicked);
    setOnMouseMoved(moved -> tell(spot(moved.getX(), moved.getY())));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The month that is shown; that of the time in sight, until another one is looked at. */
  ObjectProperty<YearMonth> month() {
    return month;
  }

  private void follow() {
    Interval shown = model.sight().shown();
    if (!followed.equals(Optional.of(shown))) {
      followed = Optional.of(shown);
      month.set(YearMonth.from(model.cursor().get()));
    }
  }

  @Override
  Picture picture(double width, double height) {
    MiniMonth now = model.scenes().mini(measure, month.get(), width, isFocused());
    made = Optional.of(now);
    setAccessibleText(says(now));
    return now.picture();
  }

  private String says(MiniMonth now) {
    return Optional.ofNullable(now.days().get(model.cursor().get()))
        .filter(_ -> isFocused())
        .flatMap(
            box -> now.picture().spots().at(box.x() + box.width() / 2, box.y() + box.height() / 2))
        .map(Spot::says)
        .orElse(now.picture().says());
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    made.flatMap(now -> now.at(event.getX() / zoom(), event.getY() / zoom()))
        .ifPresent(model::goTo);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    LocalDate day = model.cursor().get();
    Optional<LocalDate> next =
        switch (event.getCode()) {
          case LEFT -> Optional.of(day.minusDays(1));
          case RIGHT -> Optional.of(day.plusDays(1));
          case UP -> Optional.of(day.minusWeeks(1));
          case DOWN -> Optional.of(day.plusWeeks(1));
          case PAGE_UP -> Optional.of(day.minusMonths(1));
          case PAGE_DOWN -> Optional.of(day.plusMonths(1));
          default -> Optional.empty();
        };
    next.ifPresent(
        there -> {
          event.consume();
          model.goTo(there);
        });
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(WIDTH * zoom());
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(MiniMonth.HEIGHT * zoom());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 180 * zoom();
  }
}
