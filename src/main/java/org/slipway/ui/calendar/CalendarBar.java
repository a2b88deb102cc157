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
import javafx.scene.text.Text;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/**
 * The calendar's tools: which time is in sight, how much of it, in which lanes. Where there is no
 * room for one line it takes two; where type is large, and lines are dear, what has no room in one
 * goes into a menu.
 */
final class CalendarBar extends FlowPane {

  /** Finds a slot for what is selected, where the window has such a thing. */
  private static final String SLOTS = "slots.find";

  /**
   * In em: where it has less, its menus are icons, it stands tight, and what the window's own bar
   * has is left to that, so that it takes one line.
   */
  private static final double NARROW = 62;

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
  private final Node tools;
  private final HBox doing = Words.row("line");
  private final MoreMenu more;

  /** What is left to the menu last. */
  private final List<Node> dear = new ArrayList<>();

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
    var scales = new ScaleChoice(model, actions);
    segments = scales.segments();
    scaleMenu = scales.menu();
    title.getStyleClass().add("title");
    title.setMinWidth(Label.USE_PREF_SIZE);
    model.changes().subscribe(_ -> title.setText(model.sight().title()));
    worded =
        List.of(
            pictured(new LanesMenu(model), "mdi2f-format-list-group"),
            pictured(new ShowMenu(model, actions), "mdi2l-layers-outline"),
            pictured(new ViewsMenu(model, actions), "mdi2b-bookmark-outline"));
    getChildren().addAll(time(), zoom, segments, scaleMenu);
    getChildren().addAll(worded);
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

  /** Shows what there is room for. */
  private void arrange(double width) {
    boolean narrow = width > 0 && width < NARROW * scaleMenu.getFont().getSize();
    pseudoClassStateChanged(TIGHT, narrow);
    display(worded, narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
    shown(add, !narrow);
    if (narrow) {
      arrangeNarrow(width);
    } else {
      fold(false, false);
      arrangeWide(width);
    }
  }

  /** All in one line: what has no room for its icon goes into the menu, in two steps. */
  private void arrangeNarrow(double width) {
    display(main, ContentDisplay.GRAPHIC_ONLY);
    shown(zoom, false);
    shown(segments, false);
    shown(scaleMenu, true);
    fold(false, false);
    if (taken() > width) {
      fold(true, false);
    }
    if (taken() > width) {
      fold(true, true);
    }
  }

  /**
   * @param all what is dear too
   */
  private void fold(boolean folded, boolean all) {
    worded.forEach(menu -> shown(menu, !folded));
    shown(tools, !folded);
    shown(more, folded);
    dear.forEach(node -> shown(node, !all));
    shown(doing, !all);
    more.all(all);
  }

  /** What all that is shown takes in one line, in pixels. */
  private double taken() {
    double sum = getInsets().getLeft() + getInsets().getRight() - getHgap();
    for (Node node : getManagedChildren()) {
      sum += node.prefWidth(-1) + getHgap();
    }
    return sum;
  }

  /**
   * Where all in one line has no room, the main buttons lose their words, zoom is left to keys,
   * then the scales go into a menu.
   */
  private void arrangeWide(double width) {
    shown(zoom, false);
    shown(segments, false);
    shown(scaleMenu, false);
    double words = isWorded() ? words() : 0;
    double rest = taken() + getHgap() - words;
    double scales = segments.prefWidth(-1);
    double zooming = zoom.prefWidth(-1) + getHgap();
    boolean roomy = width <= 0 || rest + scales <= width;
    boolean all = width <= 0 || rest + scales + zooming <= width;
    shown(zoom, all);
    shown(segments, roomy);
    shown(scaleMenu, !roomy);
    double used = rest + (roomy ? scales : scaleMenu.prefWidth(-1)) + (all ? zooming : 0);
    double room = used > width ? TWO_LINES * width : width;
    boolean worth = width <= 0 || used + words() + spare() <= room;
    display(main, worth ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  private static void display(List<? extends Labeled> all, ContentDisplay display) {
    all.forEach(one -> one.setContentDisplay(display));
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
