package org.slipway.ui.catalogue;

import javafx.beans.value.ObservableBooleanValue;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;

/** What can be done in the catalogue. */
final class CatalogueActions {

  private static final String VIEW = "catalogue";

  private CatalogueActions() {}

  /**
   * @param marked whether there is a row to do it to
   */
  static void register(
      Actions actions,
      Texts texts,
      ObservableBooleanValue marked,
      Runnable add,
      Runnable remove,
      Runnable edit) {
    String none = texts.get("catalogue.mark-first");
    actions.add(action(texts, "add", "Insert", "mdi2p-plus", add));
    actions.add(
        action(texts, "remove", "Delete", "mdi2d-delete-outline", remove).when(marked, none));
    actions.add(action(texts, "edit", "F2", "mdi2p-pencil-outline", edit).when(marked, none));
  }

  private static Action action(
      Texts texts, String name, String shortcut, String icon, Runnable run) {
    String id = VIEW + "." + name;
    return Action.always(id, texts.get("action." + id), shortcut, icon, run).in(VIEW);
  }
}
