package org.slipway.ui.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slipway.scene.Scale;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;

/** What can be done in the calendar, for its buttons, the palette and the sheet of shortcuts. */
final class CalendarActions {

  static final String VIEW = "calendar";
  private static final double ZOOM = 1.5;

  private final Actions actions;
  private final Texts texts;

  private CalendarActions(Actions actions, Texts texts) {
    this.actions = actions;
    this.texts = texts;
  }

  /**
   * @param goTo asks for a date and shows it
   * @param exact asks for the exact times of the selected bar
   */
  static void register(Actions actions, CalendarViewModel model, Runnable goTo, Runnable exact) {
    var mine = new CalendarActions(actions, model.texts());
    mine.add("previous", "k", "mdi2c-chevron-left", () -> model.sight().step(-1));
    mine.add("today", "t", "mdi2c-calendar-today", model.sight()::today);
    mine.add("next", "j", "mdi2c-chevron-right", () -> model.sight().step(1));
    mine.add("day", "d", "mdi2c-calendar-outline", () -> model.sight().show(Scale.DAY));
    mine.add("week", "w", "mdi2c-calendar-week", () -> model.sight().show(Scale.WEEK));
    mine.add("work-week", "W", "mdi2c-calendar-weekend", () -> model.sight().show(Scale.WORK_WEEK));
    mine.add("month", "m", "mdi2c-calendar-month", () -> model.sight().show(Scale.MONTH));
    mine.add("quarter", "q", "mdi2c-calendar-range", () -> model.sight().show(Scale.QUARTER));
    mine.add("year", "y", "mdi2c-calendar-multiple", () -> model.sight().show(Scale.YEAR));
    mine.add("zoom-in", "+", "mdi2p-plus", () -> model.sight().zoom(ZOOM));
    mine.add("zoom-out", "-", "mdi2m-minus", () -> model.sight().zoom(1 / ZOOM));
    mine.add("go-to", "Shortcut+G", "mdi2c-calendar-arrow-right", goTo);
    mine.add("overlaps", "o", "mdi2h-history", () -> model.history().set(!model.history().get()));
    mine.add("snap", "s", "mdi2m-magnet", model.carrying()::nextSnap);
    mine.add("exact", "e", "mdi2c-clock-edit-outline", exact);
    mine.add("open-groups", "", "mdi2a-arrow-expand-vertical", model::openAllGroups);
  }

  /** Ids of the scales' actions, as their buttons stand. */
  static List<String> scales() {
    return Arrays.stream(Scale.values()).map(CalendarActions::id).toList();
  }

  static String id(Scale scale) {
    return id(scale.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static String id(String name) {
    return VIEW + "." + name;
  }

  private void add(String name, String shortcut, String icon, Runnable run) {
    String text = texts.get("action." + id(name));
    actions.add(Action.always(id(name), text, shortcut, icon, run).in(VIEW));
  }
}
