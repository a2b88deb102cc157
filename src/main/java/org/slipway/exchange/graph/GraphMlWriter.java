package org.slipway.exchange.graph;

import static org.slipway.exchange.graph.GraphMlWords.ARROWS;
import static org.slipway.exchange.graph.GraphMlWords.CLASH;
import static org.slipway.exchange.graph.GraphMlWords.CRITICAL;
import static org.slipway.exchange.graph.GraphMlWords.HOLD;
import static org.slipway.exchange.graph.GraphMlWords.INTERFACE;
import static org.slipway.exchange.graph.GraphMlWords.KEY;
import static org.slipway.exchange.graph.GraphMlWords.KIND;
import static org.slipway.exchange.graph.GraphMlWords.LABEL;
import static org.slipway.exchange.graph.GraphMlWords.NAME;
import static org.slipway.exchange.graph.GraphMlWords.NEEDED_FIRST;
import static org.slipway.exchange.graph.GraphMlWords.SAYS;
import static org.slipway.exchange.graph.GraphMlWords.STATE;
import static org.slipway.exchange.graph.GraphMlWords.TEAM;
import static org.slipway.exchange.graph.GraphMlWords.TYPE;
import static org.slipway.exchange.graph.GraphMlWords.VERSION;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Team;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.text.Terms;

/**
 * GraphML: attributes have typed keys, so that yEd and Gephi read them; frames are nodes with a
 * graph inside, as the GraphML primer nests them.
 */
public final class GraphMlWriter {

  private static final List<String> OF_NODES = List.of(KIND, KEY, NAME, VERSION, TEAM, STATE, HOLD);
  private static final List<String> OF_EDGES = List.of(KIND, TYPE, INTERFACE, LABEL, CLASH, SAYS);

  private final Plan plan;
  private final GraphContent content;
  private final GraphEmphasis emphasis;
  private final Frames frames;
  private final XMLStreamWriter out;

  private GraphMlWriter(
      Plan plan, GraphContent content, GraphEmphasis emphasis, XMLStreamWriter out) {
    this.plan = plan;
    this.content = content;
    this.emphasis = emphasis;
    this.out = out;
    frames = new Frames(content);
  }

  /** A step of writing. */
  private interface Step {
    void write() throws XMLStreamException;
  }

  /**
   * The document; to be written as UTF-8.
   *
   * @param plan the records that the content stands for
   */
  public static String write(Plan plan, GraphContent content, GraphEmphasis emphasis) {
    var text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new GraphMlWriter(plan, content, emphasis, out).document();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private void document() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("graphml");
    out.writeDefaultNamespace(GraphMlWords.NAMESPACE);
    key("g." + ARROWS, "graph", ARROWS, "string");
    for (String name : OF_NODES) {
      key("n." + name, "node", name, "string");
    }
    key("n." + CRITICAL, "node", CRITICAL, "boolean");
    for (String name : OF_EDGES) {
      key("e." + name, "edge", name, "string");
    }
    key("e." + CRITICAL, "edge", CRITICAL, "boolean");
    element("graph", this::graph);
    line();
    out.writeEndElement();
    line();
    out.writeEndDocument();
  }

  private void key(String id, String of, String name, String type) throws XMLStreamException {
    line();
    out.writeEmptyElement("key");
    out.writeAttribute("id", id);
    out.writeAttribute("for", of);
    out.writeAttribute("attr.name", name);
    out.writeAttribute("attr.type", type);
  }

  private void graph() throws XMLStreamException {
    out.writeAttribute("id", "plan");
    out.writeAttribute("edgedefault", "directed");
    data("g." + ARROWS, NEEDED_FIRST);
    frames.outermost(this::group, this::node);
    for (GraphContent.Edge edge : content.edges()) {
      element("edge", () -> edge(edge));
    }
  }

  private void group(GraphContent.Group group) {
    attempt(
        "node",
        () -> {
          out.writeAttribute("id", name(group.id()));
          stands(group.ref());
          data("n." + NAME, group.title());
          data("n." + VERSION, version(group.ref(), ""));
          data("n." + TEAM, team(group.ref()));
          element(
              "graph",
              () -> {
                out.writeAttribute("id", name(group.id()) + ":");
                out.writeAttribute("edgedefault", "directed");
                frames.in(group.id(), this::group, this::node);
              });
        });
  }

  private void node(GraphContent.Node node) {
    attempt(
        "node",
        () -> {
          out.writeAttribute("id", name(node.id()));
          stands(node.ref());
          data("n." + NAME, node.name());
          data("n." + VERSION, version(node.ref(), node.version()));
          data("n." + TEAM, node.team());
          data("n." + STATE, Terms.token(node.state()));
          data("n." + HOLD, node.hold().orElse(""));
          data("n." + CRITICAL, emphasis.critical().contains(node.id()) ? "true" : "");
        });
  }

  /** What a card or a frame stands for, so that it can be read back as what it was. */
  private void stands(Optional<Ref> ref) throws XMLStreamException {
    Optional<PlanRecord> record = ref.flatMap(plan::find).map(PlanRecord.class::cast);
    if (record.isPresent()) {
      data("n." + KIND, record.get().kind().token());
      data("n." + KEY, name(record.get().key()));
    }
  }

  private String team(Optional<Ref> ref) {
    return ref.filter(r -> r.kind() == Kind.COMPONENT)
        .flatMap(plan::find)
        .flatMap(record -> ((Component) record).owner())
        .map(id -> plan.get(Team.class, id).name())
        .orElse("");
  }

  /** What stands on the card, else the only version that the plan knows of. */
  private String version(Optional<Ref> ref, String shown) {
    if (!shown.isEmpty() || ref.filter(r -> r.kind() == Kind.COMPONENT).isEmpty()) {
      return shown;
    }
    List<String> known =
        plan.find(ref.get()).stream()
            .flatMap(record -> plan.naming(record, ComponentVersion.class))
            .filter(version -> version.component().equals(ref.get().id()))
            .map(ComponentVersion::version)
            .toList();
    return known.size() == 1 ? known.getFirst() : "";
  }

  private void edge(GraphContent.Edge edge) throws XMLStreamException {
    out.writeAttribute("id", name(edge.id()));
    out.writeAttribute("source", name(edge.from()));
    out.writeAttribute("target", name(edge.to()));
    data("e." + KIND, edge.ref().map(ref -> ref.kind().token()).orElse(""));
    if (edge.ref().flatMap(plan::find).orElse(null) instanceof Dependency dependency) {
      data("e." + TYPE, Terms.token(dependency.type()));
      data("e." + INTERFACE, dependency.interfaceName().orElse(""));
    }
    data("e." + LABEL, edge.label().orElse(""));
    data("e." + CLASH, edge.clash().orElse(""));
    data("e." + SAYS, edge.says());
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

  /** Without what XML 1.0 has no way to write, and with the one line end that it reads. */
  private static String printable(String text) {
    var out = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** As it stands in an attribute, where a line end would be read as a blank. */
  private static String name(String text) {
    return printable(text).replace('\n', ' ').replace('\t', ' ');
  }

  /** On a line of its own, so that people can compare two files and find what a message names. */
  private void element(String name, Step inside) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    inside.write();
    out.writeEndElement();
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n");
  }

  private void attempt(String name, Step inside) {
    try {
      element(name, inside);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
  }
}
