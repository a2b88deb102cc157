package org.slipway.exchange.cmdb;

import static org.slipway.exchange.graph.GraphMlWords.ARROWS;
import static org.slipway.exchange.graph.GraphMlWords.CRITICAL;
import static org.slipway.exchange.graph.GraphMlWords.HOLD;
import static org.slipway.exchange.graph.GraphMlWords.KEY;
import static org.slipway.exchange.graph.GraphMlWords.KIND;
import static org.slipway.exchange.graph.GraphMlWords.LABEL;
import static org.slipway.exchange.graph.GraphMlWords.NAME;
import static org.slipway.exchange.graph.GraphMlWords.NEEDED_FIRST;
import static org.slipway.exchange.graph.GraphMlWords.STATE;
import static org.slipway.exchange.graph.GraphMlWords.TEAM;
import static org.slipway.exchange.graph.GraphMlWords.VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Unreadable;

/**
 * Makes items of the nodes of a GraphML document. A node with a graph inside is what the nodes in
 * it are part of. What Slipway wrote itself becomes what it was: frames of business units are such,
 * and the card of a system in its own frame is the system. For one file and one thread.
 */
final class GraphMlNodes {

  private static final List<String> KNOWN =
      List.of(KIND, KEY, NAME, VERSION, TEAM, STATE, HOLD, CRITICAL);
  private static final List<String> NAMES = List.of(NAME, LABEL, "title");

  private final String file;
  private final GraphMlDocument document;
  private final boolean own;
  private final Map<String, GraphMlDocument.Node> byId = new HashMap<>(); // only looked up

  GraphMlNodes(String file, GraphMlDocument document) {
    this.file = file;
    this.document = document;
    own = NEEDED_FIRST.equals(document.data().get(ARROWS));
    document.nodes().forEach(node -> byId.putIfAbsent(node.id(), node));
  }

  /** Whether the file says of itself what only Slipway says. */
  boolean own() {
    return own;
  }

  /** Adds an item or a unit for each node. */
  void tell(Inventory inventory) throws Unreadable {
    for (GraphMlDocument.Node node : document.nodes()) {
      if (isUnit(node)) {
        inventory.add(unit(node));
      } else if (!isCardOfFrame(node)) {
        inventory.add(item(node));
      }
    }
  }

  Optional<GraphMlDocument.Node> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The id of the item at the end of a line; that of the file where no node has it. */
  String item(String end) {
    return find(end).map(this::id).orElse(end);
  }

  /** The name for people of what stands at the end of a line. */
  Arg called(String end) {
    return Arg.words(find(end).map(GraphMlNodes::name).orElse(end));
  }

  boolean isUnit(GraphMlDocument.Node node) {
    return own && node.said(KIND).equals(Kind.BUSINESS_UNIT.token());
  }

  /** What is the same for the frame of a system and its card in there. */
  private String id(GraphMlDocument.Node node) {
    boolean keyed = own && !node.said(KEY).isBlank() && !isUnit(node);
    return keyed ? node.said(KEY) : node.id();
  }

  private static String name(GraphMlDocument.Node node) {
    return NAMES.stream()
        .flatMap(attribute -> stated(node, attribute).stream())
        .findFirst()
        .orElse(node.id());
  }

  private boolean isCardOfFrame(GraphMlDocument.Node node) {
    return own && node.within().map(this::id).equals(Optional.of(id(node)));
  }

  private Traits.Unit unit(GraphMlDocument.Node node) {
    String key = stated(node, KEY).orElse(node.id());
    Optional<String> parent = node.within().map(GraphMlDocument.Node::id);
    return new Traits.Unit(node.id(), name(node), key, parent, place(node));
  }

  private Item item(GraphMlDocument.Node node) {
    GraphMlDocument.Node card = find(id(node)).filter(this::isCardOfFrame).orElse(node);
    Optional<String> key = stated(node, KEY).filter(_ -> own);
    return new Item(id(node), name(node), key, traits(node, card), kept(node), place(node));
  }

  /**
   * What is said of an item.
   *
   * @param card the node itself, or its card where it is a frame
   */
  private Traits traits(GraphMlDocument.Node node, GraphMlDocument.Node card) {
    Optional<String> team = stated(card, TEAM).or(() -> stated(card, "owner"));
    Traits traits =
        Traits.NONE
            .in(stated(card, VERSION))
            .ownedBy(team.map(name -> new Traits.Owner(name, name)));
    Optional<GraphMlDocument.Node> around = node.within();
    return around.filter(this::isUnit).isPresent()
        ? traits.in(unit(around.get()))
        : traits.partOf(around.map(this::id));
  }

  private static Optional<String> stated(GraphMlDocument.Node node, String attribute) {
    return Optional.of(node.said(attribute)).filter(text -> !text.isBlank());
  }

  private static SortedMap<String, String> kept(GraphMlDocument.Node node) {
    var kept = new TreeMap<String, String>();
    node.data().forEach((attribute, text) -> keep(attribute, text, KNOWN, kept));
    return kept;
  }

  /** Keeps what nothing else is made of. */
  static void keep(
      String attribute, String text, List<String> known, SortedMap<String, String> kept) {
    if (!known.contains(attribute)) {
      Inventory.keep(kept, attribute, text);
    }
  }

  private Place place(GraphMlDocument.Node node) {
    return Place.of(file, node.line());
  }
}
