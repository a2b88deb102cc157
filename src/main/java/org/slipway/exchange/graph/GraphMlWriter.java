package org.slipway.exchange.graph;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.text.Terms;

/**
 * GraphML: attributes have typed keys, so that yEd and Gephi read them; frames are nodes with a
 * graph inside, as the GraphML primer nests them.
 */
public final class GraphMlWriter {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<String> OF_NODES = List.of("name", "version", "team", "state", "hold");
  private static final List<String> OF_EDGES = List.of("label", "clash", "says");
  private static final String CRITICAL = "critical";

  private final GraphContent content;
  private final GraphEmphasis emphasis;
  private final Frames frames;
  private final XMLStreamWriter out;

  private GraphMlWriter(GraphContent content, GraphEmphasis emphasis, XMLStreamWriter out) {
    this.content = content;
    this.emphasis = emphasis;
    this.out = out;
    frames = new Frames(content);
  }

  /** A step of writing. */
  private interface Step {
    void write() throws XMLStreamException;
  }

  /** The document; to be written as UTF-8. */
  public static String write(GraphContent content, GraphEmphasis emphasis) {
    var text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new GraphMlWriter(content, emphasis, out).document();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private void document() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("graphml");
    out.writeDefaultNamespace(NAMESPACE);
    for (String name : OF_NODES) {
      key("n." + name, "node", name, "string");
    }
    key("n." + CRITICAL, "node", CRITICAL, "boolean");
    for (String name : OF_EDGES) {
      key("e." + name, "edge", name, "string");
    }
    key("e." + CRITICAL, "edge", CRITICAL, "boolean");
    element("graph", this::graph);
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void key(String id, String of, String name, String type) throws XMLStreamException {
    out.writeEmptyElement("key");
    out.writeAttribute("id", id);
    out.writeAttribute("for", of);
    out.writeAttribute("attr.name", name);
    out.writeAttribute("attr.type", type);
  }

  private void graph() throws XMLStreamException {
    out.writeAttribute("id", "plan");
    out.writeAttribute("edgedefault", "directed");
    frames.outermost(this::group, this::node);
    for (GraphContent.Edge edge : content.edges()) {
      element("edge", () -> edge(edge));
    }
  }

  private void group(GraphContent.Group group) {
    attempt(
        "node",
        () -> {
          out.writeAttribute("id", printable(group.id()));
          data("n.name", group.title());
          element(
              "graph",
              () -> {
                out.writeAttribute("id", printable(group.id()) + ":");
                out.writeAttribute("edgedefault", "directed");
                frames.in(group.id(), this::group, this::node);
              });
        });
  }

  private void node(GraphContent.Node node) {
    attempt(
        "node",
        () -> {
          out.writeAttribute("id", printable(node.id()));
          data("n.name", node.name());
          data("n.version", node.version());
          data("n.team", node.team());
          data("n.state", Terms.token(node.state()));
          data("n.hold", node.hold().orElse(""));
          data("n." + CRITICAL, emphasis.critical().contains(node.id()) ? "true" : "");
        });
  }

  private void edge(GraphContent.Edge edge) throws XMLStreamException {
    out.writeAttribute("id", printable(edge.id()));
    out.writeAttribute("source", printable(edge.from()));
    out.writeAttribute("target", printable(edge.to()));
    data("e.label", edge.label().orElse(""));
    data("e.clash", edge.clash().orElse(""));
    data("e.says", edge.says());
    data("e." + CRITICAL, emphasis.critical().contains(edge.id()) ? "true" : "");
  }

  private void data(String key, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      out.writeStartElement("data");
      out.writeAttribute("key", key);
      out.writeCharacters(printable(value));
      out.writeEndElement();
    }
  }

  /** Without the control characters that XML 1.0 has no way to write. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  private void element(String name, Step inside) throws XMLStreamException {
    out.writeStartElement(name);
    inside.write();
    out.writeEndElement();
  }

  private void attempt(String name, Step inside) {
    try {
      element(name, inside);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
  }
}
