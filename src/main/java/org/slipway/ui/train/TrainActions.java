package org.slipway.ui.train;

import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;

/** What can be done on the board of trains. */
final class TrainActions {

  static final String VIEW = "trains";

  private final Actions actions;
  private final TrainBoardViewModel model;

  private TrainActions(Actions actions, TrainBoardViewModel model) {
    this.actions = actions;
    this.model = model;
  }

  static void register(Actions actions, TrainBoardViewModel model) {
    var mine = new TrainActions(actions, model);
    mine.add("previous", "k", "mdi2c-chevron-left", () -> model.step(-1));
    mine.add("today", "t", "mdi2c-calendar-today", model::today);
    mine.add("next", "j", "mdi2c-chevron-right", () -> model.step(1));
    mine.add("cadence", "c", "mdi2m-metronome", () -> model.turn(TrainFace.CADENCE));
    mine.add("table", "b", "mdi2t-table", () -> model.turn(TrainFace.TABLE));
  }

  private void add(String name, String shortcut, String icon, Runnable run) {
    String id = VIEW + "." + name;
    String text = model.texts().get("action." + id);
    actions.add(Action.always(id, text, shortcut, icon, run).in(VIEW));
  }
}
