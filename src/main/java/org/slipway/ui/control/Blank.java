package org.slipway.ui.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Stands in the middle of a view that has nothing to show yet: what is missing, what it is good for
 * and the ways to get it, the first of them as the primary one.
 */
public final class Blank extends VBox {

  private final Label title = Words.wrapped("", "section-title");
  private final Label what = Words.wrapped("", "muted");
  private final FlowPane ways = new FlowPane();
  private final Supplier<List<ButtonBase>> made;

  /**
   * @param ways made when it is shown, each with its own id
   */
  public Blank(Supplier<List<ButtonBase>> ways) {
    made = ways;
    getStyleClass().add("blank");
    this.ways.getStyleClass().add("blank-ways");
    getChildren().addAll(title, what, this.ways);
    show(this, false);
  }

  /**
   * Says it in other words from now on.
   *
   * @param missing what is missing
   * @param use what it is good for, or what to do
   */
  public Blank saying(String missing, String use) {
    title.setText(missing);
    what.setText(use);
    return this;
  }

  /** Shows it, and those parts of the view only where it is not. */
  public void instead(boolean now, Node... parts) {
    if (now) {
      offer(made.get());
    }
    show(this, now);
    List.of(parts).forEach(part -> show(part, !now));
  }

  /** The same ways stay as they are, and with them the focus. */
  private void offer(List<ButtonBase> now) {
    if (!ids(now).equals(ids(ways.getChildren()))) {
      now.getFirst().getStyleClass().add("accent");
      ways.getChildren().setAll(now);
    }
  }

  private static List<String> ids(List<? extends Node> nodes) {
    return nodes.stream().map(Node::getId).toList();
  }

  /** Shows a part of a view or takes it away; what is away takes no room. */
  public static void show(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
