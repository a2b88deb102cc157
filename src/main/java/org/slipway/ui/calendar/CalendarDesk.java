package org.slipway.ui.calendar;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SavedView;
import org.slipway.ui.session.Choices;

/** What the calendar asks of its surroundings. All of it on the FX thread. */
public interface CalendarDesk {

  /** Applies an edit; answers with sentences why it was not taken, none if it was. */
  List<String> commit(Edit edit);

  /** The user looks at this record now, or at none. */
  void select(Optional<Ref> ref);

  /** The user wants to see and change all of this record. */
  void open(Ref ref);

  /** The user drew where a deployment is to stand. */
  default void draw(Drawn drawn) {}

  /** Why nothing can be changed, in a sentence; empty where it can. */
  default Optional<String> readOnly() {
    return Optional.empty();
  }

  /** Other states of the plan that it can be held against. */
  default List<Comparison> comparisons() {
    return List.of();
  }

  /** How the user has set the calendar before. */
  default Choices choices() {
    return Choices.passing();
  }

  /** Id and key for a view that is to be shared; empty where nothing can be changed. */
  default Optional<Head<SavedView>> newView() {
    return Optional.empty();
  }
}
