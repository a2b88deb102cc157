package org.slipway.ui.action;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/**
 * One thing the user can do.
 *
 * @param id stable, for example {@code edit.undo}
 * @param label what it is called now, for example {@code Undo move of Payments 4.2}
 * @param shortcut in the form of {@code KeyCombination.valueOf}, or one typed character; several
 *     are parted by a blank, the first is the one shown; empty: none
 * @param icon an Ikonli literal
 * @param view the view it belongs to; empty: everywhere
 * @param can whether it can be done now, and why not
 */
public record Action(
    String id,
    ObservableStringValue label,
    String shortcut,
    String icon,
    String view,
    When can,
    Runnable run) {

  /**
   * When something can be done.
   *
   * @param now whether it can be done now
   * @param otherwise why it cannot be done where it cannot, in a sentence; may be empty
   */
  public record When(ObservableBooleanValue now, String otherwise) {}

  /** Something that can be done everywhere and always. */
  public static Action always(String id, String label, String shortcut, String icon, Runnable run) {
    return new Action(
        id,
        Bindings.createStringBinding(() -> label),
        shortcut,
        icon,
        "",
        new When(Bindings.createBooleanBinding(() -> true), ""),
        run);
  }

  /** The same, only while {@code when} holds. */
  public Action when(ObservableBooleanValue when) {
    return when(when, "");
  }

  /** The same, only while {@code when} holds; otherwise this sentence says why not. */
  public Action when(ObservableBooleanValue when, String otherwise) {
    return new Action(id, label, shortcut, icon, view, new When(when, otherwise), run);
  }

  /** The same, called by a text that changes. */
  public Action called(ObservableStringValue changing) {
    return new Action(id, changing, shortcut, icon, view, can, run);
  }

  /** The same, only while this view is shown. */
  public Action in(String shown) {
    return new Action(id, label, shortcut, icon, shown, can, run);
  }

  /** All shortcuts, the one to show first. */
  public List<String> shortcuts() {
    return shortcut.isEmpty() ? List.of() : List.of(shortcut.split(" ", -1));
  }

  /** Whether it can be done now. */
  public ObservableBooleanValue enabled() {
    return can.now();
  }

  public String text() {
    return label.get();
  }
}
