package org.slipway.ui.control;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.slipway.ui.task.FxTasks;

/**
 * Rows that are as high as their content where there is room, and scroll where there is not. What
 * has the focus is kept in sight, unless it is higher than what can be seen at once.
 */
public final class Scrolled extends ScrollPane {

  private static final double LEAST = 60;

  private final Region rows;

  public Scrolled(Region rows) {
    super(rows);
    this.rows = rows;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "form-scroll");
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene != null) {
                scene
                    .focusOwnerProperty()
                    .addListener((_, _, now) -> FxTasks.afterwards(() -> reveal(now)));
              }
            });
  }

  /**
   * Gives the focus to something that scrolls, as soon as it is on the screen: what scrolls has its
   * content only after the next layout.
   */
  public static void focus(Node node) {
    node.requestFocus();
    FxTasks.afterwards(
        () -> {
          if (node.getScene() != null) {
            node.requestFocus();
          } else {
            focusOnceShown(node);
          }
        });
  }

  private static void focusOnceShown(Node node) {
    node.sceneProperty()
        .addListener(
            new ChangeListener<Scene>() {
              @Override
              public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
                scene.removeListener(this);
                FxTasks.afterwards(node::requestFocus);
              }
            });
  }

  /** Lets the rows grow where there is more room than they need. */
  public Scrolled filling() {
    setFitToHeight(true);
    return this;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(rows.prefHeight(width) + 2);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.min(LEAST, computePrefHeight(width));
  }

  /** Brings a field into sight as soon as everything round it has its place. */
  void bring(Node field) {
    FxTasks.afterwards(
        () -> {
          if (getScene() != null) {
            getScene().getRoot().layout();
            reveal(field);
          }
        });
  }

  private void reveal(@Nullable Node focused) {
    if (focused == null || !isInside(focused)) {
      return;
    }
    double room = rows.getHeight() - getViewportBounds().getHeight();
    Node seen = withWords(focused);
    Bounds place = rows.sceneToLocal(seen.localToScene(seen.getBoundsInLocal()));
    if (room <= 0 || place.getHeight() > getViewportBounds().getHeight()) {
      return;
    }
    double top = getVvalue() * room;
    if (place.getMinY() < top) {
      setVvalue(place.getMinY() / room);
    } else if (place.getMaxY() > top + getViewportBounds().getHeight()) {
      setVvalue((place.getMaxY() + 1 - getViewportBounds().getHeight()) / room);
    }
  }

  /** The field with its label and what is said about it, where all of that can be seen at once. */
  private Node withWords(Node field) {
    for (Node at = field; at != null && !at.equals(rows); at = at.getParent()) {
      if (at.getStyleClass().contains("form-row")) {
        boolean fits = at.getBoundsInLocal().getHeight() <= getViewportBounds().getHeight();
        return fits ? at : field;
      }
    }
    return field;
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(rows)) {
        return true;
      }
    }
    return false;
  }
}
