package org.slipway.ui.slots;

import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.session.Choices;

/** Ways out of the search for slots. */
public interface SlotDoors {

  /** Shows a record in the calendar, or the calendar alone. */
  void show(Optional<Ref> ref);

  /** Opens a record so that it can be changed. */
  void edit(Ref ref);

  /** Says that something was done. */
  void done(String sentence);

  /** How wide the columns of tables are. */
  Choices kept();

  /** Asks where what is shown goes to, and writes it. */
  void export(Outgoing what, Sheet sheet);

  /** Back to where one came from. */
  void back();
}
