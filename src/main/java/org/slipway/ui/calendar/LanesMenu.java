package org.slipway.ui.calendar;

import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.slipway.scene.LanesBy;

/** By what the lanes are made. */
final class LanesMenu extends MenuButton {

  LanesMenu(CalendarViewModel model) {
    setId("calendar.lanes");
    setMinWidth(USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (LanesBy by : LanesBy.values()) {
      var item = new RadioMenuItem(name(model, by));
      item.setToggleGroup(group);
      item.setOnAction(_ -> model.lanesBy().set(by));
      model.lanesBy().subscribe(now -> item.setSelected(now == by));
      getItems().add(item);
    }
    model
        .lanesBy()
        .subscribe(now -> setText(model.texts().get("calendar.lanes", name(model, now))));
  }

  private static String name(CalendarViewModel model, LanesBy by) {
    return model.texts().get("calendar.lanes." + by.name().toLowerCase(Locale.ROOT));
  }
}
