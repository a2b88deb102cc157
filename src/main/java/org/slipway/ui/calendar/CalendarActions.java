package org.slipway.ui.calendar;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import org.slipway.scene.Footer;
import org.slipway.scene.Scale;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;

/** What can be done in the calendar, for its buttons, the palette and the sheet of shortcuts. */
final class CalendarActions {

  static final String VIEW = "calendar";
  private static final double ZOOM = 1.5;

  /** From the smallest to the largest. */
  private static final List<Scale> STRETCHES =
      List.of(Scale.DAY, Scale.WEEK, Scale.MONTH, Scale.QUARTER, Scale.YEAR);

  private final Actions actions;
  private final CalendarViewModel model;
  private CalendarForm beforeTable = CalendarForm.TIMELINE;

  private CalendarActions(Actions actions, CalendarViewModel model) {
    this.actions = actions;
    this.model = model;
  }

  /** Lines of the view that actions open. */
  record Lines(
      Runnable goTo,
      Runnable exact,
      Runnable filter,
      Runnable compare,
      Consumer<Boolean> saveView,
      Runnable hours) {}

  static void register(Actions actions, CalendarViewModel model, Lines lines) {
    var mine = new CalendarActions(actions, model);
    mine.time(lines);
    mine.forms();
    mine.editing(lines);
    mine.views(lines);
  }

  private void time(Lines lines) {
    add("previous", "k", "mdi2c-chevron-left", () -> model.sight().step(-1));
    add("today", "t", "mdi2c-calendar-today", model::today);
    add("next", "j", "mdi2c-chevron-right", () -> model.sight().step(1));
    add("go-to", "Shortcut+G", "mdi2c-calendar-arrow-right", lines.goTo());
    add("next-layer", "n", "mdi2a-arrow-right-thin", () -> layer(true));
    add("previous-layer", "p", "mdi2a-arrow-left-thin", () -> layer(false));
    add("zoom-in", "+", "mdi2p-plus", () -> zoom(ZOOM));
    add("zoom-out", "-", "mdi2m-minus", () -> zoom(1 / ZOOM));
  }

  /** With a bar in the hand the same key looks for the next place where it fits. */
  private void layer(boolean forward) {
    if (!model.carrying().isHeld()) {
      model.select(model.walking().layer(forward));
    }
  }

  /** Lanes take any width of an hour; other forms go to the next smaller or larger stretch. */
  private void zoom(double factor) {
    if (model.choices().form().get() == CalendarForm.TIMELINE) {
      model.sight().zoom(factor);
      return;
    }
    int here = STRETCHES.indexOf(model.sight().scale().get().orElse(Scale.WEEK));
    int next = Math.clamp(here + (factor > 1 ? -1L : 1L), 0, STRETCHES.size() - 1);
    boolean grid = model.choices().form().get() == CalendarForm.MONTH;
    if (grid && STRETCHES.get(next) != Scale.MONTH) {
      form(CalendarForm.TIMELINE);
    }
    model.sight().showAt(STRETCHES.get(next), model.cursor().get());
  }

  private void forms() {
    lanes("day", "d", "mdi2c-calendar-outline", Scale.DAY);
    lanes("work-week", "W", "mdi2c-calendar-weekend", Scale.WORK_WEEK);
    lanes("week", "w", "mdi2c-calendar-week", Scale.WEEK);
    add("month", "m", "mdi2c-calendar-month", () -> show(CalendarForm.MONTH, Scale.MONTH));
    lanes("month-lanes", "M", "mdi2c-calendar-text", Scale.MONTH);
    lanes("quarter", "q", "mdi2c-calendar-range", Scale.QUARTER);
    lanes("year", "y", "mdi2c-calendar-multiple", Scale.YEAR);
    add("agenda", "a", "mdi2f-format-list-bulleted", () -> form(CalendarForm.AGENDA));
    add("table", "v", "mdi2t-table", this::table);
  }

  private void lanes(String name, String key, String icon, Scale scale) {
    add(name, key, icon, () -> show(CalendarForm.TIMELINE, scale));
  }

  /** About the day that the keyboard is on, which was gone to last. */
  private void show(CalendarForm form, Scale scale) {
    model.choices().form().set(form);
    model.sight().showAt(scale, model.cursor().get());
  }

  private void form(CalendarForm form) {
    model.choices().form().set(form);
  }

  /** The table, and back to what was there before. */
  private void table() {
    CalendarForm now = model.choices().form().get();
    if (now == CalendarForm.TABLE) {
      form(beforeTable);
    } else {
      beforeTable = now;
      form(CalendarForm.TABLE);
    }
  }

  private void editing(Lines lines) {
    edit("new", "c", "mdi2p-plus", model.newBar()::inSight);
    add("snap", "s", "mdi2m-magnet", model.carrying()::nextSnap);
    edit("exact", "e", "mdi2c-clock-edit-outline", lines.exact());
  }

  private void views(Lines lines) {
    add("filter", "f", "mdi2f-filter-variant", lines.filter());
    add("compare", "g", "mdi2c-compare-horizontal", lines.compare());
    add(
        "save-view",
        "Shortcut+Shift+S",
        "mdi2b-bookmark-plus-outline",
        () -> lines.saveView().accept(false));
    ofSaved("rename-view", "mdi2b-bookmark-outline", () -> lines.saveView().accept(true));
    ofSaved("remove-view", "mdi2b-bookmark-remove-outline", model.views()::remove);
    add("reset-view", "", "mdi2r-restore", model.views()::reset);
    add("shade", "h", "mdi2t-theme-light-dark", () -> flip(model.choices().shaded()));
    add("hours", "", "mdi2c-clock-outline", lines.hours());
    add("overlaps", "o", "mdi2h-history", () -> flip(model.overlaps().wanted()));
    add("cover", "", "mdi2a-account-clock-outline", () -> fold(Footer.COVER));
    add("traffic", "", "mdi2c-chart-areaspline", () -> fold(Footer.TRAFFIC));
    add("open-groups", "", "mdi2a-arrow-expand-vertical", model.groups()::openAll);
  }

  private void fold(Footer footer) {
    model.groups().toggle(footer.key());
  }

  private static void flip(BooleanProperty on) {
    on.set(!on.get());
  }

  static String id(String name) {
    return VIEW + "." + name;
  }

  private void add(String name, String shortcut, String icon, Runnable run) {
    actions.add(made(name, shortcut, icon, run));
  }

  /** One that changes the plan: not where nothing can be changed. */
  private void edit(String name, String shortcut, String icon, Runnable run) {
    boolean can = model.readOnly().isEmpty();
    actions.add(made(name, shortcut, icon, run).when(Bindings.createBooleanBinding(() -> can)));
  }

  /** One that is done with the saved view that was taken up. */
  private void ofSaved(String name, String icon, Runnable run) {
    actions.add(
        made(name, "", icon, run)
            .when(model.views().hasCurrent(), model.texts().get("calendar.views.choose-first")));
  }

  private Action made(String name, String shortcut, String icon, Runnable run) {
    String text = model.texts().get("action." + id(name));
    return Action.always(id(name), text, shortcut, icon, run).in(VIEW);
  }
}
