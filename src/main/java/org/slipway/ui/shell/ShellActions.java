package org.slipway.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;

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
      add(
          "view." + place.id(),
          "Shortcut+" + (i + 1),
          place.icon(),
          () -> model.view().set(place.id()));
      model.inspect(place.id(), place.inspector());
    }
    edits();
    new DoorActions(actions, doors, texts).register();
    add("view.inspector", "Shortcut+I", "mdi2d-dock-right", model::turnInspector);
    add("go.next-problem", "F8", "mdi2a-alert-octagon-outline", this::nextProblem);
  }

  /** Adds what lies over the frame. */
  void registerCards(ShellCards cards, Node notices, Node tasks) {
    add("go.palette", "Shortcut+K Shortcut+Shift+P", "mdi2m-magnify", cards::palette);
    add("help.shortcuts", "? F1", "mdi2h-help-circle-outline", cards::help);
    add("go.zone", "", "mdi2e-earth", cards::zones);
    add("go.notices", "Shortcut+Shift+M", "mdi2b-bell-outline", () -> cards.notices(notices));
    add("go.tasks", "Shortcut+Shift+T", "mdi2p-progress-clock", () -> cards.tasks(tasks));
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
                    () -> session.showing().get().undo().isPresent(), session.showing()),
                texts.get("shell.nothing-to-undo")));
    actions.add(
        Action.always("edit.redo", "", "Shortcut+Y Shortcut+Shift+Z", "mdi2r-redo", model::redo)
            .called(model.redoLabel())
            .when(
                Bindings.createBooleanBinding(
                    () -> session.showing().get().redo().isPresent(), session.showing()),
                texts.get("shell.nothing-to-undo")));
  }

  private void add(String id, String shortcut, String icon, Runnable run) {
    actions.add(Action.always(id, texts.get("action." + id), shortcut, icon, run));
  }
}
