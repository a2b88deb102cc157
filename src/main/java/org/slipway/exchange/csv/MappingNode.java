package org.slipway.exchange.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/**
 * A value of a mapping file that knows where it stands.
 *
 * @param name of the member it is the value of
 */
record MappingNode(String file, String path, String name, JsonNode node) {

  /** Says what is wrong with this value. */
  Unreadable wrong(String key, String... words) {
    Arg[] args = new Arg[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = Arg.words(words[i]);
    }
    return new Unreadable(
        Problem.refused(
            Place.of(file).field(path.isEmpty() ? "$" : path),
            Phrase.of(key, args),
            Phrase.of("exchange.do.correct-mapping")));
  }

  /** Refuses members that no version of this program knows here: a typing mistake is not passed. */
  MappingNode only(String... known) throws Unreadable {
    requireObject();
    var names = new TreeSet<>(List.of(known));
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!names.contains(member.getKey())) {
        throw member(member.getKey(), member.getValue())
            .wrong("exchange.mapping.unknown-member", member.getKey(), String.join(", ", names));
      }
    }
    return this;
  }

  boolean has(String member) {
    return node.has(member);
  }

  Optional<MappingNode> find(String member) {
    return Optional.ofNullable(node.get(member)).map(value -> member(member, value));
  }

  MappingNode need(String member) throws Unreadable {
    return find(member).orElseThrow(() -> wrong("exchange.mapping.needs", member));
  }

  String text() throws Unreadable {
    if (!node.isValueNode() || node.isNull()) {
      throw wrong("exchange.mapping.not-text");
    }
    return node.asText();
  }

  /** The text of a member; empty where there is no such member. */
  Optional<String> text(String member) throws Unreadable {
    Optional<MappingNode> found = find(member);
    return found.isPresent() ? Optional.of(found.get().text()) : Optional.empty();
  }

  List<MappingNode> items() throws Unreadable {
    if (!node.isArray()) {
      throw wrong("exchange.mapping.not-list");
    }
    var items = new ArrayList<MappingNode>();
    for (JsonNode item : node) {
      items.add(new MappingNode(file, path + "[" + items.size() + "]", name, item));
    }
    return items;
  }

  List<MappingNode> members() throws Unreadable {
    requireObject();
    return node.properties().stream().map(m -> member(m.getKey(), m.getValue())).toList();
  }

  private void requireObject() throws Unreadable {
    if (!node.isObject()) {
      throw wrong("exchange.mapping.not-object");
    }
  }

  private MappingNode member(String member, JsonNode value) {
    return new MappingNode(file, path.isEmpty() ? member : path + "/" + member, member, value);
  }
}
