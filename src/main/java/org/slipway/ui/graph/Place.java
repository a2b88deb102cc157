package org.slipway.ui.graph;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.plan.Ref;
import org.slipway.scene.graph.GraphContent;
import org.slipway.ui.session.Session;

/** Where in the graph the reader is: at what the window has selected. On the FX thread. */
final class Place {

  private final Session session;
  private final Upkeep upkeep;
  private final ReadOnlyObjectWrapper<Optional<String>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Place(Session session, Upkeep upkeep) {
    this.session = session;
    this.upkeep = upkeep;
    session.selection().addListener((_, _, _) -> follow());
    upkeep.shown().addListener((_, _, _) -> follow());
  }

  private Shown now() {
    return upkeep.now();
  }

  private void follow() {
    selected.set(whole().map(now().hits().folded()::shown));
  }

  /** Id of the card, frame or line that is selected. */
  ReadOnlyObjectProperty<Optional<String>> selected() {
    return selected.getReadOnlyProperty();
  }

  /** What stands in all of the graph for the record that the window has selected. */
  Optional<String> whole() {
    return session
        .selection()
        .get()
        .flatMap(ref -> Standing.of(now().components().plan(), now().whole(), ref));
  }

  /** The node that is selected. */
  Optional<GraphContent.Node> node() {
    return selected.get().flatMap(now().seen()::node);
  }

  /** Selects a card that is looked for, and unfolds what hides it. */
  void find(String id) {
    go(id);
    upkeep.bring(id);
  }

  /** Selects a card, a frame or a line. */
  void go(String id) {
    Optional<Ref> ref = now().seen().ref(id).or(() -> now().all().ref(id));
    if (ref.isPresent()) {
      session.selection().set(ref);
    }
    selected.set(Optional.of(now().hits().folded().shown(id)));
  }

  void leave() {
    session.selection().set(Optional.empty());
  }
}
