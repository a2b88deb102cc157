package org.slipway.exchange.cmdb;

import static org.slipway.exchange.graph.GraphMlWords.CLASH;
import static org.slipway.exchange.graph.GraphMlWords.CRITICAL;
import static org.slipway.exchange.graph.GraphMlWords.INTERFACE;
import static org.slipway.exchange.graph.GraphMlWords.KIND;
import static org.slipway.exchange.graph.GraphMlWords.LABEL;
import static org.slipway.exchange.graph.GraphMlWords.SAYS;
import static org.slipway.exchange.graph.GraphMlWords.TYPE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.text.Terms;

/** Makes relations of the edges of a GraphML document. For one file and one thread. */
final class GraphMlEdges {

  private static final List<String> OWN =
      List.of(KIND, TYPE, INTERFACE, LABEL, CLASH, SAYS, CRITICAL);
  private static final List<String> FOREIGN = List.of(TYPE, INTERFACE);

  private final String file;
  private final GraphMlNodes nodes;
  private final boolean neededFirst;
  private final Inventory inventory;

  /**
   * For the edges between some nodes.
   *
   * @param neededFirst whether arrows begin at what is needed, where the file does not say
   */
  GraphMlEdges(String file, GraphMlNodes nodes, boolean neededFirst, Inventory inventory) {
    this.file = file;
    this.nodes = nodes;
    this.neededFirst = nodes.own() || neededFirst;
    this.inventory = inventory;
  }

  /** Adds a relation for each edge, and notes what there is to know of them all. */
  void tell(List<GraphMlDocument.Edge> edges) throws Unreadable {
    int links = 0;
    for (GraphMlDocument.Edge edge : edges) {
      if (nodes.own() && edge.said(KIND).equals(Kind.LINK.token())) {
        links++;
      } else {
        relation(edge);
      }
    }
    if (links > 0) {
      note(Phrase.of("cmdb.graphml.links", Arg.count(links)), "exchange.do.nothing");
    }
    if (!neededFirst && !inventory.relations().isEmpty()) {
      note(Phrase.of("cmdb.graphml.arrows"), "cmdb.do.arrows");
    }
  }

  private void note(Phrase wrong, String remedy) {
    inventory.note(Place.of(file), wrong, remedy);
  }

  private void relation(GraphMlDocument.Edge edge) throws Unreadable {
    Optional<Phrase> wrong = wrong(edge);
    if (wrong.isPresent()) {
      inventory.leaveOut(Kind.DEPENDENCY, place(edge), wrong.get(), "cmdb.do.draw");
      return;
    }
    String from = nodes.item(neededFirst ? edge.target() : edge.source());
    String to = nodes.item(neededFirst ? edge.source() : edge.target());
    Optional<String> called = Optional.of(edge.said(INTERFACE)).filter(text -> !text.isBlank());
    Optional<String> key = Optional.of(edge.id()).filter(id -> nodes.own() && !id.isBlank());
    inventory.add(new Relation(from, to, type(edge), called, key, kept(edge), place(edge)));
  }

  private Optional<Phrase> wrong(GraphMlDocument.Edge edge) {
    for (String end : List.of(edge.source(), edge.target())) {
      if (end.isBlank()) {
        return Optional.of(Phrase.of("cmdb.graphml.no-end"));
      }
      if (nodes.find(end).filter(nodes::isUnit).isPresent()) {
        return Optional.of(Phrase.of("cmdb.graphml.unit", nodes.called(end)));
      }
    }
    return edge.directed()
        ? Optional.empty()
        : Optional.of(
            Phrase.of(
                "cmdb.graphml.undirected",
                nodes.called(edge.source()),
                nodes.called(edge.target())));
  }

  /** As it is said; what is said in no word known here is kept beside and is any need. */
  private static DependencyType type(GraphMlDocument.Edge edge) {
    return said(edge.said(TYPE)).orElse(DependencyType.DEPENDS_ON);
  }

  private static Optional<DependencyType> said(String word) {
    String token = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return Stream.of(DependencyType.values())
        .filter(type -> Terms.token(type).equals(token))
        .findFirst();
  }

  private SortedMap<String, String> kept(GraphMlDocument.Edge edge) {
    var kept = new TreeMap<String, String>();
    List<String> known = nodes.own() ? OWN : FOREIGN;
    edge.data().forEach((name, text) -> GraphMlNodes.keep(name, text, known, kept));
    if (said(edge.said(TYPE)).isEmpty() && !edge.said(TYPE).isBlank()) {
      Inventory.keep(kept, TYPE, edge.said(TYPE));
    }
    return kept;
  }

  private Place place(GraphMlDocument.Edge edge) {
    return Place.of(file, edge.line());
  }
}
