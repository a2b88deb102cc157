package org.slipway.workspace;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.readiness.AfterReview;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.planfile.PlanFileFormat;

/**
 * An edit that was worked out at length, against a plan that may no longer be the current one.
 *
 * @param basis the plan it was worked out against
 * @param extras unknown records that come with it: kind to id to canonical JSON
 * @param words for the after-reviews that exceptions bring with them; empty: they bring none
 * @param backedUp whether the backup that comes first has been made, by another of the same call
 */
public record Import(
    Edit edit,
    Plan basis,
    SortedMap<String, SortedMap<String, String>> extras,
    Optional<AfterReview.Words> words,
    boolean backedUp) {

  public static Import of(Edit edit, Plan basis) {
    return new Import(edit, basis, Collections.emptySortedMap(), Optional.empty(), false);
  }

  /**
   * Taking a file. A table brings exceptions as somebody wrote them down, so those it approves
   * bring their after-reviews; a plan file comes back just as it went out.
   */
  public static Import of(ImportPreview preview, Choices choices, AfterReview.Words in) {
    boolean archive = preview.format().equals(PlanFileFormat.NAME);
    return new Import(
        preview.edit(choices),
        preview.plan(),
        Collections.emptySortedMap(),
        archive ? Optional.empty() : Optional.of(in),
        false);
  }

  /** The same, of which another one of the same call was taken before: its backup serves both. */
  public Import further() {
    return new Import(edit, basis, extras, words, true);
  }

  Edit editWith(Plan plan, Desk desk) {
    return words
        .map(
            in ->
                AfterReview.with(
                    edit, plan, in, now -> Keys.newHead(desk, now, ChecklistItem.class)))
        .orElse(edit);
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
