package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/**
 * The calendar's tools in one line: which time is in sight, how much of it, in which lanes. What
 * has no room in it loses its words and then goes into a menu.
 */
final class CalendarBar extends FlowPane {

  /** Finds a slot for what is selected, where the window has such a thing. */
  private static final String SLOTS = "slots.find";

  /** In em: where it has less, it stands tight. */
  private static final double NARROW = 62;

  /** A little more is asked for to gain something than to keep it, so that nothing flickers. */
  private static final double SPARE = 6;

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  private final CalendarViewModel model;
  private final Actions actions;
  private final Texts texts;
  private final Label title = new Label();
  private final Node zoom;
  private final HBox time;
  private final HBox segments;
  private final MenuButton scaleMenu;
  private final List<MenuButton> menus;
  private final Node tools;
  private final HBox doing = Words.row("line");
  private final MoreMenu more;

  /** What is left to the menu last. */
  private final List<Node> dear = new ArrayList<>();

  private final List<Button> main = new ArrayList<>();
  private final Button add;

  private BarStep step = BarStep.ALL;
  private boolean words = true;

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
    var scales = new ScaleChoice(model, actions);
    segments = scales.segments();
    scaleMenu = scales.menu();
    title.getStyleClass().add("title");
    title.setMinWidth(Label.USE_PREF_SIZE);
    model.changes().subscribe(_ -> title.setText(model.sight().title()));
    menus =
        List.of(
            pictured(new LanesMenu(model), "mdi2f-format-list-group"),
            pictured(new ShowMenu(model, actions), "mdi2l-layers-outline"),
            pictured(new ViewsMenu(model, actions), "mdi2b-bookmark-outline"));
    time = time();
    getChildren().addAll(time, zoom, segments, scaleMenu);
    getChildren().addAll(menus);
    doing.getStyleClass().add("doing");
    if (actions.has(SLOTS)) {
      doing.getChildren().add(main(SLOTS));
    }
    doing.getChildren().add(add);
    tools = tools();
    more = new MoreMenu(model, actions, dearActions());
    getChildren().addAll(tools, more, doing);
  }

  private List<String> dearActions() {
    Stream<String> time = Stream.of("today", "go-to").map(CalendarActions::id);
    return Stream.concat(time, Stream.of(SLOTS).filter(actions::has)).toList();
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

  /** Shows what there is room for in one line; the first step that fits is taken. */
  private void arrange(double width) {
    boolean tight = width > 0 && width < NARROW * scaleMenu.getFont().getSize();
    pseudoClassStateChanged(TIGHT, tight);
    BarStep taken = BarStep.FOLDED;
    for (BarStep one : BarStep.values()) {
      double spare = one.compareTo(step) < 0 ? SPARE : 0;
      if (width <= 0 || wide(one, false) + spare <= width) {
        taken = one;
        break;
      }
    }
    step = taken;
    words = width <= 0 || wide(taken, true) + (words ? 0 : SPARE) <= width;
    show(taken);
  }

  private void show(BarStep now) {
    display(main, words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    display(menus, now.menuWords() ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
    shown(zoom, now.zoom());
    shown(segments, now.segments());
    shown(scaleMenu, !now.segments());
    shown(add, now.adding());
    menus.forEach(menu -> shown(menu, !now.more()));
    shown(tools, !now.more());
    shown(more, now.more());
    dear.forEach(node -> shown(node, now.dear()));
    main.stream().filter(button -> !button.equals(add)).forEach(b -> shown(b, now.slots()));
    shown(doing, now.adding() || (now.slots() && main.size() > 1));
    more.shows(id -> id.equals(SLOTS) ? !now.slots() : !now.dear());
  }

  /**
   * What all that a step shows takes in one line, in pixels.
   *
   * @param worded whether the main buttons have their words
   */
  private double wide(BarStep one, boolean worded) {
    var row = new ArrayList<Double>();
    row.add(
        BarStep.wide(
            time,
            time.getChildren().stream().filter(node -> one.dear() || !dear.contains(node)),
            node -> node.prefWidth(-1)));
    row.add((one.segments() ? segments : scaleMenu).prefWidth(-1));
    if (one.zoom()) {
      row.add(zoom.prefWidth(-1));
    }
    if (one.more()) {
      row.add(more.prefWidth(-1));
    } else {
      row.add(tools.prefWidth(-1));
      menus.forEach(menu -> row.add(BarStep.wide(menu, one.menuWords(), false)));
    }
    List<Button> done =
        main.stream().filter(button -> button.equals(add) ? one.adding() : one.slots()).toList();
    if (!done.isEmpty()) {
      row.add(BarStep.wide(doing, done.stream(), button -> BarStep.wide(button, worded, true)));
    }
    double inside = row.stream().mapToDouble(Double::doubleValue).sum();
    double insets = getInsets().getLeft() + getInsets().getRight();
    return insets + inside + getHgap() * (row.size() - 1);
  }

  private static void display(List<? extends Labeled> all, ContentDisplay display) {
    all.forEach(one -> one.setContentDisplay(display));
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

  private HBox time() {
    Node today = plain("today");
    Node goTo = Buttons.icon(actions, CalendarActions.id("go-to"));
    dear.addAll(List.of(today, goTo));
    return Words.row(
        "line",
        Buttons.icon(actions, CalendarActions.id("previous")),
        today,
        Buttons.icon(actions, CalendarActions.id("next")),
        goTo,
        title);
  }

  /** A button that says its name without an icon. */
  private Node plain(String name) {
    var button = Buttons.full(actions, CalendarActions.id(name));
    button.setGraphic(null);
    return button;
  }

  private Node zoom() {
    return Words.row(
        "line",
        Buttons.icon(actions, CalendarActions.id("zoom-out")),
        Buttons.icon(actions, CalendarActions.id("zoom-in")));
  }
}
