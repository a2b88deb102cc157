package org.slipway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;

/**
 * What brings back the state before an entry, as long as nothing later touched the same records.
 *
 * @param changes of known kinds
 * @param unknown records of unknown kinds: kind, id, canonical text; empty: gone
 */
public record Reversal(
    List<Change> changes, SortedMap<String, SortedMap<String, Optional<String>>> unknown) {

  public Reversal {
    changes = List.copyOf(changes);
  }

  /** The plan with the unknown records as they were. */
  public Plan withUnknown(Plan plan) {
    if (unknown.isEmpty()) {
      return plan;
    }
    var extras = new TreeMap<String, TreeMap<String, String>>();
    plan.extras().forEach((kind, records) -> extras.put(kind, new TreeMap<>(records)));
    unknown.forEach(
        (kind, records) -> {
          TreeMap<String, String> ofKind = extras.computeIfAbsent(kind, _ -> new TreeMap<>());
          records.forEach(
              (id, text) -> text.ifPresentOrElse(t -> ofKind.put(id, t), () -> ofKind.remove(id)));
          if (ofKind.isEmpty()) {
            extras.remove(kind);
          }
        });
    return plan.withExtras(extras);
  }

  /**
   * @throws IllegalArgumentException if an image cannot be read
   */
  static Reversal of(List<ChangeLine> before) {
    var changes = new ArrayList<Change>();
    var unknown = new TreeMap<String, SortedMap<String, Optional<String>>>();
    for (ChangeLine line : before) {
      Kind.byToken(line.kind())
          .ifPresentOrElse(
              kind -> changes.add(change(kind, line)),
              () ->
                  unknown
                      .computeIfAbsent(line.kind(), _ -> new TreeMap<>())
                      .put(line.id(), line.after()));
    }
    return new Reversal(changes, unknown);
  }

  /**
   * The plan in which these records are as the lines say; what they say already is left as it is.
   *
   * @throws IllegalArgumentException if one cannot be read or the plan does not take them
   */
  static Plan state(Plan now, List<ChangeLine> lines) {
    Reversal reversal = of(lines);
    List<Change> changes =
        reversal.changes().stream().filter(change -> isNew(change, now)).toList();
    return switch (now.apply(new Edit(Phrase.of("edit.unnamed"), changes, Optional.empty()))) {
      case Applied.Done(Plan plan) -> reversal.withUnknown(plan);
      case Applied.Refused(var reasons) ->
          throw new IllegalArgumentException(reasons.getFirst().toString());
    };
  }

  private static boolean isNew(Change change, Plan now) {
    Optional<? extends PlanRecord> there = now.find(change.ref());
    return switch (change) {
      case Change.Put(PlanRecord after) -> there.filter(after::equals).isEmpty();
      case Change.Remove _ -> there.isPresent();
    };
  }

  private static Change change(Kind kind, ChangeLine line) {
    return line.after()
        .<Change>map(text -> new Change.Put(record(kind, text)))
        .orElseGet(() -> new Change.Remove(new Ref(kind, Id.parse(line.id()))));
  }

  private static PlanRecord record(Kind kind, String text) {
    return switch (RecordJson.read(kind, text)) {
      case Read.Done<PlanRecord>(PlanRecord record) -> record;
      case Read.Refused<PlanRecord> refused ->
          throw new IllegalArgumentException(kind.token() + ": " + refused.problems());
    };
  }
}
