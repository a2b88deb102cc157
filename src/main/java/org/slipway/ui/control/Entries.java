package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Whether a hand has changed what stands in the fields of a card. */
final class Entries {

  private final Parent fields;
  private @Nullable List<Object> before;

  /**
   * @param card where keys and mouse are followed
   * @param fields what is compared
   */
  Entries(Node card, Parent fields) {
    this.fields = fields;
    card.addEventFilter(KeyEvent.KEY_PRESSED, this::touched);
    card.addEventFilter(KeyEvent.KEY_TYPED, this::touched);
    card.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
  }

  /** Whatever the program fills in before the first touch was not entered by anybody. */
  private void touched(Event touch) {
    if (before == null) {
      before = all();
    }
  }

  /** Whether anything is other than it was before the first touch. */
  boolean changed() {
    return before != null && !before.equals(all());
  }

  private List<Object> all() {
    var all = new ArrayList<Object>();
    collect(fields, all);
    return List.copyOf(all);
  }

  private static void collect(Node node, List<Object> all) {
    switch (node) {
      case TextInputControl text -> all.add(Optional.ofNullable(text.getText()).orElse(""));
      case ComboBoxBase<?> box -> all.add(Optional.ofNullable(box.getValue()));
      case ChoiceBox<?> box -> all.add(Optional.ofNullable(box.getValue()));
      case Spinner<?> spinner -> all.add(Optional.ofNullable(spinner.getValue()));
      case Toggle toggle -> all.add(toggle.isSelected());
      case javafx.scene.control.CheckBox box -> all.add(box.isSelected());
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
      default -> {}
    }
  }
}
