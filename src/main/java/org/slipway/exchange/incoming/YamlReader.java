package org.slipway.exchange.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns YAML into plain nodes. What an alias stands for is made once and counted as often as it is
 * used, so that a small file that would grow without end is refused. For one file and one thread.
 */
final class YamlReader {

  private static final int MOST_ALIASES = 10_000;
  private static final int LARGEST = 16 << 20;
  private static final long MOST_NODES = 2_000_000;

  /** A node with what it holds, aliases followed. */
  private record Made(JsonNode node, long size, int height) {}

  private final String file;
  private final Limits limits;
  private final Merging merging;
  private final IdentityHashMap<Node, Optional<Made>> made =
      new IdentityHashMap<>(); // only looked up
  private final IdentityHashMap<JsonNode, Integer> lines =
      new IdentityHashMap<>(); // only looked up

  YamlReader(String file, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.merging = new Merging(options(limits));
  }

  private static LoaderOptions options(Limits limits) {
    var loading = new LoaderOptions();
    loading.setMaxAliasesForCollections(MOST_ALIASES);
    loading.setNestingDepthLimit(4 * limits.depth()); // nearer ones are refused with their line
    loading.setCodePointLimit(LARGEST);
    loading.setAllowDuplicateKeys(false);
    loading.setAllowRecursiveKeys(false);
    return loading;
  }

  /** The safe constructor's own way to merge and to find keys said twice. */
  private static final class Merging extends SafeConstructor {
    Merging(LoaderOptions options) {
      super(options);
    }

    void merge(MappingNode node) {
      for (NodeTuple entry : node.getValue()) {
        Node key = entry.getKeyNode();
        if (key instanceof ScalarNode && !key.getTag().equals(Tag.MERGE)) {
          key.setTag(Tag.STR); // yes and 1.0 are keys as they stand
        }
      }
      flattenMapping(node);
    }
  }

  List<YamlDocument> read(String text) throws Unreadable {
    requireLength(text);
    var documents = new ArrayList<YamlDocument>();
    try {
      for (Node root : new Yaml(merging).composeAll(new StringReader(text))) {
        documents.add(new YamlDocument(converted(root).node(), lines));
      }
      return documents;
    } catch (MarkedYAMLException wrong) {
      throw unreadable(wrong.getProblemMark(), String.valueOf(wrong.getProblem()));
    } catch (YAMLException wrong) {
      throw unreadable(null, String.valueOf(wrong.getMessage()));
    }
  }

  /** The library takes a time by the square of a line's length. */
  private void requireLength(String text) throws Unreadable {
    int most = (int) Math.min(limits.bytes(), LARGEST);
    if (text.length() > most) {
      throw refused(Place.of(file), Phrase.of("exchange.yaml.large", Arg.count(most)));
    }
    int start = 0;
    for (int line = 1; start <= text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > limits.lineLength()) {
        Phrase wrong = Phrase.of("exchange.limit.line", Arg.count(limits.lineLength()));
        throw refused(Place.of(file, line), wrong);
      }
      start = end + 1;
    }
  }

  private Made converted(Node node) throws Unreadable {
    Optional<Made> known = made.get(node);
    if (known != null) {
      return known.orElseThrow(() -> wrong(node, "exchange.yaml.in-itself"));
    }
    made.put(node, Optional.empty());
    Made now =
        switch (node) {
          case MappingNode mapping -> mapping(mapping);
          case SequenceNode sequence -> sequence(sequence);
          case ScalarNode scalar -> new Made(scalar(scalar), 1, 1);
          default -> throw wrong(node, "exchange.yaml.in-itself");
        };
    requireRoom(node, now);
    made.put(node, Optional.of(now));
    at(now.node(), node.getStartMark());
    return now;
  }

  private Made mapping(MappingNode node) throws Unreadable {
    requireNoCircle(node);
    merging.merge(node);
    var object = new ObjectNode(JsonNodeFactory.instance);
    long size = 1;
    int height = 0;
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw wrong(entry.getKeyNode(), "exchange.yaml.key");
      }
      Made value = converted(entry.getValueNode());
      lines.put(value.node(), line(key.getStartMark()));
      object.set(key.getValue(), value.node());
      size = Math.min(MOST_NODES + 1, size + value.size());
      height = Math.max(height, value.height());
    }
    return new Made(object, size, height + 1);
  }

  /** A mapping that merges itself would be merged without end. */
  private void requireNoCircle(MappingNode node) throws Unreadable {
    for (NodeTuple entry : node.getValue()) {
      if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
        List<Node> merged =
            entry.getValueNode() instanceof SequenceNode several
                ? several.getValue()
                : List.of(entry.getValueNode());
        for (Node one : merged) {
          if (Optional.empty().equals(made.get(one))) {
            throw wrong(one, "exchange.yaml.in-itself");
          }
          converted(one);
        }
      }
    }
  }

  private Made sequence(SequenceNode node) throws Unreadable {
    var array = new ArrayNode(JsonNodeFactory.instance);
    long size = 1;
    int height = 0;
    for (Node item : node.getValue()) {
      Made value = converted(item);
      array.add(value.node());
      size = Math.min(MOST_NODES + 1, size + value.size());
      height = Math.max(height, value.height());
    }
    return new Made(array, size, height + 1);
  }

  private static JsonNode scalar(ScalarNode node) {
    return node.getTag().equals(Tag.NULL) ? NullNode.getInstance() : new TextNode(node.getValue());
  }

  private void requireRoom(Node node, Made made) throws Unreadable {
    if (made.height() > limits.depth()) {
      throw limit(node, "exchange.yaml.deep", limits.depth());
    }
    if (made.size() > MOST_NODES) {
      throw limit(node, "exchange.yaml.aliases", MOST_NODES);
    }
  }

  private void at(JsonNode node, Mark mark) {
    if (!node.isNull()) {
      lines.putIfAbsent(node, line(mark));
    }
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }

  private Unreadable wrong(Node node, String key) {
    return refused(place(node.getStartMark()), Phrase.of(key));
  }

  private Unreadable limit(Node node, String key, long limit) {
    return refused(place(node.getStartMark()), Phrase.of(key, Arg.count(limit)));
  }

  private Unreadable unreadable(@Nullable Mark mark, String why) {
    String first = why.lines().findFirst().orElse("");
    int column = mark == null ? 0 : mark.getColumn() + 1;
    return refused(
        place(mark), Phrase.of("exchange.yaml.wrong", Arg.words(first), Arg.count(column)));
  }

  private Place place(@Nullable Mark mark) {
    return mark == null ? Place.of(file) : Place.of(file, line(mark));
  }

  private static Unreadable refused(Place place, Phrase wrong) {
    return new Unreadable(Problem.refused(place, wrong, Phrase.of("exchange.do.correct-yaml")));
  }
}
