package org.slipway.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;

/** Reads one plan, record by record, so that the document is never held as a whole. Used once. */
final class PlanReader {

  private static final ObjectReader NEXT =
      Json.READER.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.\\d{1,6}");

  private final SortedMap<Ref, PlanRecord> records = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, String>> unknown = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The members of a document beside its records. */
  private record Heading(Optional<String> format, Optional<String> version, boolean hasRecords) {
    static final Heading NONE = new Heading(Optional.empty(), Optional.empty(), false);
  }

  Plan document(Reader reader) throws IOException {
    try (JsonParser parser = Json.FACTORY.createParser(reader)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      Heading heading = members(parser);
      if (parser.nextToken() != null) {
        throw Wrong.of("json.more");
      }
      check(heading);
    } catch (JsonProcessingException e) {
      throw Json.broken(e);
    } catch (CharacterCodingException e) {
      throw Wrong.of("json.not-utf-8");
    }
    return plan();
  }

  /** The plan of a tree that holds records by kind. */
  Plan tree(JsonNode byKind) {
    if (!byKind.isObject()) {
      throw Wrong.of("json.not-object", Arg.words(Scalars.shown(byKind)));
    }
    for (var kind : byKind.properties()) {
      if (kind.getValue().isArray()) {
        for (int i = 0; i < kind.getValue().size(); i++) {
          record(kind.getKey(), i, kind.getValue().get(i));
        }
      } else {
        problems.add(
            Problem.of("json.not-array", Arg.words(Scalars.shown(kind.getValue())))
                .within(kind.getKey())
                .within("records"));
      }
    }
    return plan();
  }

  private Heading members(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw first == null ? Wrong.of("json.empty") : Wrong.of("json.not-a-plan");
    }
    Heading heading = Heading.NONE;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      heading = member(name, parser, heading);
    }
    return heading;
  }

  private Heading member(String name, JsonParser parser, Heading heading) throws IOException {
    return switch (name) {
      case "format" -> new Heading(Optional.of(text(parser)), heading.version, heading.hasRecords);
      case "schemaVersion" ->
          new Heading(heading.format, Optional.of(text(parser)), heading.hasRecords);
      case "records" -> {
        kinds(parser);
        yield new Heading(heading.format, heading.version, true);
      }
      default -> {
        parser.skipChildren();
        problems.add(Problem.of("json.unknown-field").within(name));
        yield heading;
      }
    };
  }

  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  private void kinds(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      problems.add(Problem.of("json.not-object", Arg.words("…")).within("records"));
      return;
    }
    for (String kind = parser.nextFieldName(); kind != null; kind = parser.nextFieldName()) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
          record(kind, i, NEXT.readTree(parser));
        }
      } else {
        parser.skipChildren();
        problems.add(Problem.of("json.not-array", Arg.words("…")).within(kind).within("records"));
      }
    }
  }

  private void record(String kind, int index, JsonNode node) {
    try {
      Json.requirePaired(node);
      Optional<Kind> known = Kind.byToken(kind);
      if (known.isPresent()) {
        PlanRecord record = RecordJson.read(known.get(), node);
        requireNew(records.put(Ref.of(record), record) == null);
      } else {
        keep(kind, node);
      }
    } catch (Wrong wrong) {
      String step = node.path("key").isTextual() ? node.path("key").textValue() : "" + index;
      problems.addAll(wrong.within("[" + step + "]").within(kind).within("records").problems());
    }
  }

  private void keep(String kind, JsonNode node) {
    if (!node.path("id").isTextual()) {
      throw Wrong.of("json.missing").within("id");
    }
    var text = new StringBuilder();
    Canonical.node(node, text);
    var texts = unknown.computeIfAbsent(kind, _ -> new TreeMap<>());
    requireNew(texts.put(node.path("id").textValue(), text.toString()) == null);
  }

  private static void requireNew(boolean isNew) {
    if (!isNew) {
      throw Wrong.of("json.twice").within("id");
    }
  }

  /** The version decides first: what a newer major version means is not ours to judge. */
  private void check(Heading heading) {
    if (!heading.format.equals(Optional.of(PlanJson.FORMAT))) {
      throw Wrong.of("json.not-a-plan");
    }
    String version =
        heading.version.orElseThrow(() -> Wrong.of("json.missing").within("schemaVersion"));
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw Wrong.of("json.version", Arg.words(version)).within("schemaVersion");
    }
    if (Integer.parseInt(matcher.group(1)) != PlanJson.MAJOR) {
      throw Wrong.of("json.other-major", Arg.words(version), Arg.words(PlanJson.VERSION))
          .within("schemaVersion");
    }
    if (!heading.hasRecords) {
      problems.add(Problem.of("json.missing").within("records"));
    }
  }

  private Plan plan() {
    if (!problems.isEmpty()) {
      throw new Wrong(problems);
    }
    List<Change> puts = records.values().stream().<Change>map(Change.Put::new).toList();
    Edit all = new Edit(Phrase.of("edit.unnamed"), puts, Optional.empty());
    return switch (Plan.EMPTY.apply(all)) {
      case Applied.Done(Plan plan) -> unknown.isEmpty() ? plan : plan.withExtras(unknown);
      case Applied.Refused(var reasons) ->
          throw new Wrong(reasons.stream().map(r -> Unsound.problem(r, records)).toList());
    };
  }
}
