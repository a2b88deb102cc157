package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Scale;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Words;

/**
 * The calendar's tools: which time is in sight, how much of it, in which lanes. Where there is no
 * room for one line it takes two.
 */
final class CalendarBar extends FlowPane {

  private final CalendarViewModel model;
  private final Actions actions;
  private final Texts texts;
  private final Label title = new Label();
  private final Node zoom;
  private final HBox segments;
  private final MenuButton scaleMenu;

  CalendarBar(CalendarViewModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
    this.texts = model.texts();
    getStyleClass().add("calendar-bar");
    zoom = zoom();
    segments = scales();
    scaleMenu = scaleMenu();
    title.getStyleClass().add("title");
    title.setMinWidth(Label.USE_PREF_SIZE);
    model.changes().subscribe(_ -> title.setText(model.sight().title()));
    getChildren().addAll(List.of(time(), zoom, segments, scaleMenu, lanes(), layers()));
  }

  @Override
  protected double computePrefHeight(double width) {
    arrange(width < 0 ? getWidth() : width);
    return super.computePrefHeight(width);
  }

  /** Where all in one line has no room the scales go into a menu, and the zoom is left to keys. */
  private void arrange(double width) {
    double whole = getHgap() * (getChildren().size() - 2) + segments.prefWidth(-1);
    for (Node node : getChildren()) {
      whole += node.equals(segments) || node.equals(scaleMenu) ? 0 : node.prefWidth(-1);
    }
    boolean roomy = width <= 0 || whole + getInsets().getLeft() + getInsets().getRight() <= width;
    shown(zoom, roomy);
    shown(segments, roomy);
    shown(scaleMenu, !roomy);
  }

  private static void shown(Node node, boolean here) {
    node.setVisible(here);
    node.setManaged(here);
  }

  private Node time() {
    HBox row =
        Words.row(
            "line",
            Buttons.icon(actions, CalendarActions.id("previous")),
            plain("today"),
            Buttons.icon(actions, CalendarActions.id("next")),
            Buttons.icon(actions, CalendarActions.id("go-to")),
            title);
    return row;
  }

  /** A button that says its name without an icon. */
  private Node plain(String name) {
    var button = Buttons.full(actions, CalendarActions.id(name));
    button.setGraphic(null);
    return button;
  }

  private MenuButton scaleMenu() {
    var menu = new MenuButton();
    menu.setId("calendar.scale");
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    for (Scale scale : Scale.values()) {
      menu.getItems().add(Buttons.menu(actions, CalendarActions.id(scale)));
    }
    model
        .sight()
        .scale()
        .subscribe(
            now ->
                menu.setText(
                    now.map(scale -> actions.get(CalendarActions.id(scale)).text())
                        .orElseGet(() -> texts.get("calendar.scale"))));
    return menu;
  }

  private HBox scales() {
    var group = new ToggleGroup();
    var row = Words.row("segments");
    for (Scale scale : Scale.values()) {
      String id = CalendarActions.id(scale);
      var button = new ToggleButton(actions.get(id).text());
      button.setId(id);
      button.setToggleGroup(group);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.getStyleClass().add("segment");
      button.setOnAction(
          _ -> {
            actions.run(actions.get(id));
            button.setSelected(true);
          });
      model.sight().scale().subscribe(now -> button.setSelected(now.equals(Optional.of(scale))));
      row.getChildren().add(button);
    }
    row.getChildren().getFirst().getStyleClass().add("first-segment");
    row.getChildren().getLast().getStyleClass().add("last-segment");
    return row;
  }

  private Node lanes() {
    var menu = new MenuButton();
    menu.setId("calendar.lanes");
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (LanesBy by : LanesBy.values()) {
      String name = texts.get("calendar.lanes." + by.name().toLowerCase(Locale.ROOT));
      var item = new RadioMenuItem(name);
      item.setToggleGroup(group);
      item.setOnAction(_ -> model.lanesBy().set(by));
      model.lanesBy().subscribe(now -> item.setSelected(now == by));
      menu.getItems().add(item);
    }
    model
        .lanesBy()
        .subscribe(
            now ->
                menu.setText(
                    texts.get(
                        "calendar.lanes",
                        texts.get("calendar.lanes." + now.name().toLowerCase(Locale.ROOT)))));
    return menu;
  }

  private Node layers() {
    var menu = new MenuButton(texts.get("calendar.show"));
    menu.setId("calendar.show");
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    var overlaps = new CheckMenuItem(actions.get(CalendarActions.id("overlaps")).text());
    overlaps.selectedProperty().bindBidirectional(model.history());
    var zones = new Menu(texts.get("calendar.second-zone"));
    menu.getItems().addAll(overlaps, zones, snapping());
    menu.setOnShowing(_ -> fill(zones));
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

  private void fill(Menu menu) {
    var group = new ToggleGroup();
    menu.getItems().clear();
    menu.getItems().add(zone(Optional.empty(), texts.get("calendar.second-zone.none"), group));
    zones().forEach(z -> menu.getItems().add(zone(Optional.of(z), z.getId(), group)));
  }

  private RadioMenuItem zone(Optional<ZoneId> zone, String name, ToggleGroup group) {
    var item = new RadioMenuItem(name);
    item.setToggleGroup(group);
    item.setSelected(model.second().get().equals(zone));
    item.setOnAction(_ -> model.second().set(zone));
    return item;
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
    return new ArrayList<>(found.values());
  }

  private Node zoom() {
    return Words.row(
        "line",
        Buttons.icon(actions, CalendarActions.id("zoom-out")),
        Buttons.icon(actions, CalendarActions.id("zoom-in")));
  }
}
