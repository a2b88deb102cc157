package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.slipway.scene.LanesBy;
import org.slipway.text.Texts;
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

  /** How much of two lines is filled at least, wherever the first one breaks. */
  private static final double TWO_LINES = 1.7;

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  private final CalendarViewModel model;
  private final Actions actions;
  private final Texts texts;
  private final Label title = new Label();
  private final Node zoom;
  private final HBox segments;
  private final MenuButton scaleMenu;
  private final List<MenuButton> worded;
  private final List<Button> main = new ArrayList<>();
  private final Button add;

  CalendarBar(CalendarViewModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
    this.texts = model.texts();
    getStyleClass().add("calendar-bar");
    zoom = zoom();
    add = main(CalendarActions.id("new"));
    add.getStyleClass().add("accent");
    add.textProperty().unbind();
    add.setText(texts.get("calendar.new.short"));
    segments = scales();
    scaleMenu = scaleMenu();
    title.getStyleClass().add("title");
    title.setMinWidth(Label.USE_PREF_SIZE);
    model.changes().subscribe(_ -> title.setText(model.sight().title()));
    worded =
        List.of(
            pictured(lanes(), "mdi2f-format-list-group"),
            pictured(new ShowMenu(model, actions), "mdi2l-layers-outline"),
            pictured(new ViewsMenu(model, actions), "mdi2b-bookmark-outline"));
    getChildren().addAll(time(), zoom, segments, scaleMenu);
    getChildren().addAll(worded);
    var doing = Words.row("line");
    if (actions.has(SLOTS)) {
      doing.getChildren().add(main(SLOTS));
    }
    doing.getChildren().add(add);
    getChildren().addAll(tools(), doing);
  }

  /** One of the two things that are done most: with its words where they have room. */
  private Button main(String id) {
    Button button = Buttons.full(actions, id);
    button.getStyleClass().add("main");
    main.add(button);
    return button;
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
   * Where all in one line has no room, the main buttons lose their words, zoom is left to keys,
   * then the scales go into a menu; in a narrow window menus are icons.
   */
  private void arrange(double width) {
    boolean narrow = width > 0 && width < NARROW * scaleMenu.getFont().getSize();
    ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY;
    worded.forEach(menu -> menu.setContentDisplay(display));
    pseudoClassStateChanged(TIGHT, narrow);
    shown(add, !narrow);
    double insets = getInsets().getLeft() + getInsets().getRight();
    double words = isWorded() ? words() : 0;
    double rest = insets + getHgap() * (getChildren().size() - 2) - words;
    for (Node node : getChildren()) {
      boolean fixed = !node.equals(segments) && !node.equals(scaleMenu) && !node.equals(zoom);
      rest += fixed ? node.prefWidth(-1) : 0;
    }
    boolean roomy = width <= 0 || rest + segments.prefWidth(-1) <= width;
    boolean all = width <= 0 || rest + segments.prefWidth(-1) + zoom.prefWidth(-1) <= width;
    shown(zoom, all);
    shown(segments, roomy);
    shown(scaleMenu, !roomy);
    double used =
        rest + (roomy ? segments : scaleMenu).prefWidth(-1) + (all ? zoom.prefWidth(-1) : 0);
    double room = used > width && !narrow ? TWO_LINES * width : width;
    boolean worth = width <= 0 || used + words() + spare() <= room;
    main.forEach(
        button ->
            button.setContentDisplay(worth ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
  }

  private boolean isWorded() {
    return main.getFirst().getContentDisplay() == ContentDisplay.LEFT;
  }

  /** A little more is asked for to gain the words than to keep them, so that they don't flicker. */
  private double spare() {
    return isWorded() ? getHgap() : 2 * getHgap();
  }

  /** What the words of the main buttons take, in pixels. */
  private double words() {
    double sum = 0;
    for (Button button : main) {
      var text = new Text(button.getText());
      text.setFont(button.getFont());
      sum += text.getLayoutBounds().getWidth() + button.getGraphicTextGap();
    }
    return sum;
  }

  private static void shown(Node node, boolean here) {
    node.setVisible(here);
    node.setManaged(here);
  }

  /** Filter and table are switched. */
  private Node tools() {
    ToggleButton filter = tool("filter");
    model.choices().filter().subscribe(now -> filter.setSelected(!now.isNone()));
    ToggleButton table = tool("table");
    model.choices().form().subscribe(now -> table.setSelected(now == CalendarForm.TABLE));
    return Words.row("line", filter, table);
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

  private Node zoom() {
    return Words.row(
        "line",
        Buttons.icon(actions, CalendarActions.id("zoom-out")),
        Buttons.icon(actions, CalendarActions.id("zoom-in")));
  }
}
