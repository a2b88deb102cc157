package org.slipway.ui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** One piece of work under way, as the status bar shows it. Properties change on the FX thread. */
public final class Running {

  /** Progress while the end is not known. */
  public static final double UNKNOWN = -1;

  private final String title;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final AtomicBoolean cancelled = new AtomicBoolean();

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

  /** Asks the work to stop; it does so at its next step. From any thread. */
  public void cancel() {
    cancelled.set(true);
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  void show(double part) {
    progress.set(part);
  }
}
