package org.slipway.ui.slots;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.slipway.ui.table.Em;

/**
 * What is asked, what was found and all about one start, in columns. Where the window is too narrow
 * for all of them, first what is about one start folds away and then what is asked. Who opens one
 * of them there sees it beside what was found, or in its place where there is no room for both.
 */
final class SlotsColumns extends Pane {

  /** How wide the sides are, and what was found wants to be before one folds away, in em. */
  private static final double FORM = 23;

  private static final double DETAILS = 22;
  private static final double RESULTS = 40;

  /** So narrow, in em, what was found may become for what the user opens. */
  private static final double LEAST = 30;

  private final Region form;
  private final Region results;
  private final Optional<Region> details;
  private final Em em = new Em();
  private final BooleanProperty formOpen = new SimpleBooleanProperty(true);
  private final BooleanProperty detailsOpen;
  private final BooleanProperty detailsFull = new SimpleBooleanProperty(true);
  private boolean wideForm = true;
  private boolean wideDetails;
  private int room = -1;
  private boolean arranging;

  /**
   * @param details empty: there is nothing about one start
   */
  SlotsColumns(Region form, Region results, Optional<Region> details) {
    this.form = form;
    this.results = results;
    this.details = details;
    wideDetails = details.isPresent();
    detailsOpen = new SimpleBooleanProperty(wideDetails);
    getChildren().addAll(em, form, results);
    em.fontProperty().addListener((_, _, _) -> requestLayout());
    details.ifPresent(getChildren()::add);
    form.visibleProperty().bind(formOpen);
    details.ifPresent(side -> side.visibleProperty().bind(detailsOpen.and(detailsFull)));
    formOpen.addListener((_, _, open) -> opened(open, true));
    detailsOpen.addListener((_, _, open) -> opened(open, false));
    detailsFull.addListener((_, _, _) -> requestLayout());
  }

  /** Whether what is asked is on the screen. */
  BooleanProperty formOpen() {
    return formOpen;
  }

  /** Whether all about one start is on the screen. */
  BooleanProperty detailsOpen() {
    return detailsOpen;
  }

  /** Whether there is a start to tell about; what is empty takes no room. */
  BooleanProperty detailsFull() {
    return detailsFull;
  }

  boolean hasDetails() {
    return details.isPresent();
  }

  /** Folds away what lies in the place of what was found; says whether anything did. */
  boolean uncover() {
    boolean covered = !results.isVisible();
    if (covered) {
      formOpen.set(false);
      detailsOpen.set(false);
    }
    return covered;
  }

  private void opened(boolean open, boolean asked) {
    if (arranging) {
      return;
    }
    if (room == all()) {
      wideForm = formOpen.get();
      wideDetails = detailsOpen.get();
    } else if (open && formOpen.get() && detailsOpen.get() && !fits(wanted(), LEAST)) {
      (asked ? detailsOpen : formOpen).set(false);
    }
    requestLayout();
  }

  private int all() {
    return details.isPresent() ? 2 : 1;
  }

  private double em(double wide) {
    return snapSizeX(wide * em.getFont().getSize());
  }

  private double wanted() {
    return em((formOpen.get() ? FORM : 0) + (detailsShown() ? DETAILS : 0));
  }

  private boolean detailsShown() {
    return detailsOpen.get() && detailsFull.get();
  }

  private boolean fits(double sides, double least) {
    return sides + em(least) <= getWidth();
  }

  /** How many columns have room beside what was found. */
  private int roomFor() {
    if (details.isPresent() && fits(em(FORM + DETAILS), RESULTS)) {
      return 2;
    }
    return fits(em(FORM), RESULTS) ? 1 : 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return em(FORM + RESULTS + DETAILS);
  }

  @Override
  protected void layoutChildren() {
    int now = roomFor();
    if (now != room && getWidth() > 0) {
      room = now;
      arranging = true;
      formOpen.set(room == all() ? wideForm : room > 0);
      detailsOpen.set(room == all() && wideDetails);
      arranging = false;
    }
    place();
  }

  private void place() {
    double sides = wanted();
    boolean covered = sides > 0 && !fits(sides, LEAST);
    double left = formOpen.get() ? (covered ? getWidth() : em(FORM)) : 0;
    double right = detailsShown() ? (covered ? getWidth() : em(DETAILS)) : 0;
    results.setVisible(!covered);
    form.resizeRelocate(0, 0, snapSizeX(left), getHeight());
    results.resizeRelocate(
        snapSizeX(left), 0, Math.max(0, getWidth() - snapSizeX(left) - right), getHeight());
    details.ifPresent(side -> side.resizeRelocate(getWidth() - right, 0, right, getHeight()));
  }
}
