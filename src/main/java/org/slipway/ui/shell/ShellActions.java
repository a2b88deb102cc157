package org.slipway.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** Puts what the frame can do into the registry. */
final class ShellActions {

  private final Actions actions;
  private final ShellViewModel model;
  private final Doors doors;
  private final Texts texts;

  ShellActions(Actions actions, ShellViewModel model, Doors doors) {
    this.actions = actions;
    this.model = model;
    this.doors = doors;
    texts = model.session().texts();
  }

  void register(List<Place> places) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      add("view." + place.id(), "Shortcut+" + (i + 1), place.icon(), () -> show(place));
    }
    edits();
    files();
    looks();
    add(
        "view.inspector",
        "Shortcut+I",
        "mdi2d-dock-right",
        () -> model.inspector().set(!model.inspector().get()));
    add("go.next-problem", "F8", "mdi2a-alert-octagon-outline", this::nextProblem);
  }

  /** Adds what needs the layers of the view. */
  void registerCards(Runnable palette, Runnable help, Runnable zone) {
    add("go.palette", "Shortcut+K Shortcut+Shift+P", "mdi2m-magnify", palette);
    add("help.shortcuts", "? F1", "mdi2h-help-circle-outline", help);
    add("go.zone", "", "mdi2e-earth", zone);
  }

  private void show(Place place) {
    model.inspector().set(place.inspector());
    model.view().set(place.id());
  }

  private void nextProblem() {
    model.nextProblem().ifPresent(_ -> model.inspector().set(true));
  }

  private void edits() {
    var session = model.session();
    actions.add(
        Action.always("edit.undo", "", "Shortcut+Z", "mdi2u-undo", model::undo)
            .called(model.undoLabel())
            .when(
                Bindings.createBooleanBinding(
                    () -> session.showing().get().undo().isPresent(), session.showing())));
    actions.add(
        Action.always("edit.redo", "", "Shortcut+Y Shortcut+Shift+Z", "mdi2r-redo", model::redo)
            .called(model.redoLabel())
            .when(
                Bindings.createBooleanBinding(
                    () -> session.showing().get().redo().isPresent(), session.showing())));
  }

  private void files() {
    add("file.new", "Shortcut+N", "mdi2f-file-plus-outline", doors::newWorkspace);
    add("file.open", "Shortcut+O", "mdi2f-folder-open-outline", doors::openWorkspace);
    add("file.recent", "Shortcut+Shift+O", "mdi2h-history", doors::openRecent);
    add("file.import", "Shortcut+Shift+I", "mdi2i-import", doors::importFiles);
    add("file.close", "Shortcut+W", "mdi2c-close", doors::closeWorkspace);
    add("export.pack", "Shortcut+Shift+E", "mdi2f-file-certificate-outline", doors::exportPack);
    add("export.plan", "", "mdi2c-code-json", doors::exportPlan);
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
        () -> doors.wear(atOwnSize()));
  }

  private Look atOwnSize() {
    return doors.look().atOwnSize();
  }

  private void add(String id, String shortcut, String icon, Runnable run) {
    actions.add(Action.always(id, texts.get("action." + id), shortcut, icon, run));
  }
}
