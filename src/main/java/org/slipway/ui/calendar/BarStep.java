package org.slipway.ui.calendar;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** What the calendar's bar shows in its one line, from the widest to the least, and how wide. */
enum BarStep {
  ALL,
  NO_ZOOM,
  SCALE_MENU,
  MENU_ICONS,
  MORE,
  NO_NEW,
  NO_SLOTS,
  FOLDED;

  boolean zoom() {
    return compareTo(NO_ZOOM) < 0;
  }

  boolean segments() {
    return compareTo(SCALE_MENU) < 0;
  }

  boolean menuWords() {
    return compareTo(MENU_ICONS) < 0;
  }

  boolean adding() {
    return compareTo(NO_NEW) < 0;
  }

  boolean more() {
    return compareTo(MORE) >= 0;
  }

  /** Whether the search for a slot is in the line. */
  boolean slots() {
    return compareTo(NO_SLOTS) < 0;
  }

  /** Whether today and the day to go to are in the line. */
  boolean dear() {
    return this != FOLDED;
  }

  static <N extends Node> double wide(HBox row, Stream<N> nodes, ToDoubleFunction<N> width) {
    double[] all = nodes.mapToDouble(width).toArray();
    return Arrays.stream(all).sum() + row.getSpacing() * Math.max(0, all.length - 1);
  }

  /**
   * What one takes with its words or without, whichever it shows now.
   *
   * @param both whether the words stand beside the icon, and not in its place
   */
  static double wide(Labeled one, boolean words, boolean both) {
    boolean worded = one.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    double now = one.prefWidth(-1);
    if (worded == words) {
      return now;
    }
    var text = new Text(one.getText());
    text.setFont(one.getFont());
    double icon = both ? -one.getGraphicTextGap() : one.getGraphic().prefWidth(-1);
    double more = Math.ceil(text.getLayoutBounds().getWidth()) - icon;
    return words ? now + more : now - more;
  }
}
