package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/**
 * One record as canonical JSON (RFC 8785), its fields by their names in the record class; the
 * head's fields {@code id}, {@code key} and {@code externalIds} stand beside them, and so do the
 * fields of a newer program. What is empty (optional, list, map) is left out. Instants are RFC 3339
 * in UTC, durations and dates ISO 8601, choices lower-case words with hyphens, exact decimals and
 * integers beyond 2^53 − 1 strings.
 */
public final class RecordJson {

  private RecordJson() {}

  /**
   * The canonical text: the same record gives the same text, and only the same.
   *
   * @throws IllegalArgumentException if a text in it holds an unpaired surrogate
   */
  public static String text(PlanRecord record) {
    var out = new StringBuilder(512);
    append(record, out);
    return out.toString();
  }

  static void append(PlanRecord record, StringBuilder out) {
    try {
      Codecs.of(record.kind().type()).write(record, out);
    } catch (Wrong wrong) {
      throw new IllegalArgumentException(record.kind().token() + " " + record.key(), wrong);
    }
  }

  /** Reads a record of one kind; refused with every field that is wrong. */
  public static Read<PlanRecord> read(Kind kind, String text) {
    return Json.answer(() -> read(kind, Json.tree(text)));
  }

  static PlanRecord read(Kind kind, JsonNode node) {
    return kind.type().cast(Codecs.of(kind.type()).read(node));
  }

  /** The members of the record's object: name to canonical JSON text, unknown ones among them. */
  public static SortedMap<String, String> fields(PlanRecord record) {
    return ((Structures.Structure) Codecs.of(record.kind().type()))
        .members()
        .texts(record, record.head().extras());
  }

  /**
   * The declared type of a member of a kind's object: a field of the record or of its head; empty
   * where this program does not know the member.
   */
  public static Optional<Type> typeOf(Kind kind, String member) {
    return Optional.ofNullable(HeadTypes.BY_NAME.get(member))
        .or(
            () ->
                Shape.of(kind)
                    .field(member)
                    .filter(field -> !field.name().equals("head"))
                    .map(Shape.Field::type));
  }

  /**
   * The canonical JSON of one value of a declared type, for example of {@link Shape.Field#type}. An
   * empty optional is {@code null}, an empty list {@code []}.
   *
   * @throws IllegalArgumentException if a text in it holds an unpaired surrogate
   */
  public static String fieldText(Type type, Object value) {
    var out = new StringBuilder();
    try {
      Codecs.of(type).write(value, out);
    } catch (Wrong wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
    return out.toString();
  }

  /** Reads one value of a declared type; {@code null} is an empty optional, list or map. */
  public static Read<Object> readField(Type type, String text) {
    return Json.answer(
        () -> {
          Codec codec = Codecs.of(type);
          JsonNode node = Json.tree(text);
          return node.isNull()
              ? codec.absent().orElseThrow(() -> Wrong.of("json.null"))
              : codec.read(node);
        });
  }
}
