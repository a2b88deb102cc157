package org.slipway.pack.document;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Extract;
import org.slipway.json.Content;
import org.slipway.pack.document.PackFacts.Judged;

/**
 * What a pack says, before it becomes files: what was decided on, on which facts, by whom.
 *
 * @param content the only thing approvers approve
 */
public record PackDocument(Content content, PackFacts facts, PackDecision decision) {

  /**
   * The part of the plan that the pack carries: its extracts put together. Other releases'
   * deployments are reduced in it, those that the pack judges are whole. Made anew at each call.
   *
   * @throws IllegalStateException if the extracts contradict each other
   */
  public Plan plan() {
    SortedMap<Ref, PlanRecord> records = new TreeMap<>();
    List<Extract> extracts =
        Stream.concat(facts.deployments().stream(), Stream.of(facts.own()))
            .map(Judged::extract)
            .toList();
    extracts.forEach(extract -> collect(extract, records));
    for (Extract extract : extracts) {
      extract.plan().find(extract.subject()).ifPresent(r -> records.put(Ref.of(r), r));
    }
    List<Change> changes = records.values().stream().<Change>map(Change.Put::new).toList();
    Edit edit = new Edit(Phrase.of("edit.unnamed"), changes, Optional.empty());
    return switch (Plan.EMPTY.apply(edit)) {
      case Applied.Done(Plan plan) -> plan;
      case Applied.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }

  private static void collect(Extract extract, SortedMap<Ref, PlanRecord> records) {
    for (Kind kind : Kind.values()) {
      extract.plan().records(kind).forEach(record -> records.put(Ref.of(record), record));
    }
  }
}
