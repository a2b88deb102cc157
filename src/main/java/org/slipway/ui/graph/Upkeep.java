package org.slipway.ui.graph;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Plan;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.scene.graph.JudgedGraph;
import org.slipway.text.Texts;
import org.slipway.ui.session.Judged;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/**
 * Keeps what is shown in step with the plan, and with what the reader has folded. On the FX thread.
 */
final class Upkeep {

  /** From so many components on a layout is told of in the status bar. */
  private static final int LONG = 300;

  private final Session session;
  private final GraphLayout layout;
  private final Laying laying;
  private final GraphChoices choices;
  private final ObjectProperty<Grouping> grouping;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.EMPTY);
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private Folds folds = Folds.USUAL;
  private boolean known;

  /**
   * @param layout asked beside the window
   */
  Upkeep(Session session, Tasks tasks, GraphLayout layout, GraphChoices choices) {
    this.session = session;
    this.layout = layout;
    this.choices = choices;
    laying = new Laying(tasks, () -> stopped.set(true));
    grouping = new SimpleObjectProperty<>(usual(session.plan()));
  }

  /** Begins, and follows what changes from now on. */
  void begin() {
    session.showing().addListener((_, _, _) -> refresh());
    session.zone().addListener((_, _, _) -> refresh());
    choices.critical().addListener((_, _, _) -> refresh());
    grouping.addListener((_, _, _) -> fold(Folds.USUAL));
    choices.subject().addListener((_, _, _) -> fold(Folds.USUAL));
    refresh();
  }

  /** By system, or by domain where the plan knows business units and nothing is part of another. */
  private static Grouping usual(Plan plan) {
    boolean systems = plan.components().values().stream().anyMatch(c -> c.parent().isPresent());
    boolean units = plan.components().values().stream().anyMatch(c -> c.businessUnit().isPresent());
    return units && !systems ? Grouping.DOMAIN : Grouping.SYSTEM;
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

  /** Whether the last layout was stopped, so that an older one is shown. */
  ReadOnlyBooleanProperty stopped() {
    return stopped.getReadOnlyProperty();
  }

  /** Works out all that is shown. */
  void refresh() {
    stopped.set(false);
    Plan plan = session.plan();
    var making =
        new Making(
            plan, choices.subject().get(), grouping.get(), facts(plan), layout, now(), folds);
    laying.start(
        Optional.of(session.texts().get("graphview.laying")).filter(_ -> isLong(plan)),
        making::made,
        this::show);
  }

  private void show(Shown made) {
    known = true;
    shown.set(made);
  }

  /** Whether it is worked out what there is to show, be it nothing. */
  boolean isKnown() {
    return known;
  }

  private boolean isLong(Plan plan) {
    boolean components = choices.subject().get() == Subject.COMPONENTS;
    return LONG <= (components ? plan.components().size() : plan.deployments().size());
  }

  private Making.Facts facts(Plan plan) {
    Judged judged = session.showing().get().judged();
    ZoneId zone = session.zone().get();
    Texts texts = session.texts();
    return new Making.Facts(
        new JudgedGraph(plan, d -> Optional.of(judged.of(d)), phrase -> texts.say(phrase, zone)),
        session.now(),
        zone,
        texts,
        () -> new Waits(judged.path(), judged.pathPhrases()),
        choices.critical().get());
  }

  private void fold(Folds wanted) {
    folds = wanted;
    refresh();
  }

  /** Folds a frame, or unfolds the card that stands for it. */
  void turn(String id) {
    if (now().isFoldable(id)) {
      var wanted = new HashSet<>(now().closed());
      if (!wanted.remove(id)) {
        wanted.add(id);
      }
      fold(folds.closed(wanted));
    }
  }

  /** Folds all frames, or none. */
  void turnAll(boolean fold) {
    Set<String> wanted = fold ? Frames.outer(now().whole().content()) : Set.of();
    fold(new Folds(Optional.of(wanted), !fold, folds.wanted()));
  }

  /** Unfolds what is around a card, and brings in one that was left out. */
  void bring(String id) {
    if (now().seen().hasNode(id) || !now().all().hasNode(id)) {
      return;
    }
    NodeIndex index = now().whole().hasNode(id) ? now().whole() : now().all();
    var wanted = new HashSet<>(now().closed());
    Optional<String> around = index.node(id).flatMap(GraphContent.Node::group);
    while (around.isPresent()) {
      wanted.remove(around.get());
      around = index.group(around.get()).flatMap(GraphContent.Group::parent);
    }
    fold(folds.closed(wanted).wanting(id));
  }
}
