package org.slipway.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import org.slipway.core.plan.Plan;

/**
 * What a view shows, on its way out.
 *
 * @param plan the one the view shows, as yet without the mark of a what-if
 */
public record Sheet(Plan plan, Writing writing) {

  /** Writes beside the window. */
  @FunctionalInterface
  public interface Writing {

    /**
     * Writes all of it; does not close.
     *
     * @param marked the plan, with the mark of a what-if where it is one
     */
    void write(Plan marked, OutputStream out) throws IOException;
  }
}
