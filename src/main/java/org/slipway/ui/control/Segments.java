package org.slipway.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * Buttons in one piece of which always one is on: what is shown. On the FX thread.
 *
 * @param <E> what there is to choose from
 */
public final class Segments<E extends Enum<E>> extends HBox {

  private final Map<E, ToggleButton> buttons = new TreeMap<>();

  /**
   * @param id of the buttons, before the name of each in small letters
   * @param chosen is told what a hand has chosen, and shows it
   */
  public Segments(String id, List<E> all, Function<E, String> words, Consumer<E> chosen) {
    getStyleClass().add("segments");
    var group = new ToggleGroup();
    for (E one : all) {
      var button = new ToggleButton(words.apply(one));
      button.setId(id + one.name().toLowerCase(Locale.ROOT));
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.getStyleClass().add("segment");
      button.setOnAction(
          _ -> {
            button.setSelected(true); // pressed again it stays
            chosen.accept(one);
          });
      buttons.put(one, button);
      getChildren().add(button);
    }
    getChildren().getFirst().getStyleClass().add("first-segment");
    getChildren().getLast().getStyleClass().add("last-segment");
  }

  /** Shows which is on. */
  public void show(E one) {
    ToggleButton button = buttons.get(one);
    if (button != null) {
      button.setSelected(true);
    }
  }
}
