package org.slipway.exchange.cmdb;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.ClosedXml;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/**
 * Reads the elements of GraphML: graphs in nodes, keys with their names and defaults, and labels
 * that programs draw into nodes and edges. A document type is refused, number, depth and length are
 * limited. For one file and one thread.
 */
final class GraphMlReader {

  private static final int DEEPER = 4; // elements for each level of graphs, with their drawings

  private final FileContent file;
  private final Limits limits;
  private final GraphMlKeys keys = new GraphMlKeys();
  private final GraphMlDocument document = new GraphMlDocument();
  private final Deque<Open> open = new ArrayDeque<>();
  private int graphs;

  /** An element that is not over: what it is about, and what stands in it. */
  private record Open(String name, About about, StringBuilder text) {}

  /**
   * What data belongs to.
   *
   * @param node the node that stands around
   * @param data where it goes
   * @param key of the data, or of the key whose default it is
   * @param directed whether lines lead somewhere when they do not say
   */
  private record About(
      Optional<GraphMlDocument.Node> node,
      SortedMap<String, String> data,
      String key,
      boolean directed) {

    About under(String newKey) {
      return new About(node, data, newKey, directed);
    }
  }

  private GraphMlReader(FileContent file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * The document.
   *
   * @throws Unreadable naming the line where it is no such file, or is beyond a limit
   */
  static GraphMlDocument read(FileContent file, Limits limits) throws Unreadable {
    return new GraphMlReader(file, limits).read();
  }

  private GraphMlDocument read() throws Unreadable {
    try {
      XMLStreamReader in =
          ClosedXml.factory().createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
      while (in.hasNext()) {
        event(in, in.next());
      }
      return document;
    } catch (XMLStreamException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNumber();
      throw wrong(line, String.valueOf(wrong.getMessage()));
    } catch (RuntimeException wrong) { // the library says some bad input so
      throw wrong(0, String.valueOf(wrong.getMessage()));
    }
  }

  private void event(XMLStreamReader in, int event) throws Unreadable {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(in);
      case XMLStreamConstants.END_ELEMENT -> end(open.pop());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused(line(in), Phrase.of("cmdb.graphml.document-type"));
      default -> {} // comments and the like
    }
  }

  private static int line(XMLStreamReader in) {
    return in.getLocation().getLineNumber();
  }

  private void start(XMLStreamReader in) throws Unreadable {
    String name = in.getLocalName();
    if (open.isEmpty() && !name.equals("graphml")) {
      throw refused(line(in), Phrase.of("cmdb.graphml.other", Arg.words(name)));
    }
    if (open.size() >= DEEPER * limits.depth()) {
      throw refused(line(in), Phrase.of("cmdb.graphml.deep", Arg.count(limits.depth())));
    }
    About around = open.isEmpty() ? nothing() : open.getFirst().about();
    open.push(new Open(name, about(in, name, around), new StringBuilder()));
  }

  private About nothing() {
    return new About(Optional.empty(), document.data(), "", true);
  }

  private About about(XMLStreamReader in, String name, About around) throws Unreadable {
    return switch (name) {
      case "key" -> key(in, around);
      case "graph" -> graph(in, around);
      case "node" -> node(in, around);
      case "edge" -> edge(in, around);
      case "data" -> around.under(keys.name(value(in, "key")));
      default -> around;
    };
  }

  private About key(XMLStreamReader in, About around) {
    String id = value(in, "id");
    keys.declare(id, value(in, "attr.name"));
    return around.under(value(in, "for") + " " + id);
  }

  private About graph(XMLStreamReader in, About around) throws Unreadable {
    graphs++;
    if (graphs > limits.depth()) {
      throw refused(line(in), Phrase.of("cmdb.graphml.deep", Arg.count(limits.depth())));
    }
    boolean directed = !value(in, "edgedefault").equals("undirected");
    var data = around.node().isEmpty() ? document.data() : new TreeMap<String, String>();
    return new About(around.node(), data, "", directed);
  }

  private About node(XMLStreamReader in, About around) throws Unreadable {
    requireRoom(in, document.nodes().size());
    var data = new TreeMap<>(keys.defaults("node"));
    var node = new GraphMlDocument.Node(value(in, "id"), around.node(), data, line(in));
    document.nodes().add(node);
    return new About(Optional.of(node), data, "", around.directed());
  }

  private About edge(XMLStreamReader in, About around) throws Unreadable {
    requireRoom(in, document.edges().size());
    var data = new TreeMap<>(keys.defaults("edge"));
    String said = value(in, "directed");
    boolean directed = said.isEmpty() ? around.directed() : !said.equals("false");
    var edge =
        new GraphMlDocument.Edge(
            value(in, "id"), value(in, "source"), value(in, "target"), directed, data, line(in));
    document.edges().add(edge);
    return new About(around.node(), data, "", directed);
  }

  private static String value(XMLStreamReader in, String attribute) {
    String value = in.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }

  private void requireRoom(XMLStreamReader in, int count) throws Unreadable {
    if (count >= limits.rows()) {
      throw refused(line(in), Phrase.of("exchange.limit.rows", Arg.count(limits.rows())));
    }
  }

  private void text(XMLStreamReader in) throws Unreadable {
    if (!open.isEmpty() && isHeld(open.getFirst().name())) {
      StringBuilder text = open.getFirst().text().append(in.getText());
      if (text.length() > limits.lineLength()) {
        Phrase wrong = Phrase.of("exchange.limit.line", Arg.count(limits.lineLength()));
        throw refused(line(in), wrong);
      }
    }
  }

  private static boolean isHeld(String element) {
    return switch (element) {
      case "data", "default", "NodeLabel", "EdgeLabel" -> true;
      default -> false;
    };
  }

  private void end(Open element) {
    About about = element.about();
    String text = element.text().toString();
    switch (element.name()) {
      case "graph" -> graphs--;
      case "data" -> {
        if (!text.isBlank() && !about.key().isEmpty()) {
          about.data().put(about.key(), text);
        }
      }
      case "default" -> {
        String[] parts = about.key().split(" ", 2);
        if (parts.length == 2 && !text.isBlank()) {
          keys.byDefault(parts[0], parts[1], text);
        }
      }
      case "NodeLabel", "EdgeLabel" -> {
        if (!text.isBlank()) {
          about.data().putIfAbsent("label", text.strip().replaceAll("\\s+", " "));
        }
      }
      default -> {}
    }
  }

  private Unreadable wrong(int line, String why) {
    String first = why.lines().findFirst().orElse(file.name());
    return refused(line, Phrase.of("cmdb.graphml.wrong", Arg.words(first)));
  }

  private Unreadable refused(int line, Phrase wrong) {
    Place place = line > 0 ? Place.of(file.name(), line) : Place.of(file.name());
    return new Unreadable(Problem.refused(place, wrong, Phrase.of("cmdb.do.graphml")));
  }
}
