package org.slipway.ui.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;

/** What of the calendar's tools has no room in one line. */
final class MoreMenu extends MenuButton {

  private final ShowMenu show;
  private final ViewsMenu views;
  private final Menu viewsHere;
  private final SequencedMap<String, MenuItem> last = new LinkedHashMap<>();

  /**
   * @param last actions that find room in the line longer than the rest
   */
  MoreMenu(CalendarViewModel model, Actions actions, List<String> last) {
    show = new ShowMenu(model, actions);
    views = new ViewsMenu(model, actions);
    viewsHere = within(views);
    String says = model.texts().get("calendar.more");
    setId("calendar.more");
    setGraphic(Icons.of("mdi2d-dots-horizontal"));
    setText(says);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(says);
    setTooltip(new Tooltip(says));
    getStyleClass().add("menu-plain");
    setMinWidth(USE_PREF_SIZE);
    last.forEach(id -> this.last.put(id, Buttons.menu(actions, id)));
    getItems().addAll(this.last.values());
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            within(new LanesMenu(model)),
            within(show),
            viewsHere,
            new SeparatorMenuItem(),
            Buttons.menu(actions, CalendarActions.id("filter")),
            Buttons.menu(actions, CalendarActions.id("table")));
    setOnShowing(_ -> refresh());
  }

  /** Which of those that find room longer are here too. */
  void shows(Predicate<String> here) {
    last.forEach((id, item) -> item.setVisible(here.test(id)));
    getItems().get(last.size()).setVisible(last.values().stream().anyMatch(MenuItem::isVisible));
  }

  /** One menu as a part of this one. */
  private static Menu within(MenuButton other) {
    var menu = new Menu();
    menu.textProperty().bind(other.textProperty());
    menu.setMnemonicParsing(false);
    take(menu, other);
    return menu;
  }

  private static void take(Menu menu, MenuButton other) {
    var items = List.copyOf(other.getItems());
    other.getItems().clear();
    menu.getItems().setAll(items);
  }

  /** Zones and saved views are those that there are by now. */
  private void refresh() {
    show.refresh();
    views.refresh();
    take(viewsHere, views);
  }
}
