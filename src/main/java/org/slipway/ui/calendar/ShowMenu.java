package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.scene.Footer;
import org.slipway.scene.Layer;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;

/** What the calendar shows beside the bars: zones, dates, cover, traffic, shades, overlaps. */
final class ShowMenu extends MenuButton {

  private final CalendarViewModel model;
  private final Actions actions;
  private final Texts texts;
  private final Menu zones;

  ShowMenu(CalendarViewModel model, Actions actions) {
    super(model.texts().get("calendar.show"));
    this.model = model;
    this.actions = actions;
    this.texts = model.texts();
    setId("calendar.show");
    setMinWidth(USE_PREF_SIZE);
    var overlaps = new CheckMenuItem(actions.get(CalendarActions.id("overlaps")).text());
    overlaps.selectedProperty().bindBidirectional(model.overlaps().wanted());
    var shaded = new CheckMenuItem(actions.get(CalendarActions.id("shade")).text());
    shaded.setId("calendar.shaded");
    shaded.selectedProperty().bindBidirectional(model.choices().shaded());
    zones = new Menu(texts.get("calendar.zones"));
    zones.setId("calendar.zones");
    getItems()
        .addAll(
            Buttons.menu(actions, CalendarActions.id("work-week")),
            Buttons.menu(actions, CalendarActions.id("year")),
            Buttons.menu(actions, CalendarActions.id("month-lanes")),
            new SeparatorMenuItem(),
            zones,
            dates(),
            footer(Footer.COVER, "cover"),
            footer(Footer.TRAFFIC, "traffic"),
            shaded,
            Buttons.menu(actions, CalendarActions.id("hours")),
            overlaps,
            Buttons.menu(actions, CalendarActions.id("compare")),
            snapping());
    setOnShowing(_ -> refresh());
  }

  /** What stands below the lanes, whole where it is ticked. */
  private CheckMenuItem footer(Footer footer, String name) {
    var item = new CheckMenuItem(actions.get(CalendarActions.id(name)).text());
    item.setId("calendar." + name);
    item.setOnAction(_ -> model.groups().fold(footer, !item.isSelected()));
    model.choices().folded().subscribe(now -> item.setSelected(!now.contains(footer)));
    return item;
  }

  /** Which dates of trains and vendors are shown. */
  private Menu dates() {
    var menu = new Menu(texts.get("calendar.dates"));
    menu.setId("calendar.dates");
    for (Layer.Sort sort : DateFilter.SORTS) {
      String token = DateFilter.token(sort);
      var item = new CheckMenuItem(texts.get("calendar.dates." + token));
      item.setId("calendar.dates-" + token);
      item.setOnAction(_ -> model.choices().show(sort, item.isSelected()));
      model.choices().hiddenDates().subscribe(now -> item.setSelected(!now.contains(sort)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu snapping() {
    var menu = new Menu(texts.get("calendar.snap"));
    var group = new ToggleGroup();
    for (Duration step : Carrying.SNAPS) {
      var item = new RadioMenuItem(Times.span(step));
      item.setToggleGroup(group);
      item.setOnAction(_ -> model.snap().set(step));
      model.snap().subscribe(now -> item.setSelected(now.equals(step)));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** Offers the zones that the plan has by now. */
  void refresh() {
    zones.getItems().clear();
    for (ZoneId zone : zones()) {
      var item = new CheckMenuItem(zone.getId());
      item.setMnemonicParsing(false);
      item.setSelected(model.choices().others().get().contains(zone));
      item.setOnAction(_ -> model.choices().toggle(zone));
      zones.getItems().add(item);
    }
  }

  /** The zones of the plan's environments and people, and UTC. */
  private List<ZoneId> zones() {
    var found = new TreeMap<String, ZoneId>();
    found.put("UTC", ZoneId.of("UTC"));
    for (Environment environment : model.data().plan().environments().values()) {
      found.put(environment.zone().getId(), environment.zone());
    }
    for (Person person : model.data().plan().people().values()) {
      found.put(person.zone().getId(), person.zone());
    }
    model.choices().others().get().forEach(zone -> found.put(zone.getId(), zone));
    return found.values().stream()
        .filter(zone -> !zone.getRules().equals(model.zone().get().getRules()))
        .toList();
  }
}
