package org.slipway.core.graph.compatibility;

import java.util.Optional;
import org.slipway.core.plan.SchemaStep;

/**
 * What is to be said about one step of a schema change that a deployment takes.
 *
 * @param other the step that should be over before
 * @param arrival the deployment it hangs on
 */
public record SchemaJudgement(
    Kind kind, SchemaStep step, Optional<SchemaStep> other, Optional<Arrival> arrival) {

  /** What can be said. */
  public enum Kind {
    /** It comes in its order. */
    IN_ORDER,
    /** Another step of the same change goes out by the same deployment. */
    TOGETHER,
    /** Nothing takes the step before it in this environment. */
    MISSING,
    /** The step before it is not over when this starts. */
    EARLY,
    /** When the step before it is over, or when this starts, is not known. */
    OPEN,
    /** Code that may need the old form can still come back. */
    RETURNS,
    /** Code that may need the old form goes out by the same deployment, and may go back with it. */
    BESIDE
  }
}
