package org.slipway.ui;

import java.util.Set;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Session;

/**
 * What is off where a workspace is only read: everything that would change it or leads out of it.
 */
final class Reading {

  static final Set<String> EDITS =
      Set.of(
          "risk.answer",
          "holidays.fill",
          "vendor.slip",
          "forced.move",
          "edit.undo",
          "edit.redo",
          "checklist.signer",
          "checklist.add-item",
          "checklist.add-evidence",
          "checklist.add-approval",
          "checklist.not-applicable",
          "catalogue.add",
          "catalogue.remove",
          "catalogue.edit");

  private Reading() {}

  /** Has these actions off with the reason, in every menu, button, shortcut and the palette. */
  static void lock(Actions actions, Session session) {
    if (session.readOnly().isPresent()) {
      actions.lock(Reading::edits, session.texts().get("reading.off"));
      actions.lock(Reading::leadsOut, session.texts().get("flows.held"));
    }
  }

  private static boolean edits(String id) {
    return id.startsWith("record.") || EDITS.contains(id);
  }

  /** Needs the journal or the originals of the evidence, which the holder alone has. */
  private static boolean leadsOut(String id) {
    return id.startsWith("export.") || id.equals("print") || id.equals("file.import");
  }
}
