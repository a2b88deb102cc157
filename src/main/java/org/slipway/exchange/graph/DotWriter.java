package org.slipway.exchange.graph;

import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;

/**
 * DOT, the language of Graphviz: ids are those of the content in quotes, frames are clusters, and
 * cards and lines carry the classes {@code critical}, {@code clash} and {@code hold}.
 */
public final class DotWriter {

  private final GraphContent content;
  private final GraphEmphasis emphasis;
  private final Frames frames;
  private final StringBuilder out = new StringBuilder();

  private DotWriter(GraphContent content, GraphEmphasis emphasis) {
    this.content = content;
    this.emphasis = emphasis;
    frames = new Frames(content);
  }

  /**
   * The text, ending in a line feed; to be written as UTF-8.
   *
   * @param title of the whole
   */
  public static String write(String title, GraphContent content, GraphEmphasis emphasis) {
    return new DotWriter(content, emphasis).text(title);
  }

  private String text(String title) {
    line(0, "digraph " + quoted(title) + " {");
    line(1, "rankdir=LR;");
    line(1, "node [shape=box, style=rounded, fontname=\"Inter,sans-serif\"];");
    line(1, "edge [fontname=\"Inter,sans-serif\"];");
    frames.outermost(group -> group(1, group), node -> node(1, node));
    content.edges().forEach(this::edge);
    line(0, "}");
    return out.toString();
  }

  private void group(int depth, GraphContent.Group group) {
    line(depth, "subgraph " + quoted("cluster " + group.id()) + " {");
    line(depth + 1, "label=" + quoted(group.title()) + ";");
    frames.in(group.id(), inner -> group(depth + 1, inner), node -> node(depth + 1, node));
    line(depth, "}");
  }

  private void node(int depth, GraphContent.Node node) {
    var attributes = new Attributes();
    String below = node.hold().map(hold -> "\n" + hold).orElse("");
    String beside = node.version().isEmpty() ? "" : "\n" + node.version();
    attributes.add("label", node.name() + beside + below);
    boolean critical = emphasis.critical().contains(node.id());
    String classes = joined(critical ? "critical" : "", node.hold().isPresent() ? "hold" : "");
    attributes.add("class", classes);
    attributes.add("penwidth", critical ? "3" : "");
    attributes.add("style", node.hold().isPresent() ? "rounded,dashed" : "");
    line(depth, quoted(node.id()) + attributes + ";");
  }

  private void edge(GraphContent.Edge edge) {
    var attributes = new Attributes();
    attributes.add("id", edge.id());
    attributes.add("label", edge.clash().or(edge::label).orElse(""));
    boolean critical = emphasis.critical().contains(edge.id());
    attributes.add(
        "class", joined(critical ? "critical" : "", edge.clash().isPresent() ? "clash" : ""));
    attributes.add("penwidth", critical ? "3" : "");
    attributes.add("style", edge.clash().isPresent() ? "dashed" : "");
    line(1, quoted(edge.from()) + " -> " + quoted(edge.to()) + attributes + ";");
  }

  private static String joined(String one, String other) {
    return (one + " " + other).strip();
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  /** What stands in brackets behind an id; what is empty is left out. */
  private static final class Attributes {

    private final StringBuilder text = new StringBuilder();

    void add(String name, String value) {
      if (!value.isEmpty()) {
        text.append(text.isEmpty() ? " [" : ", ").append(name).append('=').append(quoted(value));
      }
    }

    @Override
    public String toString() {
      return text.isEmpty() ? "" : text + "]";
    }
  }

  /** A double-quoted id: a backslash begins an escape there, as in {@code \N}, and is doubled. */
  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\r", "")
            .replace("\n", "\\n")
            .replace("\u0000", "");
    return '"' + escaped + '"';
  }
}
