package org.slipway.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.json.Content;
import org.slipway.json.Digests;
import org.slipway.json.Json;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;
import org.slipway.pack.document.PackDecision;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.document.PackFacts;
import org.slipway.pack.keys.SigningKey;
import org.slipway.pack.sign.Jws;

/**
 * The JSON of a pack: {@code content}, {@code facts} and {@code decision}, a detached signature
 * over the canonical form of each, {@code format} and {@code schemaVersion}; the whole is canonical
 * (RFC 8785) itself.
 */
public final class PackJson {

  /** What {@code format} says. */
  public static final String FORMAT = "slipway-pack";

  /** Version of the files this program writes: major, dot, minor. */
  public static final String VERSION = "1.2";

  /**
   * Versions of the files it reads. A file of 1.0 has no dates of anchored milestones: they are
   * reckoned again from the events. Before 1.2 no file says what a deployment meets in its
   * environment, and no rule asked.
   */
  static final List<String> READ = List.of("1.0", "1.1", VERSION);

  /** The signed parts in the order of the file. */
  public static final List<String> PARTS = List.of("content", "decision", "facts");

  private static final List<String> MEMBERS =
      List.of("content", "decision", "facts", "format", "schemaVersion", "signatures");

  private PackJson() {}

  /**
   * A pack as read: its parts as canonical texts, each with its signature, and what they say.
   *
   * @param texts by part
   * @param signatures by part
   */
  record Opened(
      SortedMap<String, String> texts,
      SortedMap<String, String> signatures,
      PackDocument document) {}

  /** What came of reading. */
  sealed interface Opening {
    record Done(Opened opened) implements Opening {}

    record Refused(Phrase reason) implements Opening {}
  }

  static String text(Content content) {
    return content.text();
  }

  static String text(PackFacts facts) {
    return RecordJson.fieldText(PackFacts.class, facts);
  }

  static String text(PackDecision decision) {
    return RecordJson.fieldText(PackDecision.class, decision);
  }

  /** The signed file. */
  static byte[] write(PackDocument document, SigningKey key) {
    var texts = new TreeMap<String, String>();
    texts.put("content", text(document.content()));
    texts.put("decision", text(document.decision()));
    texts.put("facts", text(document.facts()));
    var out = new StringBuilder("{");
    texts.forEach((part, text) -> out.append(quoted(part)).append(':').append(text).append(','));
    out.append("\"format\":").append(quoted(FORMAT));
    out.append(",\"schemaVersion\":").append(quoted(VERSION)).append(",\"signatures\":{");
    for (String part : PARTS) {
      String jws = Jws.sign(part, bytes(texts.getOrDefault(part, "")), key);
      out.append(part.equals(PARTS.getFirst()) ? "" : ",");
      out.append(quoted(part)).append(':').append(quoted(jws));
    }
    return bytes(out.append("}}").toString());
  }

  /** Reads a file that must be to the byte what {@link #write} could have written. */
  static Opening read(byte[] file) {
    return switch (Json.parse(file)) {
      case Read.Refused<JsonNode>(var problems) ->
          new Opening.Refused(problems.getFirst().reason());
      case Read.Done<JsonNode>(JsonNode tree) -> read(file, tree);
    };
  }

  private static Opening read(byte[] file, JsonNode tree) {
    if (!tree.path("format").asText().equals(FORMAT)) {
      return refused("pack.not-a-pack");
    }
    String version = tree.path("schemaVersion").asText();
    if (!READ.contains(version)) {
      return new Opening.Refused(Phrase.of("pack.newer", Arg.words(version)));
    }
    if (!members(tree).equals(MEMBERS) || !members(tree.path("signatures")).equals(PARTS)) {
      return refused("pack.members");
    }
    if (!canonical(tree).map(text -> Arrays.equals(bytes(text), file)).orElse(false)) {
      return refused("pack.not-canonical");
    }
    var texts = new TreeMap<String, String>();
    var signatures = new TreeMap<String, String>();
    for (String part : PARTS) {
      texts.put(part, Json.canonical(tree.path(part)));
      signatures.put(part, tree.path("signatures").path(part).asText());
    }
    return document(texts)
        .<Opening>map(d -> new Opening.Done(new Opened(texts, signatures, d)))
        .orElseGet(() -> refused("pack.unreadable-part"));
  }

  private static Optional<PackDocument> document(SortedMap<String, String> texts) {
    if (Content.read(texts.getOrDefault("content", ""))
            instanceof Read.Done<Content>(Content content)
        && RecordJson.readField(PackFacts.class, texts.getOrDefault("facts", ""))
            instanceof Read.Done<Object>(PackFacts facts)
        && RecordJson.readField(PackDecision.class, texts.getOrDefault("decision", ""))
            instanceof Read.Done<Object>(PackDecision decision)) {
      return Optional.of(new PackDocument(content, facts, decision));
    }
    return Optional.empty();
  }

  private static Optional<String> canonical(JsonNode tree) {
    try {
      return Optional.of(Json.canonical(tree));
    } catch (IllegalArgumentException beyondExact) {
      return Optional.empty();
    }
  }

  private static List<String> members(JsonNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  /** Digest of a release's verdict: over its own and its deployments' digests, in their order. */
  static String verdictDigest(PackFacts facts) {
    ObjectNode basis = JsonNodeFactory.instance.objectNode();
    facts.go().ifPresent(go -> basis.put("go", go.name()));
    basis.put("own", facts.own().digest());
    var deployments = basis.putArray("deployments");
    facts.deployments().forEach(judged -> deployments.add(judged.digest()));
    return Digests.of(Json.canonical(basis));
  }

  private static String quoted(String text) {
    return Json.canonical(JsonNodeFactory.instance.textNode(text));
  }

  private static Opening refused(String key) {
    return new Opening.Refused(Phrase.of(key));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
