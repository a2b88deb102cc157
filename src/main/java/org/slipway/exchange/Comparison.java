package org.slipway.exchange;

import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Fields;
import org.slipway.json.RecordJson;

/** Compares what a file states with what a plan has, record by record. */
final class Comparison {

  private final Plan plan;
  private final ZoneId zone;

  Comparison(Plan plan, ZoneId zone) {
    this.plan = plan;
    this.zone = zone;
  }

  /**
   * One record beside the plan's.
   *
   * @throws IllegalArgumentException if a record cannot have the stated values
   */
  PreviewRow row(Candidate candidate) {
    Optional<PlanRecord> before = plan.find(candidate.ref()).map(PlanRecord.class::cast);
    return switch (candidate) {
      case Candidate.Whole whole -> whole(whole, before);
      case Candidate.Stated stated when before.isEmpty() -> added(stated);
      case Candidate.Stated stated -> compared(stated, before.get());
    };
  }

  private static PreviewRow whole(Candidate.Whole whole, Optional<PlanRecord> before) {
    PlanRecord after = whole.record();
    if (before.isEmpty()) {
      return new PreviewRow(PreviewRow.Status.ADDED, before, after, List.of(), whole);
    }
    var changes = new ArrayList<FieldChange>();
    SortedMap<String, String> ours = RecordJson.fields(before.get());
    SortedMap<String, String> theirs = RecordJson.fields(after);
    var names = new TreeMap<String, String>(ours);
    names.putAll(theirs);
    for (String name : names.keySet()) {
      String here = ours.getOrDefault(name, "null");
      String there = theirs.getOrDefault(name, "null");
      if (!here.equals(there)) {
        changes.add(new FieldChange(name, ThreeWay.TAKEN, Optional.empty(), here, there));
      }
    }
    var status = changes.isEmpty() ? PreviewRow.Status.UNCHANGED : PreviewRow.Status.CHANGED;
    return new PreviewRow(status, before, after, changes, whole);
  }

  private PreviewRow added(Candidate.Stated raw) {
    Kind kind = raw.ref().kind();
    Head<?> bare = new Head<>(raw.ref().id(), raw.key(), List.of(), new TreeMap<>());
    Candidate.Stated stated =
        isSettled(raw) ? raw : settled(raw, Fields.create(kind, bare, raw.fields(), zone));
    var imported = new TreeMap<String, String>(stated.kept());
    stated.fields().forEach((path, value) -> imported.put(path, text(kind, path, value)));
    var external = new ExternalId(stated.name().source(), stated.name().id(), imported);
    Head<?> head = bare.withExternalIds(List.of(external));
    PlanRecord after = Fields.create(kind, head, stated.fields(), zone);
    return new PreviewRow(PreviewRow.Status.ADDED, Optional.empty(), after, List.of(), stated);
  }

  private static PreviewRow compared(Candidate.Stated raw, PlanRecord before) {
    Candidate.Stated stated = isSettled(raw) ? raw : settled(raw, before);
    SortedMap<String, String> base = base(before, stated.name());
    var changes = new ArrayList<FieldChange>();
    for (Map.Entry<String, Object> field : stated.fields().entrySet()) {
      change(before, field.getKey(), field.getValue(), base).ifPresent(changes::add);
    }
    boolean same = changes.isEmpty() && isBase(stated, base);
    PlanRecord after = same ? before : merged(stated, before, changes, Choices.ASK);
    return new PreviewRow(status(changes), Optional.of(before), after, changes, stated);
  }

  /** Whether the values are as any record holds them: only a list may be put in order. */
  private static boolean isSettled(Candidate.Stated stated) {
    return stated.fields().values().stream()
        .noneMatch(value -> value instanceof List<?> list && list.size() > 1);
  }

  /** Whether the file says what it said the last time. */
  private static boolean isBase(Candidate.Stated stated, SortedMap<String, String> base) {
    Kind kind = stated.ref().kind();
    for (Map.Entry<String, Object> field : stated.fields().entrySet()) {
      String last = base.get(field.getKey());
      if (last == null || !last.equals(text(kind, field.getKey(), field.getValue()))) {
        return false;
      }
    }
    SortedMap<String, String> kept =
        base.subMap(Candidate.KEPT_CELL, Candidate.KEPT_CELL + Character.MAX_VALUE);
    return kept.equals(stated.kept());
  }

  /** The stated values as the record holds them, lists sorted for example. */
  private static Candidate.Stated settled(Candidate.Stated stated, PlanRecord before) {
    PlanRecord theirs = Fields.with(before, before.head(), stated.fields());
    var fields = new TreeMap<String, Object>();
    stated.fields().keySet().forEach(path -> fields.put(path, Fields.get(theirs, path)));
    return stated.withFields(fields);
  }

  private static PreviewRow.Status status(List<FieldChange> changes) {
    if (changes.stream().anyMatch(c -> c.outcome() == ThreeWay.CONFLICT)) {
      return PreviewRow.Status.CONFLICTING;
    }
    return changes.stream().anyMatch(c -> c.outcome() == ThreeWay.TAKEN)
        ? PreviewRow.Status.CHANGED
        : PreviewRow.Status.UNCHANGED;
  }

  private static Optional<FieldChange> change(
      PlanRecord before, String path, Object theirs, SortedMap<String, String> base) {
    Object ours = Fields.get(before, path);
    if (ours.equals(theirs)) {
      return Optional.empty();
    }
    Kind kind = before.kind();
    String here = text(kind, path, ours);
    String there = text(kind, path, theirs);
    Optional<String> last = Optional.ofNullable(base.get(path));
    boolean blank = Fields.blank(type(kind, path)).filter(ours::equals).isPresent();
    ThreeWay outcome = ThreeWay.of(last, here, there, blank);
    return outcome == ThreeWay.SAME
        ? Optional.empty()
        : Optional.of(new FieldChange(path, outcome, last, here, there));
  }

  /** The record after the import, conflicts decided as chosen. */
  static PlanRecord merged(
      Candidate.Stated stated, PlanRecord before, List<FieldChange> changes, Choices choices) {
    Kind kind = before.kind();
    var imported = new TreeMap<String, String>(base(before, stated.name()));
    imported.keySet().removeIf(name -> name.startsWith(Candidate.KEPT_CELL));
    imported.putAll(stated.kept());
    stated.fields().forEach((path, v) -> imported.put(path, text(kind, path, v)));
    var taken = new TreeMap<String, Object>();
    for (FieldChange change : changes) {
      Side side = choices.side(stated.ref(), change.field());
      if (takes(change, side)) {
        taken.put(change.field(), stated.fields().get(change.field()));
      } else if (change.outcome() == ThreeWay.CONFLICT && side == Side.ASK) {
        imported.remove(change.field());
        change.base().ifPresent(last -> imported.put(change.field(), last));
      }
    }
    return Fields.with(before, head(before, stated.name(), imported), taken);
  }

  private static boolean takes(FieldChange change, Side side) {
    return change.outcome() == ThreeWay.TAKEN
        || (change.outcome() == ThreeWay.CONFLICT && side == Side.THEIRS);
  }

  private static SortedMap<String, String> base(PlanRecord record, ExternalName name) {
    return record.head().externalIds().stream()
        .filter(e -> e.source().equals(name.source()) && e.id().equals(name.id()))
        .findFirst()
        .map(ExternalId::imported)
        .orElseGet(TreeMap::new);
  }

  private static Head<?> head(
      PlanRecord record, ExternalName name, SortedMap<String, String> imported) {
    var ids = new ArrayList<ExternalId>();
    boolean found = false;
    for (ExternalId id : record.head().externalIds()) {
      boolean same = id.source().equals(name.source()) && id.id().equals(name.id());
      ids.add(same ? new ExternalId(name.source(), name.id(), imported) : id);
      found |= same;
    }
    if (!found) {
      ids.add(new ExternalId(name.source(), name.id(), imported));
    }
    return record.head().withExternalIds(ids);
  }

  private static Type type(Kind kind, String path) {
    return Fields.type(kind, path).orElseThrow();
  }

  private static String text(Kind kind, String path, Object value) {
    return RecordJson.fieldText(type(kind, path), value);
  }
}
