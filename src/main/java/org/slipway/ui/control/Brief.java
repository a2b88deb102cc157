package org.slipway.ui.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * A sentence that is said more briefly where there is no room for it in one line. The brief one
 * wraps where even that is too long; pointing at it says all. On the FX thread.
 */
public final class Brief extends Label {

  private final List<String> sentences;

  /**
   * @param whole what is said where there is room, and to those who listen
   * @param brief what is said in a narrow place
   */
  public Brief(String whole, String brief, String... styles) {
    super(whole);
    sentences = List.of(whole, brief);
    getStyleClass().addAll(styles);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(whole);
    var tip = new Tooltip(whole);
    textProperty().subscribe(said -> setTooltip(said.equals(whole) ? null : tip));
    fontProperty().subscribe(_ -> requestLayout());
  }

  /** Not while styles are given: a change of words then leaves others without theirs. */
  @Override
  protected void layoutChildren() {
    choose();
    super.layoutChildren();
  }

  private void choose() {
    if (getWidth() > 0) {
      setText(
          sentences.stream().filter(this::fits).findFirst().orElseGet(() -> sentences.getLast()));
    }
  }

  private boolean fits(String sentence) {
    var text = new Text(sentence);
    text.setFont(getFont());
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    return Math.ceil(text.getLayoutBounds().getWidth()) <= room;
  }
}
