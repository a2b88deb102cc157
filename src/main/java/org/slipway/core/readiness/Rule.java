package org.slipway.core.readiness;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;

/**
 * One check of the house: a stable id, a version, parameters with their defaults, and one pure
 * function. Its title and rationale are texts under its id. Adding a check is adding one class, its
 * texts and one line in the registry.
 */
public interface Rule {

  /** Stable for ever, for example {@code window.freeze}. */
  String id();

  /** Raised when the same facts could give another result. */
  String version();

  /** What it judges: {@link Kind#DEPLOYMENT} or {@link Kind#RELEASE}. */
  Kind subject();

  /** Its weight unless the policy says otherwise. */
  Weight weight();

  /** Its points in the advisory score unless the policy says otherwise. */
  default int points() {
    return 1;
  }

  /** Whether an approved exception may waive its failure. */
  boolean waivable();

  /** Parameter name to default value, in the form the rule documents. */
  SortedMap<String, String> parameters();

  /**
   * What it finds, at least one finding. Reads the extract only; freshness, expiry and due times
   * are judged at {@code at}, everything planned at the planned interval.
   */
  List<Finding> judge(Extract extract, Ref subject, Instant at);
}
