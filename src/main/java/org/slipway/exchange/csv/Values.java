package org.slipway.exchange.csv;

import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Fields;
import org.slipway.exchange.incoming.Identities;

/** Makes the values of fields from rows. For one import and one thread. */
final class Values {

  /** The value of a field that a row states, or that it states nothing. */
  sealed interface Made {

    record Value(Object value) implements Made {}

    /** Known to be unknown. */
    record Unknown() implements Made {}

    /** Nothing said. */
    record Unstated() implements Made {}
  }

  private static final Made UNKNOWN = new Made.Unknown();
  private static final Made UNSTATED = new Made.Unstated();

  private final Identities identities;
  private final Conversions conversions;
  private final Tally tally;
  private final ZoneId zone;
  private final IdentityHashMap<Spec.Text, Made> constants =
      new IdentityHashMap<>(); // only looked up

  Values(Identities identities, Conversions conversions, Tally tally, ZoneId zone) {
    this.identities = identities;
    this.tally = tally;
    this.conversions = conversions;
    this.zone = zone;
  }

  /**
   * The value of a field, ready to stand in it; empty where the row says nothing about it.
   *
   * @param made records made from the same row, by entry
   * @throws CellWrong if the row does not say what the field needs
   */
  Optional<Object> field(Spec spec, Type type, Cells cells, Map<String, Ref> made, String field) {
    boolean optional = Shape.raw(type) == Optional.class;
    Type inner = optional ? Shape.argument(type, 0) : type;
    return switch (make(spec, inner, cells, made, field)) {
      case Made.Unstated() -> Optional.empty();
      case Made.Value(Object value) -> Optional.of(optional ? Optional.of(value) : value);
      case Made.Unknown() -> Optional.of(Fields.blank(type).orElseThrow(() -> needed(spec)));
    };
  }

  private static CellWrong needed(Spec spec) {
    return switch (spec) {
      case Spec.Text text ->
          new CellWrong(Phrase.of("exchange.cell.empty"), Phrase.of("exchange.do.fill-or-default"));
      default ->
          new CellWrong(
              Phrase.of("exchange.cell.no-record"), Phrase.of("exchange.do.fill-or-default"));
    };
  }

  private Made make(Spec spec, Type type, Cells cells, Map<String, Ref> made, String field) {
    if (Shape.raw(type) == List.class && !(spec instanceof Spec.Items)) {
      return single(spec, type, cells, made, field);
    }
    return switch (spec) {
      case Spec.Text text -> text(text, type, cells, field);
      case Spec.Made(String entry) -> reference(Optional.ofNullable(made.get(entry)), type);
      case Spec.Known known -> known(known, type, cells, field);
      case Spec.Parts parts -> parts(parts, type, cells, made, field);
      case Spec.Items items -> items(items, type, cells, made, field);
    };
  }

  /** A list from one cell, cut where the mapping says so; or from one reference. */
  private Made single(Spec spec, Type type, Cells cells, Map<String, Ref> made, String field) {
    Type item = Shape.argument(type, 0);
    if (spec instanceof Spec.Text text && text.how().split().isPresent()) {
      String cell = text.template().fill(cells);
      if (cell.isEmpty()) {
        return text.empty() instanceof Spec.Empty.Keep ? UNSTATED : UNKNOWN;
      }
      var values = new ArrayList<Object>();
      for (String piece : cell.split(Pattern.quote(text.how().split().get()), -1)) {
        if (!piece.isBlank()) {
          values.add(conversions.value(piece.strip(), item, text.how(), field));
        }
      }
      return new Made.Value(List.copyOf(values));
    }
    return switch (make(spec, item, cells, made, field)) {
      case Made.Value(Object value) -> new Made.Value(List.of(value));
      case Made nothing -> nothing;
    };
  }

  private Made text(Spec.Text text, Type type, Cells cells, String field) {
    if (text.template().firstColumn().isEmpty()) { // a constant is the same in every row
      return constants.computeIfAbsent(text, t -> converted(t, type, cells, field));
    }
    return converted(text, type, cells, field);
  }

  private Made converted(Spec.Text text, Type type, Cells cells, String field) {
    String cell = text.template().fill(cells);
    if (!cell.isEmpty()) {
      return new Made.Value(conversions.value(cell, type, text.how(), field));
    }
    return switch (text.empty()) {
      case Spec.Empty.Unknown() -> UNKNOWN;
      case Spec.Empty.Keep() -> UNSTATED;
      case Spec.Empty.Use(String instead) ->
          new Made.Value(conversions.value(instead, type, words(text.how()), field));
    };
  }

  /** The conversion without its list of words: a default is the plan's own word. */
  private static Conversion words(Conversion how) {
    return new Conversion(new TreeMap<>(), Optional.empty(), how.split(), how.unit(), how.dates());
  }

  private Made known(Spec.Known known, Type type, Cells cells, String field) {
    String id = known.id().map(template -> template.fill(cells)).orElse("");
    String key = known.key().map(template -> template.fill(cells)).orElse("");
    if (id.isEmpty() && key.isEmpty()) {
      return UNKNOWN;
    }
    Optional<Ref> ref =
        Optional.of(id)
            .filter(text -> !text.isBlank())
            .flatMap(text -> identities.find(known.kind(), new ExternalName(known.source(), text)))
            .or(() -> identities.findKey(known.kind(), key));
    if (ref.isEmpty() && known.missing() == Spec.Missing.LEAVE_OUT) {
      tally.count("exchange.note.no-such-record", field);
      return UNSTATED;
    }
    if (ref.isEmpty()) {
      Phrase wrong =
          Phrase.of(
              "exchange.cell.no-such-record",
              new Arg.Term("kind." + known.kind().token()),
              Arg.words(id.isEmpty() ? key : id));
      Phrase remedy = Phrase.of("exchange.do.import-first");
      throw known.missing() == Spec.Missing.LEAVE_RECORD
          ? CellWrong.ofRecord(wrong, remedy)
          : new CellWrong(wrong, remedy);
    }
    return reference(ref, type);
  }

  private static Made reference(Optional<Ref> ref, Type type) {
    if (ref.isEmpty()) {
      return UNKNOWN;
    }
    return new Made.Value(Shape.raw(type) == Id.class ? ref.get().id() : ref.get());
  }

  private Made parts(Spec.Parts spec, Type type, Cells cells, Map<String, Ref> made, String field) {
    Shape shape = Fields.inner(type);
    var parts = new TreeMap<String, Object>();
    for (Map.Entry<String, Spec> part : spec.parts().entrySet()) {
      Type partType = shape.field(part.getKey()).orElseThrow().type();
      boolean optional = Shape.raw(partType) == Optional.class;
      Type inner = optional ? Shape.argument(partType, 0) : partType;
      Made value = make(part.getValue(), inner, cells, made, field + "." + part.getKey());
      if (value instanceof Made.Value(Object known)) {
        parts.put(part.getKey(), optional ? Optional.of(known) : known);
      } else if (Fields.blank(partType).isEmpty() && partType != ZoneId.class) {
        return UNKNOWN;
      }
    }
    try {
      return new Made.Value(Fields.build(shape, parts, zone));
    } catch (IllegalArgumentException contradiction) {
      throw new CellWrong(
          Phrase.of(
              "exchange.cell.contradiction", Arg.words(String.valueOf(contradiction.getMessage()))),
          Phrase.of("exchange.do.correct-row"));
    }
  }

  private Made items(Spec.Items spec, Type type, Cells cells, Map<String, Ref> made, String field) {
    Type item = Shape.argument(type, 0);
    var values = new ArrayList<Object>();
    for (Spec one : spec.items()) {
      if (make(one, item, cells, made, field) instanceof Made.Value(Object value)) {
        values.add(value);
      }
    }
    return new Made.Value(List.copyOf(values));
  }
}
