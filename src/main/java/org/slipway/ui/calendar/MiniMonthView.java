package org.slipway.ui.calendar;

import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.theme.Themes;

/** A small month with its name and the ways to the month before and after. */
public final class MiniMonthView extends VBox {

  private final CalendarViewModel model;
  private final MiniMonthPane days;

  public MiniMonthView(CalendarViewModel model) {
    this.model = model;
    this.days = new MiniMonthPane(model);
    getStylesheets().add(Themes.sheetOf(CalendarView.class));
    getStyleClass().add("mini-month");
    getChildren().addAll(head(), days);
  }

  private HBox head() {
    Texts texts = model.texts();
    Label name = Words.whole("", "section-title");
    var pattern = DateTimeFormatter.ofPattern(texts.get("timeline.month"), texts.locale());
    days.month().subscribe(month -> name.setText(pattern.format(month.atDay(1))));
    var today = new Button(texts.get("action.calendar.today"));
    today.setId("mini.today");
    today.getStyleClass().add("small-button");
    today.setMinWidth(USE_PREF_SIZE);
    today.setOnAction(_ -> model.today());
    return Words.row(
        "line",
        name,
        Words.spring(),
        turn("mini.previous", "mdi2c-chevron-left", -1),
        today,
        turn("mini.next", "mdi2c-chevron-right", 1));
  }

  private Button turn(String id, String icon, int by) {
    String name = model.texts().get("calendar." + id);
    var button = new Button();
    button.setId(id);
    button.setGraphic(Icons.of(icon));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setOnAction(_ -> days.month().set(days.month().get().plusMonths(by)));
    return button;
  }
}
