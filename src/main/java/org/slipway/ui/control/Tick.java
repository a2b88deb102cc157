package org.slipway.ui.control;

import javafx.scene.control.CheckBox;

/** A box to tick whose words are never cut: they wrap, or stay whole in one line. */
public final class Tick extends CheckBox {

  /** The least side of what a click hits, in em. */
  private static final double LEAST = 1.85;

  private Tick(String text, boolean wraps) {
    super(text);
    getStyleClass().add("tick");
    setWrapText(wraps);
  }

  /** Its words wrap where the place is narrow. */
  public static Tick wrapped(String text) {
    return new Tick(text, true);
  }

  /** Its words stay in one line however narrow the place. */
  public static Tick whole(String text) {
    return new Tick(text, false);
  }

  private double least() {
    return LEAST * getFont().getSize();
  }

  @Override
  protected double computeMinWidth(double height) {
    return isWrapText() ? least() : computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  /** The skin forgets the room between box and words where these wrap. */
  @Override
  protected double computePrefHeight(double width) {
    boolean oneLine = width < 0 || width >= prefWidth(-1);
    double words = oneLine ? -1 : Math.max(0, width - getFont().getSize());
    return Math.max(least(), super.computePrefHeight(words));
  }
}
