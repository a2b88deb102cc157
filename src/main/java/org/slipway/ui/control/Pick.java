package org.slipway.ui.control;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** A box to choose one of some words; letters typed go to the next word that starts with them. */
public final class Pick extends ComboBox<String> {

  private static final long PAUSE = Duration.ofMillis(900).toNanos();

  private final StringBuilder typed = new StringBuilder();
  private long last;

  public Pick(List<String> words, String chosen) {
    getItems().setAll(words);
    setValue(chosen);
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(12);
    addEventHandler(KeyEvent.KEY_TYPED, this::jump);
  }

  private void jump(KeyEvent press) {
    String letter = press.getCharacter().toLowerCase(Locale.ROOT);
    if (letter.isBlank() || press.isShortcutDown() || press.isAltDown()) {
      return;
    }
    long now = System.nanoTime();
    if (now - last > PAUSE) {
      typed.setLength(0);
    }
    last = now;
    typed.append(letter);
    if (!select(typed.toString(), typed.length() == 1 ? 1 : 0)) {
      select(letter, 1);
    }
  }

  /** Goes to the next word that starts so, from so many words after the chosen one. */
  private boolean select(String start, int after) {
    int size = getItems().size();
    int from = Math.max(0, getSelectionModel().getSelectedIndex());
    for (int i = after; i < size + after; i++) {
      int at = Math.floorMod(from + i, size);
      if (getItems().get(at).toLowerCase(Locale.ROOT).startsWith(start)) {
        getSelectionModel().select(at);
        return true;
      }
    }
    return false;
  }
}
