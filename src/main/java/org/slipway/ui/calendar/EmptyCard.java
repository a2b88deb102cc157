package org.slipway.ui.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.slipway.core.time.Interval;
import org.slipway.scene.Entry;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Blank;

/**
 * Stands in the middle of the calendar where nothing is in sight: says why, and leads to something.
 * Around it the calendar can be used.
 */
final class EmptyCard extends StackPane {

  private static final String IMPORT = "file.import";
  private static final String CATALOGUE = "view.catalogue";

  private final CalendarViewModel model;
  private final Texts texts;
  private final Actions actions;
  private final Blank blank = new Blank(this::ways);
  private final Button nearest = new Button();
  private final Button all = new Button();
  private final Button plan;

  /** Why nothing is in sight. */
  private enum Why {
    NOTHING_PLANNED,
    NO_START,
    FILTERED,
    ELSEWHERE
  }

  private Optional<Why> why = Optional.empty();

  /**
   * @param actions has those of the calendar already
   * @param below what lies under it, which has the focus afterwards
   */
  EmptyCard(CalendarViewModel model, Actions actions, Supplier<? extends Node> below) {
    this.model = model;
    this.texts = model.texts();
    this.actions = actions;
    plan = Buttons.again(actions, CalendarActions.id("new"), "calendar-empty-new");
    plan.textProperty().unbind();
    plan.setText(texts.get("calendar.empty.plan"));
    Runnable leave = () -> below.get().requestFocus();
    dress(nearest, "calendar-empty-nearest", leave, () -> nearest().ifPresent(model::goTo));
    dress(
        all, "calendar-empty-all", leave, () -> model.choices().filter().set(CalendarFilter.NONE));
    all.setText(texts.get("calendar.filter.clear"));
    blank.setMaxHeight(Region.USE_PREF_SIZE);
    blank.getStyleClass().add("calendar-empty");
    blank.setOnScroll(
        turned -> {
          turned.consume();
          below.get().fireEvent(turned.copyFor(below.get(), below.get()));
        });
    setPickOnBounds(false);
    getStyleClass().add("calendar-empty-place");
    getChildren().add(blank);
    model.changes().subscribe(_ -> refresh());
    model.choices().form().subscribe(_ -> refresh());
  }

  private static void dress(Button button, String id, Runnable leave, Runnable run) {
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          leave.run();
          run.run();
        });
  }

  private void refresh() {
    why = why();
    why.ifPresent(this::say);
    blank.instead(why.isPresent());
  }

  private Optional<Why> why() {
    Interval shown = model.sight().shown();
    if (!model.index().isMade() || model.index().hasAny(shown) || (isList() && holds(shown))) {
      return Optional.empty();
    }
    if (model.index().size() > 0) {
      boolean grid = model.choices().form().get() == CalendarForm.MONTH;
      return grid ? Optional.empty() : Optional.of(Why.ELSEWHERE);
    }
    if (model.all() > 0) {
      return Optional.of(Why.FILTERED);
    }
    boolean none = model.data().plan().deployments().isEmpty();
    return Optional.of(none ? Why.NOTHING_PLANNED : Why.NO_START);
  }

  /** A list has freezes and dates as rows of their own. */
  private boolean isList() {
    CalendarForm form = model.choices().form().get();
    return form == CalendarForm.AGENDA || form == CalendarForm.TABLE;
  }

  private boolean holds(Interval shown) {
    return !Entry.in(model.scenes().words(), shown).isEmpty();
  }

  private void say(Why now) {
    switch (now) {
      case NOTHING_PLANNED ->
          blank.saying(texts.get("calendar.empty"), texts.get("calendar.empty.what"));
      case NO_START ->
          blank.saying(
              texts.get("calendar.empty.no-start"),
              texts.get("calendar.empty.no-start.what", model.data().plan().deployments().size()));
      case FILTERED ->
          blank.saying(
              texts.get("calendar.empty.filtered"),
              texts.get("calendar.empty.filtered.what", model.all()));
      case ELSEWHERE -> elsewhere();
    }
  }

  private void elsewhere() {
    String day = nearest().map(at -> Times.day(at, texts.locale())).orElse("");
    nearest.setText(texts.get("calendar.empty.go", day));
    blank.saying(
        texts.get("calendar.empty.elsewhere"), texts.get("calendar.empty.elsewhere.what", day));
  }

  private Optional<LocalDate> nearest() {
    return model
        .index()
        .nearest(model.sight().viewport().middle())
        .map(at -> at.atZone(model.zone().get()).toLocalDate());
  }

  private List<ButtonBase> ways() {
    return switch (why.orElse(Why.NOTHING_PLANNED)) {
      case NOTHING_PLANNED -> known(Stream.of(plan), IMPORT);
      case NO_START -> known(Stream.of(plan), CATALOGUE);
      case FILTERED -> List.of(all);
      case ELSEWHERE -> List.of(nearest);
    };
  }

  /** These, and the button of an action where the window has it. */
  private List<ButtonBase> known(Stream<Button> first, String action) {
    var ways = new ArrayList<ButtonBase>(first.toList());
    if (actions.has(action)) {
      ways.add(Buttons.again(actions, action, "calendar-empty-" + action.replace('.', '-')));
    }
    return ways;
  }
}
