package org.slipway.ui.control;

import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A field for sentences: it wraps them and grows with them. Keys do what they do in every field:
 * Tab goes on and Enter takes the card; Shift+Enter begins a line. On the FX thread.
 */
public final class Prose extends TextArea {

  private static final int MOST = 8;

  /** What the skin keeps free at both sides of the words, in em. */
  private static final double SIDES = 1.6;

  private final int least;

  /**
   * @param least so many lines are there from the beginning
   */
  public Prose(int least) {
    this.least = least;
    getStyleClass().add("prose");
    setWrapText(true);
    setPrefRowCount(least);
    setPrefColumnCount(12);
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    textProperty().subscribe(this::grow);
    fontProperty().subscribe(this::grow);
    widthProperty().subscribe(this::grow);
  }

  /** Another one with these words. */
  public static Prose of(String words) {
    var prose = new Prose(2);
    prose.setText(words);
    return prose;
  }

  /** What lies round the words counts too: without it a bar stands beside words that all fit. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width) + snappedTopInset() + snappedBottomInset();
  }

  private void steer(KeyEvent press) {
    switch (press.getCode()) {
      case TAB -> {
        press.consume();
        requestFocusTraversal(
            press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
      case ENTER -> {
        press.consume();
        if (press.isShiftDown()) {
          replaceSelection("\n");
        } else if (getParent() != null) {
          Event.fireEvent(getParent(), press.copyFor(getParent(), getParent()));
        }
      }
      default -> {}
    }
  }

  private void grow() {
    Insets insets = getInsets();
    double room = getWidth() - insets.getLeft() - insets.getRight() - SIDES * getFont().getSize();
    if (room > 0 && getText() != null) {
      setPrefRowCount(Math.clamp(lines(getText(), room), least, MOST));
    }
  }

  private int lines(String words, double room) {
    Text one = measured("X");
    Text all = measured(words);
    all.setWrappingWidth(room);
    return (int) Math.round(all.getLayoutBounds().getHeight() / one.getLayoutBounds().getHeight());
  }

  private Text measured(String words) {
    var text = new Text(words);
    text.setFont(getFont());
    return text;
  }
}
