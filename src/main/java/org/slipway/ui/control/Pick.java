package org.slipway.ui.control;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/**
 * A box to choose one of a few words; typing a letter goes to the next word that starts with it.
 */
public final class Pick extends ComboBox<String> {

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
    int size = getItems().size();
    int from = getSelectionModel().getSelectedIndex();
    for (int i = 1; i <= size; i++) {
      int at = Math.floorMod(from + i, size);
      if (getItems().get(at).toLowerCase(Locale.ROOT).startsWith(letter)) {
        getSelectionModel().select(at);
        return;
      }
    }
  }
}
