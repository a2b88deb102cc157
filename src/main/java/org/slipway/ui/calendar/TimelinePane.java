package org.slipway.ui.calendar;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Box;
import org.slipway.scene.Picture;
import org.slipway.scene.Spot;
import org.slipway.scene.TimelineScene;

/**
 * The timeline on its canvas, with the bubble of a bar in the hand over it. Mouse and keys are
 * heard by {@link TimelineMouse} and {@link TimelineKeys}.
 */
final class TimelinePane extends PicturePane {

  private static final double GUTTER = 11;

  private final CalendarViewModel model;
  private final FontMeasure measure = new FontMeasure();
  private final Bubble bubble;
  private final ScrollBar lanes = new ScrollBar();
  private Optional<TimelineScene> scene = Optional.empty();
  private @Nullable Ref revealed;

  TimelinePane(CalendarViewModel model) {
    this.model = model;
    this.bubble = new Bubble(model.texts(), model.carrying(), this::requestFocus);
    getStyleClass().add("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    lanes.setOrientation(Orientation.VERTICAL);
    lanes.setFocusTraversable(false);
    lanes
        .valueProperty()
        .addListener((_, was, now) -> scrollTo(was.doubleValue(), now.doubleValue()));
    getChildren().addAll(lanes, bubble);
    focusedProperty().addListener((_, _, _) -> requestLayout());
    focusVisibleProperty().addListener((_, _, _) -> requestLayout());
    model.changes().addListener((_, _, _) -> requestLayout());
    new TimelineMouse(this, model).listen();
    new TimelineKeys(this, model).listen();
  }

  /** What was painted last; empty before the first paint. */
  Optional<TimelineScene> scene() {
    return scene;
  }

  @Override
  double gutter() {
    return GUTTER;
  }

  @Override
  Picture picture(double width, double height) {
    boolean ringed = isFocused() && isFocusVisible();
    TimelineScene made = model.scenes().timeline(measure, width, height, ringed);
    if (!model.selected().get().equals(Optional.ofNullable(revealed))) {
      revealed = model.selected().get().orElse(null);
      made = revealed(made, width, height, ringed);
    }
    scene = Optional.of(made);
    return made.picture();
  }

  /** Scrolls the lane of a newly selected bar into sight. */
  private TimelineScene revealed(TimelineScene made, double width, double height, boolean ringed) {
    Optional<Box> lane =
        Optional.ofNullable(revealed)
            .flatMap(ref -> model.index().find(ref))
            .flatMap(bar -> Optional.ofNullable(made.lanes().get(bar.lane())));
    if (lane.isEmpty()) {
      return made;
    }
    model.sight().revealContent(lane.get().y(), lane.get().bottom());
    return model.scenes().timeline(measure, width, height, ringed);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    scene.ifPresent(
        made -> {
          layoutLanes(made);
          layoutBubble(made);
          setAccessibleText(says(made));
        });
  }

  private String says(TimelineScene made) {
    Optional<String> carried = model.carrying().gesture().map(bubble::says);
    return carried
        .or(
            () ->
                made.picture().spots().all().stream()
                    .filter(spot -> spot.ref().isPresent() && spot.sort() != Spot.Sort.COLLISION)
                    .filter(spot -> spot.ref().equals(model.selected().get()))
                    .map(Spot::says)
                    .findFirst())
        .orElse(made.picture().says());
  }

  private void layoutLanes(TimelineScene made) {
    Box body = made.body();
    double most = made.contentHeight() - body.height();
    lanes.setVisible(most > 0.5);
    lanes.setMax(Math.max(0, most));
    lanes.setVisibleAmount(most <= 0 ? 0 : most * body.height() / made.contentHeight());
    lanes.setValue(model.sight().viewport().scroll());
    lanes.resizeRelocate(
        getWidth() - GUTTER + 1, body.y() * zoom(), GUTTER - 1, body.height() * zoom());
  }

  private void scrollTo(double was, double now) {
    if (Math.abs(now - model.sight().viewport().scroll()) > 0.5) {
      model.sight().scroll(now - model.sight().viewport().scroll());
    } else if (Math.abs(now - was) > 0.5) {
      requestLayout();
    }
  }

  private void layoutBubble(TimelineScene made) {
    Optional<Gesture> gesture =
        model.carrying().gesture().filter(g -> g.isChanged() && g.stage() != Gesture.Stage.DROPPED);
    if (gesture.isEmpty() || made.ghost().isEmpty()) {
      bubble.hide();
      return;
    }
    bubble.show(gesture.get(), made.ghost().get(), this, zoom());
  }

  /** Says what is under the pointer; nothing while a bar is in the hand. */
  void hint(Optional<Spot> spot) {
    tell(spot.filter(_ -> model.carrying().gesture().isEmpty()));
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
