package org.slipway.ui.control;

import javafx.scene.control.Label;
import org.slipway.text.Texts;

/** A verdict in one word, with its mark. */
public final class Pill extends Label {

  public Pill(Sign sign, Texts texts) {
    super(texts.get(sign.key()), new Mark(sign, texts));
    getStyleClass().addAll("pill", "pill-" + sign.state());
    setMinWidth(USE_PREF_SIZE);
  }
}
