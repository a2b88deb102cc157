package org.slipway.exchange.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Shape;
import org.slipway.exchange.incoming.Fields;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.json.Json;
import org.slipway.json.Read;

/** Reads a mapping file strictly: whatever it does not know is refused by its place in the file. */
final class MappingReader {

  private static final String FORM = "slipway-mapping";
  private static final int VERSION = 1;

  private final FileContent file;
  private final List<Mapping.Use> uses = new ArrayList<>();
  private final SortedMap<String, Kind> entries = new TreeMap<>();

  MappingReader(FileContent file) {
    this.file = file;
  }

  Mapping read() throws Unreadable {
    MappingNode root =
        new MappingNode(file.name(), "", "", tree())
            .only(
                "format",
                "version",
                "name",
                "about",
                "source",
                "separator",
                "encoding",
                "guarded",
                "rows",
                "records");
    requireVersion(root);
    String source = root.need("source").text();
    var conditions = new ArrayList<Mapping.Condition>();
    if (root.has("rows")) {
      for (MappingNode item : root.need("rows").items()) {
        conditions.add(condition(item));
      }
    }
    var read = new ArrayList<Mapping.Entry>();
    for (MappingNode item : root.need("records").items()) {
      read.add(entry(item, source));
    }
    if (read.isEmpty()) {
      throw root.need("records").wrong("exchange.mapping.no-records");
    }
    return new Mapping(file.name(), layout(root), conditions, read, uses);
  }

  private JsonNode tree() throws Unreadable {
    Read<JsonNode> parsed = Json.parse(file.bytes());
    if (parsed instanceof Read.Done<JsonNode>(JsonNode tree)) {
      return tree;
    }
    throw new Unreadable(
        parsed.problems().stream()
            .map(
                problem ->
                    Problem.refused(
                        Place.of(file.name()).field(problem.path()),
                        problem.reason(),
                        Phrase.of("exchange.do.correct-mapping")))
            .toList());
  }

  private void requireVersion(MappingNode root) throws Unreadable {
    if (!root.need("format").text().equals(FORM)) {
      throw root.need("format").wrong("exchange.mapping.not-mapping", FORM);
    }
    MappingNode version = root.need("version");
    if (!version.node().isInt() || version.node().intValue() < 1) {
      throw version.wrong("exchange.mapping.version");
    }
    if (version.node().intValue() > VERSION) {
      throw new Unreadable(
          Problem.refused(
              Place.of(file.name()).field("version"),
              Phrase.of("exchange.mapping.newer", Arg.words(version.text()), Arg.count(VERSION)),
              Phrase.of("exchange.do.newer-program")));
    }
  }

  private static Mapping.Layout layout(MappingNode root) throws Unreadable {
    boolean guarded = root.has("guarded") && root.need("guarded").text().equals("true");
    return new Mapping.Layout(separator(root), encoding(root), guarded);
  }

  private static Optional<Character> separator(MappingNode root) throws Unreadable {
    if (!root.has("separator")) {
      return Optional.empty();
    }
    MappingNode node = root.need("separator");
    if (node.text().length() != 1) {
      throw node.wrong("exchange.mapping.separator");
    }
    return Optional.of(node.text().charAt(0));
  }

  private static Optional<Charset> encoding(MappingNode root) throws Unreadable {
    if (!root.has("encoding")) {
      return Optional.empty();
    }
    MappingNode node = root.need("encoding");
    try {
      return Optional.of(Charset.forName(node.text()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw node.wrong("exchange.mapping.encoding", node.text());
    }
  }

  private Mapping.Condition condition(MappingNode node) throws Unreadable {
    node.only("column", "is", "in", "notIn");
    String column = column(node.need("column"));
    if (node.has("is")) {
      MappingNode is = node.need("is");
      return switch (is.text()) {
        case "empty" -> new Mapping.Condition(column, new TreeSet<>(), true);
        case "not-empty" -> new Mapping.Condition(column, new TreeSet<>(), false);
        default -> throw is.wrong("exchange.mapping.choice", is.text(), "empty, not-empty");
      };
    }
    boolean negated = !node.has("in");
    var words = new TreeSet<String>();
    for (MappingNode word : node.need(negated ? "notIn" : "in").items()) {
      words.add(word.text());
    }
    return new Mapping.Condition(column, words, negated);
  }

  private Mapping.Entry entry(MappingNode node, String defaultSource) throws Unreadable {
    node.only("name", "kind", "source", "when", "id", "key", "match", "fields", "keep");
    Kind kind = kind(node.need("kind"));
    String name = node.text("name").orElse(kind.token());
    if (entries.containsKey(name)) {
      throw node.wrong("exchange.mapping.same-name", name);
    }
    Optional<Mapping.Condition> when =
        node.has("when") ? Optional.of(condition(node.need("when"))) : Optional.empty();
    Mapping.Naming naming = naming(node, node.text("source").orElse(defaultSource));
    var specs = new SpecReader(this, entries);
    SortedMap<String, Spec> fields =
        specs.fields(node.need("fields"), kind, naming.match() != Mapping.Match.EXISTING);
    var keep = new ArrayList<String>();
    if (node.has("keep")) {
      for (MappingNode item : node.need("keep").items()) {
        keep.add(column(item));
      }
    }
    entries.put(name, kind);
    return new Mapping.Entry(name, kind, when, naming, fields, keep);
  }

  private Mapping.Naming naming(MappingNode node, String source) throws Unreadable {
    Optional<Template> key =
        node.has("key") ? Optional.of(template(node.need("key"))) : Optional.empty();
    Mapping.Match match = node.has("match") ? match(node.need("match")) : Mapping.Match.EXTERNAL_ID;
    if (match == Mapping.Match.KEY && key.isEmpty()) {
      throw node.wrong("exchange.mapping.needs", "key");
    }
    return new Mapping.Naming(source, template(node.need("id")), key, match);
  }

  private static Mapping.Match match(MappingNode node) throws Unreadable {
    return switch (node.text()) {
      case "external-id" -> Mapping.Match.EXTERNAL_ID;
      case "key" -> Mapping.Match.KEY;
      case "existing" -> Mapping.Match.EXISTING;
      default ->
          throw node.wrong("exchange.mapping.choice", node.text(), "existing, external-id, key");
    };
  }

  Kind kind(MappingNode node) throws Unreadable {
    String token = node.text();
    Optional<Kind> kind = Kind.byToken(token);
    return kind.orElseThrow(
        () ->
            node.wrong(
                "exchange.mapping.choice",
                token,
                Arrays.stream(Kind.values()).map(Kind::token).collect(Collectors.joining(", "))));
  }

  Template template(MappingNode node) throws Unreadable {
    try {
      Template template = Template.parse(node.text());
      template.columns().forEach(column -> uses.add(new Mapping.Use(node.path(), column)));
      return template;
    } catch (IllegalArgumentException brace) {
      throw node.wrong("exchange.mapping.brace", node.text());
    }
  }

  String column(MappingNode node) throws Unreadable {
    uses.add(new Mapping.Use(node.path(), node.text()));
    return node.text();
  }

  static String fieldNames(Kind kind) {
    return String.join(", ", Fields.names(Shape.of(kind)));
  }
}
