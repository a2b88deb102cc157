package org.slipway.ui.slots;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Room;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;

/**
 * What a search found, from top to bottom: the days, the starts that fit or why there are none, and
 * what is rejected. Where it is narrow the columns of a start stand below each other; where it is
 * low, starts and rejected stretches take turns, and the days make room for them.
 */
final class SlotsResults extends VBox {

  /** Lower than this, in em, there is no room for the days either. */
  private static final double NO_DAYS = 24;

  /** The part of the height that the starts take at most, and the room for one, in em. */
  private static final double PART = 0.55;

  /** The part that the reason takes at most where nothing fits: it is the answer. */
  private static final double WHY = 0.65;

  private static final double ROW = 5.2;

  private static final double LEAST = 6;

  private final Texts texts;
  private final Region strip;
  private final HBox heads;
  private final ListView<?> slots;
  private final ListView<?> rejected;
  private final Region why;
  private final Scrolled none;
  private final CheckBox grouped;
  private final ToggleButton fitting = new ToggleButton();
  private final ToggleButton denied = new ToggleButton();
  private final HBox tabs;
  private final HBox foot;
  private final Room room;
  private final ReadOnlyObjectWrapper<SlotFit> fit = new ReadOnlyObjectWrapper<>(SlotFit.BESIDE);

  SlotsResults(
      Texts texts, Region strip, ListView<?> slots, ListView<?> rejected, VBox none, CheckBox by) {
    this.texts = texts;
    this.strip = strip;
    this.slots = slots;
    this.rejected = rejected;
    why = none;
    this.none = new Scrolled(none);
    grouped = by;
    heads = heads();
    tabs = tabs();
    foot =
        Words.row(
            "slots-rejected-head",
            Words.whole(texts.get("findslot.rejected"), "section-title"),
            Words.wrapped(texts.get("findslot.rejected.says"), "small", "muted"),
            Words.spring());
    getStyleClass().add("slots-results");
    getChildren().addAll(strip, tabs, heads, this.none, slots, foot, rejected);
    VBox.setVgrow(rejected, Priority.ALWAYS);
    room = new Room(this, grouped.fontProperty());
    widthProperty().addListener((_, _, _) -> arrange());
    heightProperty().addListener((_, _, _) -> arrange());
    grouped.fontProperty().addListener((_, _, _) -> arrange());
  }

  private HBox heads() {
    return Words.row(
        "slots-heads",
        head("findslot.head.when", "slots-head-when"),
        head("findslot.head.score", "slots-head-score"),
        head("findslot.head.why", "slots-head-why"),
        Words.spring(),
        head("findslot.head.verdict", "slots-head-verdict"));
  }

  private Label head(String key, String style) {
    return Words.of(texts.get(key), "small", "muted", style);
  }

  private HBox tabs() {
    var group = new ToggleGroup();
    tab(fitting, "slots-tab-fitting", "first-segment", group);
    tab(denied, "slots-tab-rejected", "last-segment", group);
    fitting.setSelected(true);
    return Words.row("slots-tabs", Words.row("segments", fitting, denied), Words.spring());
  }

  private void tab(ToggleButton tab, String id, String style, ToggleGroup group) {
    tab.setId(id);
    tab.getStyleClass().addAll("segment", style);
    tab.setToggleGroup(group);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setOnAction(
        _ -> {
          tab.setSelected(true);
          arrange();
        });
  }

  /** How the columns of a row stand. */
  ReadOnlyObjectProperty<SlotFit> fit() {
    return fit.getReadOnlyProperty();
  }

  /** Lays out anew, after other results came. */
  void arrange() {
    double em = grouped.getFont().getSize();
    if (getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    fitting.setText(texts.get("findslot.tab.fitting", slots.getItems().size()));
    denied.setText(texts.get("findslot.tab.rejected", rejected.getItems().size()));
    fit.set(SlotFit.of(getWidth(), em));
    boolean low = room.low().get();
    boolean any = !slots.getItems().isEmpty();
    boolean starts = !low || fitting.isSelected();
    boolean denials = !low || denied.isSelected();
    shown(strip, getHeight() >= NO_DAYS * em);
    shown(tabs, low);
    shown(heads, any && starts && fit.get() == SlotFit.BESIDE);
    shown(slots, any && starts);
    shown(none, !any && starts);
    shown(foot, !low);
    shown(rejected, denials);
    shown(grouped, denials);
    HBox home = low ? tabs : foot;
    if (!home.equals(grouped.getParent())) {
      home.getChildren().add(grouped);
    }
    share(low, em);
  }

  /** Where both lists are shown, the starts take what they need, up to a part of the height. */
  private void share(boolean low, double em) {
    double rest = getHeight() - (strip.isManaged() ? strip.prefHeight(-1) : 0);
    double row = fit.get() == SlotFit.BESIDE ? ROW : ROW * 1.3;
    double starts = Math.min(slots.getItems().size() * row * em + 2, rest * PART);
    slots.setPrefHeight(low ? USE_COMPUTED_SIZE : starts);
    slots.setMinHeight(low ? LEAST * em : starts);
    double reason = Math.min(why.prefHeight(getWidth()) + 2, rest * WHY);
    none.setMinHeight(low ? USE_COMPUTED_SIZE : reason);
    none.setMaxHeight(low ? Double.MAX_VALUE : reason);
    Priority grow = low ? Priority.ALWAYS : Priority.NEVER;
    VBox.setVgrow(slots, grow);
    VBox.setVgrow(none, grow);
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
