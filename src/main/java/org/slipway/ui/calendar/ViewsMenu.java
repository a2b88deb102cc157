package org.slipway.ui.calendar;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;

/** Saved views: the reader's own, those of the plan, and what can be done with them. */
final class ViewsMenu extends MenuButton {

  private final CalendarViewModel model;
  private final Actions actions;
  private final Texts texts;

  ViewsMenu(CalendarViewModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
    this.texts = model.texts();
    setId("calendar.views");
    setMinWidth(USE_PREF_SIZE);
    setText(texts.get("calendar.views"));
    model.changes().subscribe(_ -> name());
    model.views().taken().subscribe(_ -> name());
    setOnShowing(_ -> refresh());
    refresh();
  }

  private void name() {
    setText(
        model.views().current().map(SavedViews.Saved::name).orElse(texts.get("calendar.views")));
  }

  /** Offers the views that there are by now. */
  void refresh() {
    getItems().clear();
    var group = new ToggleGroup();
    List<SavedViews.Saved> all = model.views().all();
    Optional<SavedViews.Saved> current = model.views().current();
    for (SavedViews.Saved saved : all) {
      String key = saved.isShared() ? "calendar.views.of-plan" : "calendar.views.own";
      var item = new RadioMenuItem(texts.get(key, saved.name()));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(current.equals(Optional.of(saved)));
      item.setOnAction(
          _ -> {
            model.views().take(saved);
            name();
          });
      getItems().add(item);
    }
    if (!all.isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    getItems().add(Buttons.menu(actions, CalendarActions.id("save-view")));
    MenuItem rename = item("rename-view");
    MenuItem remove = item("remove-view");
    rename.setDisable(current.isEmpty());
    remove.setDisable(current.isEmpty());
    getItems()
        .addAll(
            rename,
            remove,
            new SeparatorMenuItem(),
            Buttons.menu(actions, CalendarActions.id("reset-view")));
  }

  private MenuItem item(String name) {
    var item = new MenuItem(actions.get(CalendarActions.id(name)).text());
    item.setId("menu-" + CalendarActions.id(name));
    item.setOnAction(_ -> actions.run(CalendarActions.id(name)));
    return item;
  }
}
