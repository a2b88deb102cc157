package org.slipway.ui.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** One piece of work under way, as the status bar shows it. Properties change on the FX thread. */
public final class Running {

  /** Progress while the end is not known. */
  public static final double UNKNOWN = -1;

  private final String title;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
  private volatile boolean cancelled;

  Running(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** 0 to 1, or {@link #UNKNOWN}. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Whether it was asked to stop and has not done so yet. */
  public ReadOnlyBooleanProperty cancelling() {
    return cancelling.getReadOnlyProperty();
  }

  /** Asks the work to stop; it does so at its next step. On the FX thread. */
  public void cancel() {
    cancelled = true;
    cancelling.set(true);
  }

  /** From any thread. */
  boolean isCancelled() {
    return cancelled;
  }

  void show(double part) {
    progress.set(part);
  }
}
