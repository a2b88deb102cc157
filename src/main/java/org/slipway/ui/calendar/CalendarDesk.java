package org.slipway.ui.calendar;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Ref;

/** What the calendar asks of its surroundings. All of it on the FX thread. */
public interface CalendarDesk {

  /** Applies an edit; answers with sentences why it was not taken, none if it was. */
  List<String> commit(Edit edit);

  /** The user looks at this record now, or at none. */
  void select(Optional<Ref> ref);

  /** The user wants to see and change all of this record. */
  void open(Ref ref);
}
