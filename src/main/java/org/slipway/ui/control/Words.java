package org.slipway.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.slipway.text.Texts;

/** Labels and gaps, so that views read as what they show. */
public final class Words {

  private Words() {}

  /** A label with these style classes. */
  public static Label of(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A label that wraps and is never cut. */
  public static Label wrapped(String text, String... styles) {
    Label label = of(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A label that keeps its whole text however narrow the place. */
  public static Label whole(String text, String... styles) {
    Label label = of(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A gap that takes the room that is left. */
  public static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** The button at the end of a line of controls for what has no room there. */
  public static MenuButton more(Texts texts, String id) {
    var more = new MenuButton("", Icons.of("mdi2d-dots-horizontal"));
    more.setId(id);
    more.setAccessibleText(texts.get("bar.more"));
    more.setTooltip(new Tooltip(texts.get("bar.more")));
    return more;
  }

  /** A row of nodes in one line. */
  public static HBox row(String style, Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add(style);
    return row;
  }
}
