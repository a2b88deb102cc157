package org.slipway.ui.graph;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.scene.graph.GraphContent;
import org.slipway.ui.session.Session;

/**
 * Two nodes that are chosen one after the other: to look for ways between them, or to link them.
 */
final class Couple {

  private final Session session;
  private final Upkeep upkeep;
  private final Place place;
  private final ReadOnlyObjectWrapper<Picking> picking =
      new ReadOnlyObjectWrapper<>(new Picking.None());
  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Draft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ReadOnlyObjectWrapper<Optional<Refused>> refused =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * Why two cannot be linked.
   *
   * @param id of the node that is no other end
   * @param itself whether it is the one that was to be linked; else no single record is behind it
   */
  record Refused(String id, boolean itself) {}

  Couple(Session session, Upkeep upkeep, Place place) {
    this.session = session;
    this.upkeep = upkeep;
    this.place = place;
    upkeep.shown().addListener((_, _, _) -> renew());
  }

  private Shown now() {
    return upkeep.now();
  }

  private void renew() {
    found.set(found.get().flatMap(this::again));
    refused.set(Optional.empty());
    if (isLost(picking.get())) {
      picking.set(new Picking.None());
    }
  }

  /** Whether the first one is not shown any more. */
  private boolean isLost(Picking picked) {
    return switch (picked) {
      case Picking.None() -> false;
      case Picking.Way(String from) -> !now().seen().hasNode(from);
      case Picking.Link(String from) -> !now().seen().hasNode(from);
    };
  }

  /** The same ways in what is shown now. */
  private Optional<Found> again(Found was) {
    NodeIndex seen = now().seen();
    return seen.node(was.from().id())
        .flatMap(from -> seen.node(was.to().id()).map(to -> Found.of(seen, from, to)));
  }

  /** What a choice of another node is for. */
  ReadOnlyObjectProperty<Picking> picking() {
    return picking.getReadOnlyProperty();
  }

  /** The ways between the last two that were chosen. */
  ReadOnlyObjectProperty<Optional<Found>> found() {
    return found.getReadOnlyProperty();
  }

  /** Why the last two cannot be linked; empty: they can, or there were none. */
  ReadOnlyObjectProperty<Optional<Refused>> refused() {
    return refused.getReadOnlyProperty();
  }

  /** A line that is about to be added. */
  ReadOnlyObjectProperty<Optional<Draft>> draft() {
    return draft.getReadOnlyProperty();
  }

  /** Whether ways are looked for, or shown. */
  boolean isOnWays() {
    return found.get().isPresent() || picking.get() instanceof Picking.Way;
  }

  /** Takes a node as the other end of what is being picked. */
  boolean pick(String id) {
    if (picking.get() instanceof Picking.None || !now().seen().hasNode(id)) {
      return false;
    }
    switch (picking.get()) {
      case Picking.Way(String from) when !from.equals(id) -> {
        picking.set(new Picking.None());
        found.set(seen(from).flatMap(one -> seen(id).map(two -> Found.of(now().seen(), one, two))));
      }
      case Picking.Link(String from) -> link(from, id);
      default -> {
        // the same one is no other end
      }
    }
    return true;
  }

  private Optional<GraphContent.Node> seen(String id) {
    return now().seen().node(id);
  }

  /** Begins to look for the way from the selected node, or ends it. */
  void between() {
    boolean begun = isOnWays();
    letGo();
    if (!begun) {
      place.node().ifPresent(node -> picking.set(new Picking.Way(node.id())));
    }
  }

  /** Begins to link the selected node with another one, or ends it. */
  void linking() {
    boolean begun = picking.get() instanceof Picking.Link;
    letGo();
    if (!begun) {
      place
          .node()
          .map(GraphContent.Node::id)
          .filter(this::isLinkable)
          .ifPresent(id -> picking.set(new Picking.Link(id)));
    }
  }

  /** Whether a line can be drawn from or to a card. */
  boolean isLinkable(String id) {
    return session.readOnly().isEmpty() && Draft.end(now(), id).isPresent();
  }

  /** Asks for a line by which one waits for the other. */
  void link(String needed, String needs) {
    picking.set(new Picking.None());
    boolean itself = needed.equals(needs);
    Optional<Draft> wanted = itself ? Optional.empty() : Draft.of(now(), needed, needs);
    refused.set(wanted.isPresent() ? Optional.empty() : Optional.of(new Refused(needs, itself)));
    draft.set(wanted);
  }

  /** Nothing is to be added any more. */
  void linked() {
    draft.set(Optional.empty());
  }

  /** Ends what is being picked and the ways that are shown; false: there was neither. */
  boolean letGo() {
    boolean shows = found.get().isPresent() || refused.get().isPresent();
    boolean some = shows || !(picking.get() instanceof Picking.None);
    refused.set(Optional.empty());
    found.set(Optional.empty());
    picking.set(new Picking.None());
    return some;
  }
}
