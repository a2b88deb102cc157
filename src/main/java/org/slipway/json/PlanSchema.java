package org.slipway.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Shape;

/**
 * JSON Schema (draft 2020-12) of the documents this program writes, derived from the same classes
 * as the documents themselves. It is never stricter than the reader: what only the reader knows,
 * such as zones and references, it lets pass.
 */
public final class PlanSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper PRINTER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final SortedMap<String, Type> named = new TreeMap<>();
  private final SortedMap<String, JsonNode> definitions = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  private PlanSchema() {}

  /** The schema of the plan's document, see {@link PlanJson}. */
  public static ObjectNode plan() {
    var schema = new PlanSchema();
    ObjectNode document = schema.plain("object");
    document.putArray("required").add("format").add("records").add("schemaVersion");
    document.put("additionalProperties", false);
    ObjectNode properties = document.putObject("properties");
    heading(properties, PlanJson.FORMAT, PlanJson.MAJOR);
    properties.set("records", schema.records());
    return schema.finished("plan", document);
  }

  private static void heading(ObjectNode properties, String format, int major) {
    properties.putObject("format").put("const", format);
    properties
        .putObject("schemaVersion")
        .put("type", "string")
        .put("pattern", "^" + major + "\\.[0-9]{1,6}$");
  }

  /**
   * The schema of a file of signed parts, such as a pack: the members of {@code parts}, a detached
   * JWS for each under {@code signatures}, {@code format} and {@code schemaVersion}.
   */
  public static ObjectNode signed(Class<? extends Record> parts, String format, int major) {
    var schema = new PlanSchema();
    Members members = Structures.Value.of(parts).members();
    ObjectNode document = schema.object(members, false);
    document.withArray("required").add("format").add("schemaVersion").add("signatures");
    ObjectNode properties = (ObjectNode) document.get("properties");
    heading(properties, format, major);
    ObjectNode signatures = properties.putObject("signatures").put("type", "object");
    signatures.put("additionalProperties", false);
    for (Members.Member part : members.sorted()) {
      signatures.withArray("required").add(part.name());
      signatures
          .withObject("/properties")
          .putObject(part.name())
          .put("type", "string")
          .put("pattern", "^[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+$");
    }
    return schema.finished(format, document);
  }

  /** The schema of a document that is one value of a class, for example of {@link Content}. */
  public static ObjectNode of(Class<? extends Record> type) {
    var schema = new PlanSchema();
    ObjectNode reference = NODES.objectNode();
    reference.set("$ref", schema.reference(type).get("$ref"));
    return schema.finished(Words.word(type), reference);
  }

  /** The schema as a text for people: indented, names sorted. */
  public static String text(ObjectNode schema) {
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      Object sorted = PRINTER.treeToValue(schema, Object.class);
      return PRINTER.writer(printer).writeValueAsString(sorted) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree always has a text", e);
    }
  }

  private ObjectNode finished(String name, ObjectNode document) {
    while (!open.isEmpty()) {
      String next = open.remove();
      Optional.ofNullable(named.get(next)).ifPresent(t -> definitions.put(next, definition(t)));
    }
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("$id", "urn:slipway:schema:" + name + ":" + PlanJson.VERSION);
    ObjectNode defs = document.putObject("$defs");
    definitions.forEach(defs::set);
    return document;
  }

  private ObjectNode records() {
    ObjectNode records = plain("object");
    ObjectNode properties = records.putObject("properties");
    for (Kind kind : Kind.values()) {
      ObjectNode list = plain("array");
      list.set("items", reference(kind.type()));
      if (kind == Kind.ORGANISATION || kind == Kind.POLICY) {
        list.put("maxItems", 1);
      }
      properties.set(kind.token(), list);
    }
    ObjectNode unknown = records.putObject("additionalProperties").put("type", "array");
    ObjectNode item = unknown.putObject("items").put("type", "object");
    item.putArray("required").add("id");
    item.putObject("properties").putObject("id").put("type", "string");
    return records;
  }

  private ObjectNode plain(String type) {
    return NODES.objectNode().put("type", type);
  }

  private ObjectNode reference(Type type) {
    String name = Words.word(Shape.raw(type));
    Type before = named.putIfAbsent(name, type);
    if (before == null) {
      open.add(name);
    } else if (!before.equals(type)) {
      throw new IllegalStateException("two types of one name: " + before + ", " + type);
    }
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  private JsonNode definition(Type type) {
    return switch (Codecs.of(type)) {
      case Structures.Noun noun -> object(noun.members(), true);
      case Structures.Value value -> object(value.members(), false);
      case Structures.Choice choice -> choice(choice);
      case Plans _ -> {
        ObjectNode plan = plain("object").put("additionalProperties", false);
        plan.putArray("required").add("records");
        plan.putObject("properties").set("records", records());
        yield plan;
      }
      case Codec other -> throw new IllegalStateException("not described apart: " + other);
    };
  }

  private ObjectNode object(Members members, boolean more) {
    ObjectNode object = plain("object");
    ArrayNode required = NODES.arrayNode();
    ObjectNode properties = object.putObject("properties");
    for (Members.Member member : members.sorted()) {
      properties.set(member.name(), form(member.codec().sketch()));
      if (member.codec().absent().isEmpty()) {
        required.add(member.name());
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    if (!more) {
      object.put("additionalProperties", false);
    }
    return object;
  }

  private ObjectNode choice(Structures.Choice choice) {
    ObjectNode any = NODES.objectNode();
    ArrayNode variants = any.putArray("oneOf");
    for (Map.Entry<String, Structures.Structure> variant : choice.variants().entrySet()) {
      ObjectNode object = object(variant.getValue().members(), false);
      ((ObjectNode) object.get("properties")).putObject("type").put("const", variant.getKey());
      object.withArray("required").add("type");
      variants.add(object);
    }
    return any;
  }

  private ObjectNode form(Sketch sketch) {
    return switch (sketch) {
      case Sketch.Text(var format, var pattern) -> {
        ObjectNode text = plain("string");
        format.ifPresent(f -> text.put("format", f));
        pattern.ifPresent(p -> text.put("pattern", p));
        yield text;
      }
      case Sketch.Words(var allowed) -> {
        ObjectNode words = NODES.objectNode();
        allowed.forEach(words.putArray("enum")::add);
        yield words;
      }
      case Sketch.Integers(long least, long most) -> integers(least, most);
      case Sketch.Decimals() -> plain("number");
      case Sketch.Truth() -> plain("boolean");
      case Sketch.Many(Sketch item) -> {
        ObjectNode many = plain("array");
        many.set("items", form(item));
        yield many;
      }
      case Sketch.Names(Sketch names, Sketch values) -> {
        ObjectNode object = plain("object");
        object.set("propertyNames", form(names));
        object.set("additionalProperties", form(values));
        yield object;
      }
      case Sketch.Described(Type type) -> reference(type);
    };
  }

  private ObjectNode integers(long least, long most) {
    ObjectNode number =
        plain("integer")
            .put("minimum", Math.max(least, -Canonical.LARGEST_EXACT))
            .put("maximum", Math.min(most, Canonical.LARGEST_EXACT));
    if (Canonical.isExact(most)) {
      return number;
    }
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(number).add(plain("string").put("pattern", "^-?[0-9]{16,19}$"));
    return either;
  }
}
