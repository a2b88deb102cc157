package org.slipway.ui.calendar;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.scene.Clash;
import org.slipway.ui.task.Latest;

/**
 * The pairs of finished deployments that overlapped, looked for beside the window while the reader
 * wants them. On the FX thread.
 */
public final class PastOverlaps {

  private final Latest looking;
  private final Supplier<CalendarFacts> facts;
  private final Runnable changed;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<List<Clash>>> found =
      new SimpleObjectProperty<>(Optional.empty());

  PastOverlaps(Latest looking, Supplier<CalendarFacts> facts, Runnable changed) {
    this.looking = looking;
    this.facts = facts;
    this.changed = changed;
    wanted.addListener((_, _, _) -> look());
  }

  /** Whether they are listed. */
  public BooleanProperty wanted() {
    return wanted;
  }

  /** The pairs, by time; empty while they are not asked for or not known. */
  public ObjectProperty<Optional<List<Clash>>> found() {
    return found;
  }

  /** Looks anew, where they are wanted. */
  void look() {
    found.set(Optional.empty());
    if (wanted.get()) {
      CalendarFacts known = facts.get();
      looking.start(_ -> known.history(), pairs -> found.set(Optional.of(pairs)));
    } else {
      looking.stop();
    }
    changed.run();
  }
}
