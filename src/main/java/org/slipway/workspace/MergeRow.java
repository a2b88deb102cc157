package org.slipway.workspace;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.exchange.Choices;
import org.slipway.exchange.FieldChange;
import org.slipway.exchange.Side;
import org.slipway.exchange.ThreeWay;
import org.slipway.exchange.incoming.Fields;
import org.slipway.json.RecordJson;

/**
 * One record that is to be taken over: as it was where both began, as it is in the plan it goes
 * into, and as it is in the plan it comes from.
 *
 * @param changes of the plan it comes from, field by field, and {@link #WHOLE} where the record
 *     itself came or went; {@code theirs} is the plan it comes from
 */
public record MergeRow(
    Ref ref,
    Optional<PlanRecord> fork,
    Optional<PlanRecord> into,
    Optional<PlanRecord> from,
    List<FieldChange> changes) {

  /** The name that stands for the whole record among the names of its fields. */
  public static final String WHOLE = "record";

  private static final String HEAD = "head";
  private static final String NOTHING = "null";

  public MergeRow {
    changes = List.copyOf(changes);
  }

  static MergeRow of(
      Ref ref, Optional<PlanRecord> fork, Optional<PlanRecord> into, Optional<PlanRecord> from) {
    var changes = new ArrayList<FieldChange>();
    if (fork.isPresent() && into.isPresent() && from.isPresent()) {
      fields(fork.get(), into.get(), from.get(), changes);
    } else {
      change(WHOLE, text(fork), text(into), text(from)).ifPresent(changes::add);
    }
    return new MergeRow(ref, fork, into, from, changes);
  }

  private static String text(Optional<PlanRecord> record) {
    return record.map(RecordJson::text).orElse(NOTHING);
  }

  private static void fields(
      PlanRecord fork, PlanRecord into, PlanRecord from, List<FieldChange> changes) {
    for (Shape.Field field : Shape.of(fork.kind()).fields()) {
      fields(field.name(), field.type(), new Object[] {fork, into, from}, changes);
    }
  }

  private static void fields(String path, Type type, Object[] records, List<FieldChange> changes) {
    Object theirs = Fields.get(records[2], path);
    if (theirs.equals(Fields.get(records[0], path))) {
      return;
    }
    if (type instanceof Class<?> inner && inner.isRecord() && !inner.equals(Head.class)) {
      for (Shape.Field field : Shape.of(inner.asSubclass(Record.class)).fields()) {
        fields(path + '.' + field.name(), field.type(), records, changes);
      }
      return;
    }
    change(path, text(type, records[0], path), text(type, records[1], path), text(type, theirs))
        .ifPresent(changes::add);
  }

  private static String text(Type type, Object record, String path) {
    return text(type, Fields.get(record, path));
  }

  private static String text(Type type, Object value) {
    return RecordJson.fieldText(Shape.raw(type) == Head.class ? Head.class : type, value);
  }

  private static Optional<FieldChange> change(
      String field, String fork, String ours, String theirs) {
    ThreeWay outcome = ThreeWay.of(Optional.of(fork), ours, theirs, false);
    return outcome == ThreeWay.TAKEN || outcome == ThreeWay.CONFLICT
        ? Optional.of(new FieldChange(field, outcome, Optional.of(fork), ours, theirs))
        : Optional.empty();
  }

  /** The value of a record at the path of a field. */
  public static Object value(PlanRecord record, String field) {
    return Fields.get(record, field);
  }

  /** The fields that both sides changed, differently. */
  public List<FieldChange> conflicts() {
    return changes.stream().filter(change -> change.outcome() == ThreeWay.CONFLICT).toList();
  }

  /** The record to be named: as the plan has it that it comes from, else as the other has it. */
  public PlanRecord record() {
    return from.or(() -> into).or(() -> fork).orElseThrow();
  }

  /**
   * The record after it is taken over, conflicts decided as chosen; empty: gone.
   *
   * @throws IllegalArgumentException if the record refuses the values of both sides together
   */
  Optional<PlanRecord> after(Choices choices) {
    if (changes.stream().anyMatch(change -> change.field().equals(WHOLE))) {
      return takes(changes.getFirst(), choices) ? from : into;
    }
    if (into.isEmpty() || from.isEmpty()) {
      return into; // the same on both sides
    }
    var taken = new TreeMap<String, Object>();
    for (FieldChange change : changes) {
      if (takes(change, choices)) {
        taken.put(change.field(), Fields.get(from.get(), change.field()));
      }
    }
    Head<?> head = taken.remove(HEAD) instanceof Head<?> other ? other : into.get().head();
    return Optional.of(Fields.with(into.get(), head, taken));
  }

  private boolean takes(FieldChange change, Choices choices) {
    return change.outcome() == ThreeWay.TAKEN || choices.side(ref, change.field()) == Side.THEIRS;
  }
}
