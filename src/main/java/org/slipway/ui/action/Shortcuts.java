package org.slipway.ui.action;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Makes the registry's shortcuts work in a scene, and says how they read. */
public final class Shortcuts {

  private final Actions actions;
  private final BooleanSupplier asleep;

  private Shortcuts(Actions actions, BooleanSupplier asleep) {
    this.actions = actions;
    this.asleep = asleep;
  }

  /**
   * Listens in a scene.
   *
   * @param asleep while it holds no shortcut works, for example under an open card
   */
  public static void listen(Scene scene, Actions actions, BooleanSupplier asleep) {
    var shortcuts = new Shortcuts(actions, asleep);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, shortcuts::typed);
  }

  /** How the first shortcut of an action reads on this platform; empty: it has none. */
  public static String shown(Action action) {
    return action.shortcuts().stream().findFirst().map(Shortcuts::reading).orElse("");
  }

  private static String reading(String shortcut) {
    return shortcut.length() == 1 ? shortcut : KeyCombination.valueOf(shortcut).getDisplayText();
  }

  private void pressed(KeyEvent press) {
    if (asleep.getAsBoolean() || isPlainTyping(press)) {
      return;
    }
    for (Action action : actions.here()) {
      for (String shortcut : action.shortcuts()) {
        if (shortcut.length() > 1
            && KeyCombination.valueOf(shortcut).match(press)
            && actions.run(action)) {
          press.consume();
          return;
        }
      }
    }
  }

  private void typed(KeyEvent press) {
    if (asleep.getAsBoolean() || isTyping(press) || press.isShortcutDown() || press.isAltDown()) {
      return;
    }
    for (Action action : actions.here()) {
      if (action.shortcuts().contains(press.getCharacter()) && actions.run(action)) {
        press.consume();
        return;
      }
    }
  }

  private static boolean isTyping(KeyEvent press) {
    return press.getTarget() instanceof TextInputControl;
  }

  private static boolean isPlainTyping(KeyEvent press) {
    return isTyping(press) && !press.isShortcutDown() && !press.getCode().isFunctionKey();
  }
}
