package org.slipway.ui.cadence;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.outcome.cadence.Grade;
import org.slipway.core.outcome.cadence.WeekHour;
import org.slipway.core.outcome.cadence.WeekHours;
import org.slipway.ui.control.Icon;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/**
 * The week, days across and hours down, a cell for each hour with its figures and its grade, sums
 * at the edges. One stop of the Tab key; arrows walk the cells.
 */
final class WeekGrid extends GridPane {

  private static final PseudoClass PROPOSED = PseudoClass.getPseudoClass("proposed");
  private static final int DAYS = DayOfWeek.values().length;

  /** The same for all columns, so that what is left is shared out alike. */
  private static final double ALIKE = 60;

  private final CadenceWords words;
  private final Consumer<String> says;
  private final List<Label> cells = new ArrayList<>();
  private final ReadOnlyDoubleWrapper across = new ReadOnlyDoubleWrapper();

  /**
   * @param says takes the sentence of the cell in hand
   */
  WeekGrid(CadenceWords words, Consumer<String> says) {
    this.words = words;
    this.says = says;
    setId("cadence-week");
    getStyleClass().add("cadence-week");
    getColumnConstraints().add(new ColumnConstraints());
    for (int column = 0; column <= DAYS; column++) {
      var wide = new ColumnConstraints();
      wide.setHgrow(Priority.ALWAYS);
      wide.setFillWidth(true);
      wide.setPrefWidth(ALIKE);
      getColumnConstraints().add(wide);
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  /** No column is narrower than its widest words, so that none lies over its neighbour. */
  @Override
  protected void layoutChildren() {
    for (int column = 1; column <= DAYS + 1; column++) {
      getColumnConstraints().get(column).setMinWidth(widest(column));
    }
    super.layoutChildren();
  }

  private double widest(int column) {
    return getChildren().stream()
        .filter(child -> getColumnIndex(child) == column)
        .mapToDouble(child -> child.minWidth(-1))
        .max()
        .orElse(0);
  }

  /** How far to the right the keys went last: 0 the first day, 1 the sums. */
  ReadOnlyDoubleProperty across() {
    return across.getReadOnlyProperty();
  }

  void show(Figures figures, Cadence.Proposal proposal) {
    getChildren().clear();
    cells.clear();
    WeekHours week = figures.week();
    for (DayOfWeek day : DayOfWeek.values()) {
      add(Words.whole(words.shortDay(day), "cadence-head"), day.getValue(), 0);
    }
    add(Words.whole(words.texts().get("cadence.sum"), "cadence-head"), DAYS + 1, 0);
    for (int hour = 0; hour < WeekHours.A_DAY; hour++) {
      add(Words.whole(CadenceWords.hour(hour), "cadence-hour", "muted", "caption"), 0, hour + 1);
      for (DayOfWeek day : DayOfWeek.values()) {
        Label cell = cell(when(day, hour), week.at(day, hour));
        cell.setId("cadence-" + day.name().toLowerCase(Locale.ROOT) + "-" + hour);
        cell.pseudoClassStateChanged(PROPOSED, isProposed(proposal, day, hour));
        place(cell, day.getValue(), hour + 1);
      }
      place(cell(CadenceWords.hour(hour), week.hour(hour)), DAYS + 1, hour + 1);
    }
    int last = WeekHours.A_DAY + 1;
    add(Words.whole(words.texts().get("cadence.sum"), "cadence-hour", "caption"), 0, last);
    for (DayOfWeek day : DayOfWeek.values()) {
      place(cell(words.day(day), week.day(day)), day.getValue(), last);
    }
    place(cell(words.texts().get("cadence.week"), week.all()), DAYS + 1, last);
    cells.getFirst().setFocusTraversable(true);
  }

  private String when(DayOfWeek day, int hour) {
    return words
        .texts()
        .get("cadence.when", words.day(day), CadenceWords.hour(hour), CadenceWords.hour(hour + 1));
  }

  private void place(Label cell, int column, int row) {
    cells.add(cell);
    add(cell, column, row);
  }

  private Label cell(String when, WeekHour hour) {
    Grade grade = Grade.of(hour.rate(), Cadence.Settings.USUAL);
    var cell = new Label(hour.isEmpty() ? "" : words.cell(hour));
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setMinWidth(Region.USE_PREF_SIZE);
    cell.getStyleClass().addAll("cadence-cell", style(grade), "caption");
    if (grade != Grade.UNKNOWN) {
      cell.setGraphic(icon(grade));
    }
    cell.setAccessibleRole(AccessibleRole.TEXT);
    cell.setAccessibleText(words.spoken(when, hour));
    cell.setOnMousePressed(
        press -> {
          cell.requestFocus();
          press.consume(); // or the scroll pane takes the focus
        });
    cell.focusedProperty()
        .subscribe(
            focus -> {
              if (focus) {
                says.accept(cell.getAccessibleText());
              }
            });
    return cell;
  }

  static String style(Grade grade) {
    return "cadence-" + grade.name().toLowerCase(Locale.ROOT);
  }

  /** The grade as a shape, so that it is not told by colour alone. */
  static Icon icon(Grade grade) {
    return Icons.of(
        switch (grade) {
          case GOOD -> "mdi2c-check";
          case OPEN -> "mdi2t-tilde";
          case BAD -> "mdi2c-close";
          case UNKNOWN -> "mdi2h-help";
        });
  }

  /** Whether it is one of the hours proposed, which may run over midnight into the next day. */
  private static boolean isProposed(Cadence.Proposal proposal, DayOfWeek day, int hour) {
    if (!(proposal instanceof Cadence.Proposal.Advised advised) || advised.fromHour() < 0) {
      return false;
    }
    int into = hour - advised.fromHour();
    int length = Cadence.Settings.USUAL.hours();
    boolean tonight = into >= 0 && into < length && advised.days().contains(day);
    int after = into + WeekHours.A_DAY;
    return tonight || (after < length && advised.days().contains(day.minus(1)));
  }

  private void press(KeyEvent press) {
    int at = focused();
    if (at < 0) {
      return;
    }
    int column = at % (DAYS + 1);
    int row = at / (DAYS + 1);
    switch (press.getCode()) {
      case LEFT -> column--;
      case RIGHT -> column++;
      case UP -> row--;
      case DOWN -> row++;
      default -> {
        return;
      }
    }
    if (column >= 0 && column <= DAYS && row >= 0 && row <= WeekHours.A_DAY) {
      cells.get(at).setFocusTraversable(false);
      Label next = cells.get(row * (DAYS + 1) + column);
      next.setFocusTraversable(true);
      next.requestFocus();
      across.set((double) column / DAYS);
    }
    press.consume();
  }

  private int focused() {
    for (int at = 0; at < cells.size(); at++) {
      if (cells.get(at).isFocused()) {
        return at;
      }
    }
    return -1;
  }
}
