package org.slipway.ui.graph;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.path.PlanPath;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.scene.graph.JudgedGraph;
import org.slipway.text.Texts;
import org.slipway.ui.session.Judged;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/** What the graph of components shows, and where in it the reader is. */
public final class GraphViewModel {

  /** From so many components on a layout is told of in the status bar. */
  private static final int LONG = 300;

  private final Session session;
  private final GraphLayout layout;
  private final Laying laying;
  private final GraphChoices choices = new GraphChoices();
  private final ObjectProperty<Grouping> grouping;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<String>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Picking> picking = new SimpleObjectProperty<>(new Picking.None());
  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Draft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private Optional<Set<String>> closed = Optional.empty();
  private boolean open;
  private Runnable opening = () -> {};

  /**
   * @param layout asked beside the window
   */
  public GraphViewModel(Session session, Tasks tasks, GraphLayout layout) {
    this.session = session;
    this.layout = layout;
    laying = new Laying(tasks, () -> stopped.set(true));
    grouping = new SimpleObjectProperty<>(usual(session.plan()));
    session.showing().addListener((_, _, _) -> refresh());
    session.zone().addListener((_, _, _) -> refresh());
    session.selection().addListener((_, _, _) -> follow());
    choices.critical().addListener((_, _, _) -> refresh());
    grouping.addListener((_, _, _) -> fold(Optional.empty()));
    refresh();
  }

  /** By domain where the plan knows business units. */
  private static Grouping usual(Plan plan) {
    boolean units = plan.components().values().stream().anyMatch(c -> c.businessUnit().isPresent());
    return units ? Grouping.DOMAIN : Grouping.SYSTEM;
  }

  Session session() {
    return session;
  }

  Texts texts() {
    return session.texts();
  }

  GraphChoices choices() {
    return choices;
  }

  ObjectProperty<Grouping> grouping() {
    return grouping;
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  Shown now() {
    return shown.get();
  }

  /** Id of the card, frame or line that is selected. */
  ReadOnlyObjectProperty<Optional<String>> selected() {
    return selected.getReadOnlyProperty();
  }

  /** What a choice of another node is for. */
  ReadOnlyObjectProperty<Picking> picking() {
    return picking;
  }

  /** The ways between the last two that were chosen. */
  ReadOnlyObjectProperty<Optional<Found>> found() {
    return found.getReadOnlyProperty();
  }

  /** A dependency that is about to be added. */
  ReadOnlyObjectProperty<Optional<Draft>> draft() {
    return draft.getReadOnlyProperty();
  }

  /** Whether the last layout was stopped, so that an older one is shown. */
  ReadOnlyBooleanProperty stopped() {
    return stopped.getReadOnlyProperty();
  }

  /** What opens the record that is selected. */
  void opening(Runnable opens) {
    opening = opens;
  }

  /** Works out all that is shown. */
  void refresh() {
    stopped.set(false);
    Plan plan = session.plan();
    Judged judged = session.showing().get().judged();
    ZoneId zone = session.zone().get();
    Texts texts = texts();
    var facts =
        new Making.Facts(
            new JudgedGraph(
                plan, d -> Optional.of(judged.of(d)), phrase -> texts.say(phrase, zone)),
            session.now(),
            zone,
            texts,
            Optional.<Supplier<Optional<PlanPath>>>of(judged::path)
                .filter(_ -> choices.critical().get()));
    var making = new Making(plan, grouping.get(), facts, layout, shown.get(), closed, open);
    boolean many = plan.components().size() >= LONG;
    laying.start(
        Optional.of(texts().get("graphview.laying")).filter(_ -> many), making::made, this::take);
  }

  private void take(Shown made) {
    shown.set(made);
    found.set(found.get().flatMap(this::again));
    follow();
  }

  /** The same ways in what is shown now. */
  private Optional<Found> again(Found was) {
    NodeIndex seen = now().seen();
    return seen.node(was.from().id())
        .flatMap(from -> seen.node(was.to().id()).map(to -> Found.of(seen, from, to)));
  }

  private void follow() {
    selected.set(place().map(now().hits().folded()::shown));
  }

  /** What stands in all of the graph for the record that the window has selected. */
  Optional<String> place() {
    return session.selection().get().flatMap(ref -> Standing.of(plan(), now().whole(), ref));
  }

  private Plan plan() {
    return now().components().plan();
  }

  /** Folds these frames and no others; empty: as is usual. */
  private void fold(Optional<Set<String>> wanted) {
    closed = wanted;
    refresh();
  }

  /** Folds a frame, or unfolds the card that stands for it. */
  void turn(String id) {
    if (isFoldable(id)) {
      var wanted = new HashSet<>(now().closed());
      if (!wanted.remove(id)) {
        wanted.add(id);
      }
      fold(Optional.of(wanted));
    }
  }

  /** Folds all frames, or none. */
  void turnAll(boolean fold) {
    open = !fold;
    fold(Optional.of(fold ? Frames.outer(now().whole().content()) : Set.of()));
  }

  /** Selects a card, a frame or a line. */
  void walkTo(String id) {
    Optional<Ref> ref = now().seen().ref(id).or(() -> now().whole().ref(id));
    if (ref.isPresent()) {
      session.selection().set(ref);
    }
    selected.set(Optional.of(now().hits().folded().shown(id)));
  }

  /** The same by a click, which also takes it as the other end of what is being picked. */
  void choose(String id) {
    if (!pick(id)) {
      walkTo(id);
    }
  }

  void unselect() {
    session.selection().set(Optional.empty());
  }

  /** Opens the record that is selected, or takes it as the other end of what is being picked. */
  void enter() {
    if (selected.get().filter(this::pick).isEmpty()) {
      open();
    }
  }

  void open() {
    if (session.selection().get().isPresent()) {
      opening.run();
    }
  }

  /** The node that is selected. */
  Optional<GraphContent.Node> node() {
    return selected.get().flatMap(now().seen()::node);
  }

  private boolean pick(String id) {
    if (picking.get() instanceof Picking.None || !now().seen().hasNode(id)) {
      return false;
    }
    Picking was = picking.get();
    switch (was) {
      case Picking.Way(String from) when !from.equals(id) -> {
        picking.set(new Picking.None());
        found.set(seen(from).flatMap(one -> seen(id).map(two -> Found.of(now().seen(), one, two))));
      }
      case Picking.Link(String from) when !from.equals(id) -> link(from, id);
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
    boolean begun = picking.get() instanceof Picking.Way || found.get().isPresent();
    letGo();
    if (!begun) {
      node().ifPresent(node -> picking.set(new Picking.Way(node.id())));
    }
  }

  /** Begins to link the selected component with another one, or ends it. */
  void linking() {
    boolean begun = picking.get() instanceof Picking.Link;
    letGo();
    if (!begun) {
      node()
          .map(GraphContent.Node::id)
          .filter(this::isLinkable)
          .ifPresent(id -> picking.set(new Picking.Link(id)));
    }
  }

  /** Whether a card or a frame can be folded or unfolded. */
  boolean isFoldable(String id) {
    return now().isFoldable(id);
  }

  /** Whether a dependency can begin or end at a card. */
  boolean isLinkable(String id) {
    return session.readOnly().isEmpty() && Draft.end(now(), id).isPresent();
  }

  /** Asks for a dependency by which one waits for the other. */
  void link(String needed, String needs) {
    picking.set(new Picking.None());
    draft.set(Draft.of(now(), needed, needs));
  }

  /** Nothing is to be added any more. */
  void linked() {
    draft.set(Optional.empty());
  }

  /**
   * Lets go of what is being picked, else of the ways that are shown, else of what is looked for.
   */
  boolean escape() {
    if (letGo()) {
      return true;
    }
    boolean sought = !choices.sought().get().isEmpty();
    choices.sought().set("");
    return sought;
  }

  private boolean letGo() {
    boolean some = found.get().isPresent() || !(picking.get() instanceof Picking.None);
    found.set(Optional.empty());
    picking.set(new Picking.None());
    return some;
  }

  /** What is brought out now. */
  GraphEmphasis emphasis(boolean ringed) {
    return new Emphases(now(), choices, selected.get(), found.get()).made(now().critical(), ringed);
  }

  GraphWalk walk() {
    return new GraphWalk(now());
  }
}
