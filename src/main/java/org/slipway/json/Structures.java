package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/** Codecs of records: nouns with their flattened head, values inside them, and sealed choices. */
final class Structures {

  private Structures() {}

  /** A codec that has members; they are looked up at first use, since types may be recursive. */
  interface Structure extends Codec {
    Members members();

    Class<?> type();

    @Override
    default Sketch sketch() {
      return new Sketch.Described(type());
    }
  }

  /** A value inside a noun; a field it does not have is refused by name. */
  record Value(Class<?> type, Later<Members> later) implements Structure {

    static Value of(Class<? extends Record> type) {
      return new Value(type, new Later<>(() -> Members.of(fields(Shape.of(type).fields()))));
    }

    @Override
    public Members members() {
      return later.get();
    }

    @Override
    public void write(Object value, StringBuilder out) {
      members().write(value, Collections.emptySortedMap(), out);
    }

    @Override
    public Object read(JsonNode node) {
      return build(type, members().read(node, Structures::refuse));
    }
  }

  /** A noun: its head's fields stand beside the others, unknown fields are kept in the head. */
  record Noun(Class<?> type, Later<Members> later) implements Structure {

    static Noun of(Class<? extends Record> type) {
      return new Noun(type, new Later<>(() -> members(type)));
    }

    private static Members members(Class<? extends Record> type) {
      List<Shape.Field> fields = Shape.of(type).fields();
      var members = new ArrayList<Members.Member>();
      members.add(
          new Members.Member("id", Codecs.of(Id.class), noun -> ((PlanRecord) noun).head().id()));
      members.add(
          new Members.Member(
              "key", Codecs.of(String.class), noun -> ((PlanRecord) noun).head().key()));
      members.add(
          new Members.Member(
              "externalIds",
              new Containers.Many(Codecs.of(ExternalId.class)),
              noun -> ((PlanRecord) noun).head().externalIds()));
      members.addAll(fields(fields.subList(1, fields.size())));
      return Members.of(members);
    }

    @Override
    public Members members() {
      return later.get();
    }

    @Override
    public void write(Object value, StringBuilder out) {
      members().write(value, ((PlanRecord) value).head().extras(), out);
    }

    @Override
    public Object read(JsonNode node) {
      var extras = new TreeMap<String, String>();
      Object[] values = members().read(node, (name, item) -> extras.put(name, text(item)));
      var fields = new Object[values.length - 2];
      fields[0] = head(values, extras);
      System.arraycopy(values, 3, fields, 1, fields.length - 1);
      return build(type, fields);
    }

    private static String text(JsonNode item) {
      var text = new StringBuilder();
      Canonical.node(item, text);
      return text.toString();
    }

    @SuppressWarnings("unchecked") // the members were read by the codecs of these types
    private static Head<?> head(Object[] values, TreeMap<String, String> extras) {
      String key = (String) values[1];
      if (key.isBlank()) {
        throw Wrong.of("json.blank").within("key");
      }
      return new Head<>((Id<PlanRecord>) values[0], key, (List<ExternalId>) values[2], extras);
    }
  }

  /**
   * One of several records, told apart by {@code type}.
   *
   * @param later the records by that word
   */
  record Choice(Class<?> type, Later<Map<String, Structure>> later) implements Codec {

    static Choice of(Class<?> type) {
      return new Choice(type, new Later<>(() -> variants(type)));
    }

    private static Map<String, Structure> variants(Class<?> type) {
      return Arrays.stream(type.getPermittedSubclasses())
          .collect(
              Collectors.toMap(
                  Words::word,
                  v -> Value.of(v.asSubclass(Record.class)),
                  (_, _) -> {
                    throw new IllegalArgumentException("two variants of one name in " + type);
                  },
                  TreeMap::new));
    }

    @Override
    public void write(Object value, StringBuilder out) {
      for (var variant : variants().entrySet()) {
        if (variant.getValue().type() == value.getClass()) {
          var word = new TreeMap<String, String>();
          word.put("type", '"' + variant.getKey() + '"');
          variant.getValue().members().write(value, word, out);
          return;
        }
      }
      throw new IllegalArgumentException(value.getClass() + " is no " + type);
    }

    Map<String, Structure> variants() {
      return later.get();
    }

    @Override
    public Object read(JsonNode node) {
      if (!node.isObject()) {
        throw Wrong.of("json.not-object", Arg.words(Scalars.shown(node)));
      }
      Structure variant = variants().get(node.path("type").asText());
      if (variant == null) {
        throw Wrong.of(
                "json.unknown-word",
                Arg.words(Scalars.shown(node.path("type"))),
                Arg.words(String.join(", ", variants().keySet())))
            .within("type");
      }
      Object[] values =
          variant
              .members()
              .read(
                  node,
                  (name, item) -> {
                    if (!name.equals("type")) {
                      refuse(name, item);
                    }
                  });
      return build(variant.type(), values);
    }

    @Override
    public Sketch sketch() {
      return new Sketch.Described(type);
    }
  }

  /** Made at first use, then kept; making it twice is harmless. */
  static final class Later<T> implements Supplier<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    Later(Supplier<T> make) {
      this.make = make;
    }

    @Override
    public T get() {
      T value = made;
      if (value == null) {
        value = make.get();
        made = value;
      }
      return value;
    }
  }

  private static List<Members.Member> fields(List<Shape.Field> fields) {
    return fields.stream()
        .map(f -> new Members.Member(f.name(), Codecs.of(f.type()), f::get))
        .toList();
  }

  private static void refuse(String name, JsonNode item) {
    throw Wrong.of("json.unknown-field");
  }

  private static Object build(Class<?> type, Object... values) {
    try {
      return Shape.of(type.asSubclass(Record.class)).build(values);
    } catch (IllegalArgumentException refused) {
      throw Wrong.of("json.refused", Arg.words(String.valueOf(refused.getMessage())));
    }
  }

  static Optional<Codec> of(Class<?> raw) {
    if (raw.isRecord() && PlanRecord.class.isAssignableFrom(raw)) {
      return Optional.of(Noun.of(raw.asSubclass(Record.class)));
    }
    if (raw.isRecord()) {
      return Optional.of(Value.of(raw.asSubclass(Record.class)));
    }
    return raw.isSealed() && raw.isInterface() ? Optional.of(Choice.of(raw)) : Optional.empty();
  }
}
