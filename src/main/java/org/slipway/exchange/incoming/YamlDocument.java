package org.slipway.exchange.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * One document of a YAML file as plain nodes. Every scalar is text as it stands in the file, so
 * that version 1.10 stays 1.10; only an empty one, null or ~ is null. A part that stands behind an
 * alias is the same node wherever it is used.
 */
public final class YamlDocument {

  private final JsonNode root;
  private final IdentityHashMap<JsonNode, Integer> lines;

  YamlDocument(JsonNode root, IdentityHashMap<JsonNode, Integer> lines) {
    this.root = root;
    this.lines = lines;
  }

  /**
   * Every document of a text, anchors and merge keys resolved.
   *
   * @throws Unreadable naming line and column if it is no YAML, names a class, says a key twice or
   *     is beyond a limit
   */
  public static List<YamlDocument> read(String file, String text, Limits limits) throws Unreadable {
    return new YamlReader(file, limits).read(text);
  }

  public JsonNode root() {
    return root;
  }

  /** The line in which a node, or the key it belongs to, stands; empty for null. */
  public Optional<Integer> line(JsonNode node) {
    return Optional.ofNullable(lines.get(node));
  }
}
