package org.slipway.exchange.csv;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.exchange.incoming.Fields;
import org.slipway.exchange.incoming.Unreadable;

/** Reads how fields are made, and checks it against the types of the fields. */
final class SpecReader {

  private static final String[] CONVERSION = {
    "column",
    "constant",
    "template",
    "values",
    "otherwise",
    "split",
    "unit",
    "order",
    "pattern",
    "zone",
    "plus",
    "cut",
    "empty",
    "several"
  };

  private final MappingReader reader;
  private final SortedMap<String, Kind> entries;

  /**
   * @param entries read so far: what a field may refer to
   */
  SpecReader(MappingReader reader, SortedMap<String, Kind> entries) {
    this.reader = reader;
    this.entries = entries;
  }

  /**
   * @param whole whether a record can be made of them, so that none that is needed may be missing
   */
  SortedMap<String, Spec> fields(MappingNode node, Kind kind, boolean whole) throws Unreadable {
    var fields = new TreeMap<String, Spec>();
    for (MappingNode member : node.members()) {
      Optional<Type> type = Fields.type(kind, member.name());
      if (type.isEmpty()) {
        throw member.wrong(
            "exchange.mapping.no-field",
            kind.token(),
            member.name(),
            MappingReader.fieldNames(kind));
      }
      fields.put(member.name(), spec(member, type.get()));
    }
    for (String needed : whole ? Fields.required(kind) : List.<String>of()) {
      if (fields.keySet().stream().noneMatch(f -> f.equals(needed) || f.startsWith(needed + "."))) {
        throw node.wrong("exchange.mapping.needs-field", kind.token(), needed);
      }
    }
    return fields;
  }

  private Spec spec(MappingNode node, Type type) throws Unreadable {
    if (node.node().isTextual()) {
      return text(Template.column(reader.column(node)), Conversion.PLAIN, node, type);
    }
    if (node.has("record")) {
      return made(node.only("record"), type);
    }
    if (node.has("kind")) {
      return known(node.only("kind", "id", "key", "source", "missing"), type);
    }
    if (node.has("parts")) {
      return parts(node.only("parts").need("parts"), item(type, Optional.class));
    }
    if (node.has("items")) {
      return items(node.only("items").need("items"), type);
    }
    node.only(CONVERSION);
    return text(template(node), conversion(node), node, type);
  }

  private Template template(MappingNode node) throws Unreadable {
    if (node.has("column")) {
      return Template.column(reader.column(node.need("column")));
    }
    return node.has("template")
        ? reader.template(node.need("template"))
        : Template.literal(node.need("constant").text());
  }

  private static Spec text(Template template, Conversion how, MappingNode node, Type type)
      throws Unreadable {
    Type inner = item(item(type, Optional.class), List.class);
    if (!Conversions.knows(inner)) {
      throw node.wrong("exchange.mapping.not-from-text", node.name());
    }
    return new Spec.Text(template, how, empty(node), Several.read(node, inner));
  }

  private static Spec.Empty empty(MappingNode node) throws Unreadable {
    if (!node.has("empty")) {
      return new Spec.Empty.Unknown();
    }
    MappingNode empty = node.need("empty");
    if (empty.node().isObject()) {
      return new Spec.Empty.Use(empty.only("use").need("use").text());
    }
    return switch (empty.text()) {
      case "unknown" -> new Spec.Empty.Unknown();
      case "keep" -> new Spec.Empty.Keep();
      default ->
          throw empty.wrong("exchange.mapping.choice", empty.text(), "unknown, keep, {\"use\": …}");
    };
  }

  private Spec made(MappingNode node, Type type) throws Unreadable {
    MappingNode name = node.need("record");
    Kind kind = entries.get(name.text());
    if (kind == null) {
      throw name.wrong(
          "exchange.mapping.no-entry", name.text(), String.join(", ", entries.keySet()));
    }
    requireReference(name, type, kind);
    return new Spec.Made(name.text());
  }

  private Spec known(MappingNode node, Type type) throws Unreadable {
    Kind kind = reader.kind(node.need("kind"));
    requireReference(node, type, kind);
    Optional<Template> key =
        node.has("key") ? Optional.of(reader.template(node.need("key"))) : Optional.empty();
    if (key.isPresent() && !node.has("id")) {
      return new Spec.Known(kind, "", Optional.empty(), key, missing(node));
    }
    Optional<Template> id = Optional.of(reader.template(node.need("id")));
    return new Spec.Known(kind, node.need("source").text(), id, key, missing(node));
  }

  private static Spec.Missing missing(MappingNode node) throws Unreadable {
    if (!node.has("missing")) {
      return Spec.Missing.REFUSE;
    }
    MappingNode missing = node.need("missing");
    return switch (missing.text()) {
      case "refuse" -> Spec.Missing.REFUSE;
      case "leave-out" -> Spec.Missing.LEAVE_OUT;
      case "leave-record" -> Spec.Missing.LEAVE_RECORD;
      default ->
          throw missing.wrong(
              "exchange.mapping.choice", missing.text(), "refuse, leave-out, leave-record");
    };
  }

  private static void requireReference(MappingNode node, Type type, Kind kind) throws Unreadable {
    Type inner = item(item(type, Optional.class), List.class);
    boolean fits =
        Shape.raw(inner) == Ref.class
            || (Shape.raw(inner) == Id.class && Shape.argument(inner, 0) == kind.type());
    if (!fits) {
      throw node.wrong("exchange.mapping.no-reference", kind.token());
    }
  }

  private Spec parts(MappingNode node, Type type) throws Unreadable {
    Class<?> raw = Shape.raw(item(type, List.class));
    if (!raw.isRecord() || raw == Id.class || raw == Ref.class) {
      throw node.wrong("exchange.mapping.no-parts");
    }
    Shape shape = Shape.of(raw.asSubclass(Record.class));
    var parts = new TreeMap<String, Spec>();
    for (MappingNode member : node.members()) {
      Optional<Type> part = shape.field(member.name()).map(Shape.Field::type);
      if (part.isEmpty()) {
        throw member.wrong(
            "exchange.mapping.no-field",
            raw.getSimpleName(),
            member.name(),
            String.join(", ", Fields.names(shape)));
      }
      parts.put(member.name(), spec(member, part.get()));
    }
    return new Spec.Parts(parts);
  }

  private Spec items(MappingNode node, Type type) throws Unreadable {
    if (Shape.raw(type) != List.class) {
      throw node.wrong("exchange.mapping.no-items");
    }
    var items = new ArrayList<Spec>();
    for (MappingNode item : node.items()) {
      items.add(spec(item, Shape.argument(type, 0)));
    }
    return new Spec.Items(items);
  }

  private static Conversion conversion(MappingNode node) throws Unreadable {
    var values = new TreeMap<String, String>();
    if (node.has("values")) {
      for (MappingNode member : node.need("values").members()) {
        values.put(member.name(), member.text());
      }
    }
    return new Conversion(
        values, node.text("otherwise"), node.text("split"), unit(node), dates(node));
  }

  private static Optional<Duration> unit(MappingNode node) throws Unreadable {
    if (!node.has("unit")) {
      return Optional.empty();
    }
    MappingNode unit = node.need("unit");
    return Optional.of(
        switch (unit.text()) {
          case "seconds" -> Duration.ofSeconds(1);
          case "minutes" -> Duration.ofMinutes(1);
          case "hours" -> Duration.ofHours(1);
          case "days" -> Duration.ofDays(1);
          default ->
              throw unit.wrong(
                  "exchange.mapping.choice", unit.text(), "seconds, minutes, hours, days");
        });
  }

  private static Conversion.Dates dates(MappingNode node) throws Unreadable {
    Optional<DateOrder> order = Optional.empty();
    if (node.has("order")) {
      MappingNode written = node.need("order");
      order = DateOrder.byToken(written.text());
      if (order.isEmpty()) {
        throw written.wrong("exchange.mapping.choice", written.text(), "d-m-y, m-d-y, y-m-d");
      }
    }
    Optional<String> pattern = node.text("pattern");
    MappingNode faulty = node;
    try {
      pattern.ifPresent(Moments::pattern);
      faulty = node.find("zone").orElse(node);
      Optional<ZoneId> zone = node.text("zone").map(ZoneId::of);
      faulty = node.find("plus").orElse(node);
      Duration plus = node.text("plus").map(Duration::parse).orElse(Duration.ZERO);
      boolean cut = node.has("cut");
      if (cut && !node.need("cut").text().equals("minute")) {
        throw node.need("cut").wrong("exchange.mapping.choice", node.need("cut").text(), "minute");
      }
      return new Conversion.Dates(order, pattern, zone, plus, cut);
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw faulty.wrong("exchange.mapping.time", faulty.node().toString());
    }
  }

  /** The item type where {@code type} is such a holder, else the type itself. */
  private static Type item(Type type, Class<?> holder) {
    return Shape.raw(type) == holder ? Shape.argument(type, 0) : type;
  }
}
