package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.scene.Bar;
import org.slipway.scene.Box;
import org.slipway.scene.Entry;
import org.slipway.scene.Layer;
import org.slipway.scene.MonthScene;
import org.slipway.scene.Picture;
import org.slipway.scene.Scale;
import org.slipway.scene.Spot;

/**
 * The month as a grid of days. Arrows walk days, Tab walks what stands in them, Shift and an arrow
 * carry the selected deployment to another day; Enter opens what is selected, or else the day.
 */
final class MonthPane extends PicturePane {

  /** When a deployment begins that is drawn on a day without a maintenance window. */
  private static final LocalTime USUAL_START = LocalTime.of(9, 0);

  private final CalendarViewModel model;
  private final FontMeasure measure = new FontMeasure();
  private final Bubble bubble;
  private final VerticalScroll scroll = new VerticalScroll(this);
  private Optional<MonthScene> scene = Optional.empty();
  private Optional<LocalDate> revealed = Optional.empty();

  MonthPane(CalendarViewModel model) {
    this.model = model;
    this.bubble = new Bubble(model.texts(), model.carrying(), this::requestFocus, true);
    setId("calendar.month-grid");
    getStyleClass().add("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    getChildren().addAll(scroll.bar(), bubble);
    focusedProperty().addListener((_, _, _) -> requestLayout());
    model.changes().addListener((_, _, _) -> requestLayout());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    new MonthMouse(this, model).listen();
  }

  Optional<MonthScene> scene() {
    return scene;
  }

  @Override
  Picture picture(double width, double height) {
    MonthScene made = made(width, height);
    double before = scroll.at();
    if (!Optional.of(model.cursor().get()).equals(revealed)) {
      revealed = Optional.of(model.cursor().get());
      reveal(made);
    }
    scroll.clamp(made.contentHeight(), made.grid().height());
    made = scroll.at() == before ? made : made(width, height);
    scene = Optional.of(made);
    return made.picture();
  }

  private MonthScene made(double width, double height) {
    Optional<LocalDate> cursor = Optional.of(model.cursor().get()).filter(_ -> isFocused());
    var frame = new MonthScene.Frame(width, height, cursor, OptionalDouble.of(scroll.at()));
    return model.scenes().month(measure, frame);
  }

  /** Scrolls the week of the day that the keyboard is on into sight. */
  private void reveal(MonthScene made) {
    Optional.ofNullable(made.days().get(model.cursor().get()))
        .ifPresent(
            cell -> {
              double top = cell.y() - made.grid().y() + scroll.at();
              scroll.reveal(top, top + cell.height(), made.grid().height());
            });
  }

  /** Whether not all weeks are in sight, so that the wheel goes through them. */
  boolean isScrolled() {
    return scroll.bar().isVisible();
  }

  void scrollBy(double pixels) {
    scroll.to(scroll.at() + pixels);
  }

  @Override
  double gutter() {
    return isScrolled() ? VerticalScroll.GUTTER : 0;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    scene.ifPresent(
        made -> {
          boolean was = isScrolled();
          scroll.layout(made.contentHeight(), made.grid().height());
          if (was != isScrolled()) {
            requestLayout();
          }
          layoutBubble(made);
          setAccessibleText(says(made));
        });
  }

  private void layoutBubble(MonthScene made) {
    Optional<Gesture> gesture =
        model.carrying().gesture().filter(g -> g.isChanged() && g.stage() != Gesture.Stage.DROPPED);
    Optional<Box> cell =
        gesture.flatMap(g -> Optional.ofNullable(made.days().get(day(g.parts().start()))));
    if (gesture.isEmpty() || cell.isEmpty()) {
      bubble.hide();
    } else {
      bubble.show(gesture.get(), cell.get(), this, zoom());
    }
  }

  private String says(MonthScene made) {
    Optional<Ref> selected = model.selected().get();
    Optional<Spot> spot =
        made.picture().spots().all().stream()
            .filter(s -> selected.isPresent() && s.ref().equals(selected))
            .findFirst()
            .or(() -> daySpot(made));
    return model
        .carrying()
        .gesture()
        .map(bubble::says)
        .or(() -> spot.map(Spot::says))
        .orElse(made.picture().says());
  }

  private Optional<Spot> daySpot(MonthScene made) {
    Optional<Box> cell = Optional.ofNullable(made.days().get(model.cursor().get()));
    return made.picture().spots().all().stream()
        .filter(s -> s.sort() == Spot.Sort.DAY && Optional.of(s.box()).equals(cell))
        .findFirst();
  }

  LocalDate day(Instant at) {
    return at.atZone(model.zone().get()).toLocalDate();
  }

  private void pressed(KeyEvent event) {
    boolean other = model.carrying().isHeld() && !isArrow(event.getCode());
    boolean done = other ? carried(event) : free(event);
    if (done) {
      event.consume();
    }
  }

  private boolean carried(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> model.carrying().drop();
      case ESCAPE -> model.carrying().cancel();
      case N -> model.carrying().toNextFit();
      case TAB -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean free(KeyEvent event) {
    if (isArrow(event.getCode())) {
      return arrow(event);
    }
    switch (event.getCode()) {
      case TAB -> {
        return walk(!event.isShiftDown());
      }
      case ENTER -> enter();
      case PAGE_DOWN -> goTo(model.cursor().get().plusMonths(1));
      case PAGE_UP -> goTo(model.cursor().get().minusMonths(1));
      case HOME -> goTo(model.scenes().monthInSight().atDay(1));
      case END -> goTo(model.scenes().monthInSight().atEndOfMonth());
      case INSERT -> draw(model.cursor().get());
      case ESCAPE -> {
        boolean some = model.selected().get().isPresent();
        model.selected().set(Optional.empty());
        return some;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isArrow(KeyCode code) {
    return code == KeyCode.LEFT
        || code == KeyCode.RIGHT
        || code == KeyCode.UP
        || code == KeyCode.DOWN;
  }

  private boolean arrow(KeyEvent event) {
    int days =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -7;
          default -> 7;
        };
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    if (event.isShiftDown() || model.carrying().isHeld()) {
      carry(days);
    } else {
      goTo(model.cursor().get().plusDays(days));
    }
    return true;
  }

  private void goTo(LocalDate day) {
    model.selected().set(Optional.empty());
    if (YearMonth.from(day).equals(model.scenes().monthInSight())) {
      model.cursor().set(day);
    } else {
      model.goTo(day);
    }
  }

  private void enter() {
    if (model.selected().get().isPresent()) {
      model.openSelected();
    } else {
      openDay(model.cursor().get());
    }
  }

  /** A day with its hours. */
  void openDay(LocalDate day) {
    model.goTo(day);
    model.sight().showAt(Scale.DAY, day);
    model.choices().form().set(CalendarForm.TIMELINE);
  }

  /** To the next entry of the month by time; none beyond the last. */
  private boolean walk(boolean forward) {
    List<Ref> refs =
        scene.stream()
            .flatMap(made -> made.entries().stream())
            .map(MonthScene.Seen::entry)
            .distinct()
            .sorted(Entry.ORDER)
            .map(Entry::ref)
            .toList();
    int here = model.selected().get().map(refs::indexOf).orElse(-1);
    int next = here < 0 ? (forward ? firstAfterCursor() : -1) : here + (forward ? 1 : -1);
    if (next < 0 || next >= refs.size()) {
      return false;
    }
    model.selectAndReveal(refs.get(next));
    return true;
  }

  private int firstAfterCursor() {
    List<Entry> entries =
        scene.stream()
            .flatMap(made -> made.entries().stream())
            .map(MonthScene.Seen::entry)
            .distinct()
            .sorted(Entry.ORDER)
            .toList();
    for (int i = 0; i < entries.size(); i++) {
      if (!day(entries.get(i).at().start()).isBefore(model.cursor().get())) {
        return i;
      }
    }
    return entries.isEmpty() ? -1 : 0;
  }

  /** Carries the selected deployment some days on, at the same time of day. */
  private void carry(int days) {
    Optional<Bar> bar = model.selected().get().flatMap(ref -> model.index().find(ref));
    boolean held =
        model.carrying().isHeld()
            || bar.filter(b -> model.carrying().take(b, Gesture.Sort.MOVE)).isPresent();
    if (held) {
      model.carrying().gesture().ifPresent(g -> carryTo(day(g.parts().start()).plusDays(days)));
      LocalDate there = model.cursor().get();
      if (!YearMonth.from(there).equals(model.scenes().monthInSight())) {
        model.sight().goTo(there);
      }
    }
  }

  /** Puts the bar in the hand on a day, at the time of day it had before. */
  void carryTo(LocalDate day) {
    model
        .carrying()
        .gesture()
        .ifPresent(
            g -> {
              ZonedDateTime was =
                  g.before().timing().startsAt().orElseThrow().atZone(model.zone().get());
              Instant there = was.with(day).toInstant();
              model.carrying().exactly(there, g.before().timing().run().orElse(Duration.ZERO));
              model.cursor().set(day);
            });
  }

  /** A deployment is wanted on this day: where its first window opens, else at nine. */
  void draw(LocalDate day) {
    var zone = model.zone().get();
    Instant start = day.atStartOfDay(zone).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant at =
        model.data().facts().layers(new Interval(start, end)).stream()
            .filter(layer -> layer.sort() == Layer.Sort.WINDOW)
            .map(layer -> layer.at().start())
            .filter(opens -> !opens.isBefore(start) && opens.isBefore(end))
            .findFirst()
            .orElse(day.atTime(USUAL_START).atZone(zone).toInstant());
    model
        .newBar()
        .at(
            new Drawn(
                new Interval(at, at), zone, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 900;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }
}
