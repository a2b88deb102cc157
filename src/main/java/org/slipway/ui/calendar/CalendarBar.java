package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.scene.Footer;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Layer;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/**
 * The calendar's tools: which time is in sight, how much of it, in which lanes. Where there is no
 * room for one line it takes two.
 */
final class CalendarBar extends FlowPane {

  /** Finds a slot for what is selected, where the window has such a thing. */
  private static final String SLOTS = "slots.find";

  /**
   * In em: where it has less, its menus are icons, it stands tight, and what the window's own bar
   * has is left to that, so that it takes two lines and no third.
   */
  private static final double NARROW = 45;

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  private final CalendarViewModel model;
  private final Actions actions;
  private final Texts texts;
  private final Label title = new Label();
  private final Node zoom;
  private final HBox segments;
  private final MenuButton scaleMenu;
  private final List<MenuButton> worded;
  private final Node add;

  CalendarBar(CalendarViewModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
    this.texts = model.texts();
    getStyleClass().add("calendar-bar");
    zoom = zoom();
    add = Buttons.icon(actions, CalendarActions.id("new"));
    segments = scales();
    scaleMenu = scaleMenu();
    title.getStyleClass().add("title");
    title.setMinWidth(Label.USE_PREF_SIZE);
    model.changes().subscribe(_ -> title.setText(model.sight().title()));
    worded =
        List.of(
            pictured(lanes(), "mdi2f-format-list-group"),
            pictured(layers(), "mdi2l-layers-outline"),
            pictured(new ViewsMenu(model, actions), "mdi2b-bookmark-outline"));
    getChildren().addAll(time(), zoom, segments, scaleMenu);
    getChildren().addAll(worded);
    getChildren().add(tools());
    if (actions.has(SLOTS)) {
      getChildren().add(Buttons.icon(actions, SLOTS));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    arrange(width < 0 ? getWidth() : width);
    return super.computePrefHeight(width);
  }

  /** Shows its icon where there is no room for its words. */
  private static MenuButton pictured(MenuButton menu, String icon) {
    menu.setGraphic(Icons.of(icon));
    menu.setContentDisplay(ContentDisplay.TEXT_ONLY);
    menu.textProperty().subscribe(menu::setAccessibleText);
    var says = new Tooltip();
    says.textProperty().bind(menu.textProperty());
    menu.setTooltip(says);
    return menu;
  }

  /**
   * Where all in one line has no room, zoom is left to keys, then the scales go into a menu; in a
   * narrow window menus are icons.
   */
  private void arrange(double width) {
    boolean narrow = width > 0 && width < NARROW * scaleMenu.getFont().getSize();
    ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY;
    worded.forEach(menu -> menu.setContentDisplay(display));
    pseudoClassStateChanged(TIGHT, narrow);
    shown(add, !narrow);
    double insets = getInsets().getLeft() + getInsets().getRight();
    double rest = insets + getHgap() * (getChildren().size() - 2);
    for (Node node : getChildren()) {
      boolean fixed = !node.equals(segments) && !node.equals(scaleMenu) && !node.equals(zoom);
      rest += fixed ? node.prefWidth(-1) : 0;
    }
    boolean roomy = width <= 0 || rest + segments.prefWidth(-1) <= width;
    boolean all = width <= 0 || rest + segments.prefWidth(-1) + zoom.prefWidth(-1) <= width;
    shown(zoom, all);
    shown(segments, roomy);
    shown(scaleMenu, !roomy);
  }

  private static void shown(Node node, boolean here) {
    node.setVisible(here);
    node.setManaged(here);
  }

  /** Filter and table are switched, a deployment is made. */
  private Node tools() {
    ToggleButton filter = tool("filter");
    model.choices().filter().subscribe(now -> filter.setSelected(!now.isNone()));
    ToggleButton table = tool("table");
    model.choices().form().subscribe(now -> table.setSelected(now == CalendarForm.TABLE));
    return Words.row("line", filter, table, add);
  }

  private ToggleButton tool(String name) {
    String id = CalendarActions.id(name);
    var button = new ToggleButton();
    button.setId(id);
    button.setGraphic(Icons.of(actions.get(id).icon()));
    button.setAccessibleText(actions.get(id).text());
    button.setTooltip(new Tooltip(actions.get(id).text() + "  " + actions.get(id).shortcut()));
    button.getStyleClass().addAll("flat", "icon-button", "tool");
    button.setOnAction(
        _ -> {
          boolean was = !button.isSelected();
          button.setSelected(was);
          actions.run(id);
        });
    return button;
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

  /** What the segments stand for: a scale on lanes, the grid of a month, the agenda. */
  private static final List<String> SEGMENTS = List.of("day", "week", "month", "quarter", "agenda");

  /** Those of the menu, where the segments have no room. */
  private static final List<String> ALL =
      List.of("day", "work-week", "week", "month", "month-lanes", "quarter", "year", "agenda");

  /** Which of the segments is on; empty: none. */
  private Optional<String> segment() {
    return switch (model.choices().form().get()) {
      case AGENDA -> Optional.of("agenda");
      case MONTH -> Optional.of("month");
      case TABLE -> Optional.empty();
      case TIMELINE ->
          model
              .sight()
              .scale()
              .get()
              .map(scale -> scale.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    };
  }

  private void whenSegment(Consumer<Optional<String>> told) {
    model.sight().scale().subscribe(_ -> told.accept(segment()));
    model.choices().form().subscribe(_ -> told.accept(segment()));
  }

  private MenuButton scaleMenu() {
    var menu = new MenuButton();
    menu.setId("calendar.scale");
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    for (String name : ALL) {
      menu.getItems().add(Buttons.menu(actions, CalendarActions.id(name)));
    }
    whenSegment(
        now ->
            menu.setText(
                now.map(name -> actions.get(CalendarActions.id(name)).text())
                    .orElseGet(() -> texts.get("calendar.scale"))));
    return menu;
  }

  private HBox scales() {
    var group = new ToggleGroup();
    var row = Words.row("segments");
    for (String name : SEGMENTS) {
      String id = CalendarActions.id(name);
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
      whenSegment(now -> button.setSelected(now.equals(Optional.of(name))));
      row.getChildren().add(button);
    }
    row.getChildren().getFirst().getStyleClass().add("first-segment");
    row.getChildren().getLast().getStyleClass().add("last-segment");
    return row;
  }

  private MenuButton lanes() {
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

  private MenuButton layers() {
    var menu = new MenuButton(texts.get("calendar.show"));
    menu.setId("calendar.show");
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    var overlaps = new CheckMenuItem(actions.get(CalendarActions.id("overlaps")).text());
    overlaps.selectedProperty().bindBidirectional(model.overlaps().wanted());
    var shaded = new CheckMenuItem(actions.get(CalendarActions.id("shade")).text());
    shaded.setId("calendar.shaded");
    shaded.selectedProperty().bindBidirectional(model.choices().shaded());
    var zones = new Menu(texts.get("calendar.zones"));
    zones.setId("calendar.zones");
    menu.getItems()
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
    menu.setOnShowing(_ -> fill(zones));
    return menu;
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

  private void fill(Menu menu) {
    menu.getItems().clear();
    for (ZoneId zone : zones()) {
      var item = new CheckMenuItem(zone.getId());
      item.setMnemonicParsing(false);
      item.setSelected(model.choices().others().get().contains(zone));
      item.setOnAction(_ -> model.choices().toggle(zone));
      menu.getItems().add(item);
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

  private Node zoom() {
    return Words.row(
        "line",
        Buttons.icon(actions, CalendarActions.id("zoom-out")),
        Buttons.icon(actions, CalendarActions.id("zoom-in")));
  }
}
