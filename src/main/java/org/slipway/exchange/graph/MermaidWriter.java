package org.slipway.exchange.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;

/**
 * A Mermaid flowchart: ids are those of the content with an underscore for what Mermaid does not
 * take, frames are subgraphs, and cards carry the classes {@code critical} and {@code hold}.
 */
public final class MermaidWriter {

  private final GraphContent content;
  private final GraphEmphasis emphasis;
  private final Frames frames;
  private final Map<String, String> ids = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  private MermaidWriter(GraphContent content, GraphEmphasis emphasis) {
    this.content = content;
    this.emphasis = emphasis;
    frames = new Frames(content);
    content.nodes().forEach(node -> name("n_", node.id()));
    content.groups().forEach(group -> name("g_", group.id()));
  }

  /** Begins with a letter that no word of Mermaid begins with, and is unlike any other. */
  private void name(String prefix, String id) {
    String plain = prefix + id.replaceAll("[^A-Za-z0-9]", "_");
    String name = plain;
    for (int i = 2; !taken.add(name); i++) {
      name = plain + "_" + i;
    }
    ids.put(id, name);
  }

  /** The text, ending in a line feed; to be written as UTF-8. */
  public static String write(GraphContent content, GraphEmphasis emphasis) {
    return new MermaidWriter(content, emphasis).text();
  }

  private String text() {
    line(0, "flowchart LR");
    frames.outermost(group -> group(1, group), node -> node(1, node));
    var critical = new ArrayList<Integer>();
    for (int i = 0; i < content.edges().size(); i++) {
      GraphContent.Edge edge = content.edges().get(i);
      line(1, edge(edge));
      if (emphasis.critical().contains(edge.id())) {
        critical.add(i);
      }
    }
    line(1, "classDef critical stroke-width:3px");
    line(1, "classDef hold stroke-dasharray:4 3");
    marked("hold", content.nodes().stream().filter(node -> node.hold().isPresent()).toList());
    marked(
        "critical",
        content.nodes().stream().filter(node -> emphasis.critical().contains(node.id())).toList());
    if (!critical.isEmpty()) {
      line(1, "linkStyle " + joined(critical) + " stroke-width:3px");
    }
    return out.toString();
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private void marked(String name, List<GraphContent.Node> nodes) {
    if (!nodes.isEmpty()) {
      String all = nodes.stream().map(node -> id(node.id())).collect(Collectors.joining(","));
      line(1, "class " + all + " " + name);
    }
  }

  private void group(int depth, GraphContent.Group group) {
    line(depth, "subgraph " + id(group.id()) + "[" + quoted(group.title()) + "]");
    frames.in(group.id(), inner -> group(depth + 1, inner), node -> node(depth + 1, node));
    line(depth, "end");
  }

  private void node(int depth, GraphContent.Node node) {
    String beside = node.version().isEmpty() ? "" : "\n" + node.version();
    String below = node.hold().map(hold -> "\n" + hold).orElse("");
    line(depth, id(node.id()) + "[" + quoted(node.name() + beside + below) + "]");
  }

  private String edge(GraphContent.Edge edge) {
    String label = edge.clash().or(edge::label).map(text -> "|" + quoted(text) + "|").orElse("");
    String arrow = edge.clash().isPresent() ? " -.-x" : " -->";
    return id(edge.from()) + arrow + label + " " + id(edge.to());
  }

  private String id(String id) {
    return ids.getOrDefault(id, id);
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  /** Text in quotes; what means something to Mermaid or to HTML is written as an entity code. */
  private static String quoted(String text) {
    var escaped = new StringBuilder("\"");
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .forEach(
            c -> {
              switch (c) {
                case '"', '#', '<', '>', '&', ';', '\\', '`', '|', '[', ']', '{', '}', '(', ')' ->
                    escaped.append('#').append(c).append(';');
                case '\n' -> escaped.append("<br/>");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.append('"').toString();
  }
}
