package org.slipway.ui.catalogue;

import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;

/** What can be done in the catalogue. */
final class CatalogueActions {

  private static final String VIEW = "catalogue";

  private CatalogueActions() {}

  static void register(Actions actions, Texts texts, Runnable add, Runnable remove, Runnable edit) {
    actions.add(action(texts, "add", "Insert", "mdi2p-plus", add));
    actions.add(action(texts, "remove", "Delete", "mdi2d-delete-outline", remove));
    actions.add(action(texts, "edit", "F2", "mdi2p-pencil-outline", edit));
  }

  private static Action action(
      Texts texts, String name, String shortcut, String icon, Runnable run) {
    String id = VIEW + "." + name;
    return Action.always(id, texts.get("action." + id), shortcut, icon, run).in(VIEW);
  }
}
