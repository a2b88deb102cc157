package org.slipway.ui.moment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/** A month and a clock; each choice is handed on at once. */
final class MomentCard extends VBox {

  private static final int STEP = 15;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Consumer<LocalDateTime> chosen;
  private final DatePicker day;
  private final Node month;
  private final Label clock = Words.whole("", "medium");
  private LocalDateTime wall;
  private Runnable close = () -> {};

  MomentCard(
      LocalDateTime begin, MomentField.Grain grain, Texts texts, Consumer<LocalDateTime> chosen) {
    this.chosen = chosen;
    wall = begin;
    day = new DatePicker(begin.toLocalDate());
    month = new DatePickerSkin(day).getPopupContent();
    setId("moment-card");
    getStyleClass().add("moment-card");
    getChildren().add(month);
    if (grain == MomentField.Grain.MINUTE) {
      clock.setId("moment-clock");
      getChildren().add(clockLine(texts));
    }
    day.valueProperty()
        .subscribe(
            (was, is) -> {
              if (is != null && !is.equals(wall.toLocalDate())) {
                take(is.atTime(wall.toLocalTime()));
              }
              if (grain == MomentField.Grain.DAY && is != null && !is.equals(was)) {
                close.run();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    show();
  }

  private Node clockLine(Texts texts) {
    Button done = new Button(texts.get("moment.done"));
    done.setId("moment-done");
    done.getStyleClass().add("accent");
    done.setOnAction(_ -> close.run());
    return Words.row(
        "line",
        step("hour-earlier", "mdi2c-chevron-double-left", texts.get("moment.hour-earlier"), -60),
        step("earlier", "mdi2c-chevron-left", texts.get("moment.earlier"), -STEP),
        clock,
        step("later", "mdi2c-chevron-right", texts.get("moment.later"), STEP),
        step("hour-later", "mdi2c-chevron-double-right", texts.get("moment.hour-later"), 60),
        Words.spring(),
        done);
  }

  private Button step(String id, String icon, String accessible, int minutes) {
    var button = new Button("", Icons.of(icon));
    button.setId("moment-" + id);
    button.getStyleClass().addAll("flat", "icon-button");
    button.setAccessibleText(accessible);
    button.setOnAction(_ -> take(wall.plusMinutes(minutes)));
    return button;
  }

  /** What to do where the choice is over. */
  void closing(Runnable way) {
    close = way;
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof DateCell cell) {
      LocalDate on = cell.getItem();
      if (on != null) {
        press.consume();
        take(on.atTime(wall.toLocalTime()));
        close.run();
      }
    }
  }

  private void take(LocalDateTime to) {
    wall = to;
    show();
    chosen.accept(to);
  }

  private void show() {
    clock.setText(CLOCK.format(wall));
    day.setValue(wall.toLocalDate());
  }

  /** To the day that is chosen. */
  @Override
  public void requestFocus() {
    month.lookupAll(".day-cell").stream()
        .filter(node -> node instanceof DateCell cell && wall.toLocalDate().equals(cell.getItem()))
        .findFirst()
        .ifPresentOrElse(Node::requestFocus, super::requestFocus);
  }
}
