package org.slipway.workspace;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;

/**
 * An edit that was worked out at length, against a plan that may no longer be the current one.
 *
 * @param basis the plan it was worked out against
 * @param extras unknown records that come with it: kind to id to canonical JSON
 */
public record Import(Edit edit, Plan basis, SortedMap<String, SortedMap<String, String>> extras) {

  public static Import of(Edit edit, Plan basis) {
    return new Import(edit, basis, Collections.emptySortedMap());
  }

  /** The unknown records of a plan and those that come with the import. */
  SortedMap<String, SortedMap<String, String>> extrasWith(Plan plan) {
    var all = new TreeMap<>(plan.extras());
    extras.forEach((kind, records) -> all.merge(kind, records, Import::both));
    return all;
  }

  private static SortedMap<String, String> both(
      SortedMap<String, String> was, SortedMap<String, String> added) {
    var both = new TreeMap<>(was);
    both.putAll(added);
    return both;
  }
}
