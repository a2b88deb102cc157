package org.slipway.ui.graph;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/** What the graph shows, where in it the reader is, and what is being done there. */
public final class GraphViewModel {

  private final Session session;
  private final GraphChoices choices = new GraphChoices();
  private final Upkeep upkeep;
  private final Place place;
  private final Couple couple;
  private Runnable opening = () -> {};

  /**
   * @param layout asked beside the window
   */
  public GraphViewModel(Session session, Tasks tasks, GraphLayout layout) {
    this.session = session;
    upkeep = new Upkeep(session, tasks, layout, choices);
    place = new Place(session, upkeep);
    couple = new Couple(session, upkeep, place);
    upkeep.begin();
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

  Upkeep upkeep() {
    return upkeep;
  }

  Place place() {
    return place;
  }

  Couple couple() {
    return couple;
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return upkeep.shown();
  }

  Shown now() {
    return upkeep.now();
  }

  /** Whether there is nothing to show, which is more than not to show anything yet. */
  boolean isBare() {
    return upkeep.isKnown() && now().isEmpty();
  }

  /** What opens the record that is selected. */
  void opening(Runnable opens) {
    opening = opens;
  }

  void open() {
    if (session.selection().get().isPresent()) {
      opening.run();
    }
  }

  /** Opens the record that is selected, or takes it as the other end of what is being picked. */
  void enter() {
    if (place.selected().get().filter(couple::pick).isEmpty()) {
      open();
    }
  }

  /** Selects by a click, which also takes it as the other end of what is being picked. */
  void choose(String id) {
    if (!couple.pick(id)) {
      place.go(id);
    }
  }

  /**
   * Lets go of what is being picked, else of the ways that are shown, else of what is looked for.
   */
  boolean escape() {
    if (couple.letGo()) {
      return true;
    }
    boolean sought = !choices.sought().get().isEmpty();
    choices.sought().set("");
    return sought;
  }

  /** What is brought out now. */
  GraphEmphasis emphasis(boolean ringed) {
    return new Emphases(now(), choices, place.selected().get(), couple.found().get())
        .made(now().critical(), ringed);
  }

  GraphWalk walk() {
    return new GraphWalk(now());
  }
}
