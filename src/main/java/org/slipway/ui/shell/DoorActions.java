package org.slipway.ui.shell;

import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.theme.Theme;

/** Puts what leads beyond one workspace into a registry. */
public final class DoorActions {

  private final Actions actions;
  private final Doors doors;
  private final Texts texts;

  public DoorActions(Actions actions, Doors doors, Texts texts) {
    this.actions = actions;
    this.doors = doors;
    this.texts = texts;
  }

  /** All of it, as it fits beside an open workspace. */
  public void register() {
    registerOpening();
    add("file.close", "Shortcut+W", "mdi2c-close", doors::closeWorkspace);
    add("export.pack", "Shortcut+Shift+E", "mdi2f-file-certificate-outline", doors::exportPack);
    add("export.plan", "", "mdi2c-code-json", () -> doors.export(Outgoing.PLAN));
    add("export.calendar", "", "mdi2c-calendar-export", () -> doors.export(Outgoing.CALENDAR));
    add(
        "export.calendar-table",
        "",
        "mdi2c-calendar-text-outline",
        () -> doors.export(Outgoing.CALENDAR_TABLE));
    add("print", "Shortcut+P", "mdi2p-printer-outline", doors::print);
    add("export.table", "", "mdi2t-table-large", () -> doors.export(Outgoing.TABLE));
    add(
        "export.exposure-table",
        "",
        "mdi2t-table-large",
        () -> doors.export(Outgoing.EXPOSURE_TABLE));
    add("export.exposure", "", "mdi2c-code-json", () -> doors.export(Outgoing.EXPOSURE));
    add(
        "export.utilisation-table",
        "",
        "mdi2t-table-large",
        () -> doors.export(Outgoing.UTILISATION_TABLE));
    add("export.utilisation", "", "mdi2c-code-json", () -> doors.export(Outgoing.UTILISATION));
    add("export.queue", "", "mdi2t-tray-full", () -> doors.export(Outgoing.QUEUE));
    add(
        "export.queue-calendar",
        "",
        "mdi2c-calendar-export",
        () -> doors.export(Outgoing.QUEUE_CALENDAR));
    add(
        "export.cmdb-update-table",
        "",
        "mdi2t-table-large",
        () -> doors.export(Outgoing.CMDB_UPDATE_TABLE));
    add("export.cmdb-update", "", "mdi2c-code-json", () -> doors.export(Outgoing.CMDB_UPDATE));
  }

  /** What leads to a workspace, and the look. */
  public void registerOpening() {
    add("file.new", "Shortcut+N", "mdi2f-file-plus-outline", doors::newWorkspace);
    add("file.open", "Shortcut+O", "mdi2f-folder-open-outline", doors::openWorkspace);
    add("file.recent", "Shortcut+Shift+O", "mdi2h-history", doors::openRecent);
    add("file.sample", "", "mdi2s-sail-boat", doors::openSample);
    add("file.import", "Shortcut+Shift+I", "mdi2i-import", doors::importFiles);
    add("help.walk", "", "mdi2w-walk", doors::walk);
    looks();
  }

  private void looks() {
    for (Theme theme : Theme.values()) {
      add(
          "theme." + theme.token(),
          "",
          "mdi2p-palette-outline",
          () -> doors.wear(doors.look().withTheme(theme)));
    }
    add(
        "zoom.in",
        "Shortcut+PLUS Shortcut+EQUALS Shortcut+ADD",
        "mdi2m-magnify-plus-outline",
        () -> doors.wear(doors.look().larger()));
    add(
        "zoom.out",
        "Shortcut+MINUS Shortcut+SUBTRACT",
        "mdi2m-magnify-minus-outline",
        () -> doors.wear(doors.look().smaller()));
    add(
        "zoom.reset",
        "Shortcut+0 Shortcut+NUMPAD0",
        "mdi2m-magnify",
        () -> doors.wear(doors.look().atOwnSize()));
  }

  private void add(String id, String shortcut, String icon, Runnable run) {
    actions.add(Action.always(id, texts.get("action." + id), shortcut, icon, run));
  }
}
