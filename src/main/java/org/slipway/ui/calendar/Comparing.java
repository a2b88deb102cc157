package org.slipway.ui.calendar;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Plan;
import org.slipway.scene.LanesBy;
import org.slipway.scene.TimelineIndex;
import org.slipway.scene.TimelineInput.Earlier;
import org.slipway.ui.task.Latest;
import org.slipway.ui.task.Tasks;

/** The other state of the plan whose bars are drawn hollow. Read beside the window. */
final class Comparing {

  private final Latest reading;
  private final Runnable changed;
  private final ObjectProperty<Optional<Comparison>> with =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<Earlier> earlier = Optional.empty();

  /**
   * @param changed told when it is there, and when it is gone
   */
  Comparing(Tasks tasks, Runnable changed) {
    this.reading = new Latest(tasks);
    this.changed = changed;
  }

  ObjectProperty<Optional<Comparison>> with() {
    return with;
  }

  Optional<Earlier> earlier() {
    return earlier;
  }

  /** Reads what is wanted, in these lanes. */
  void read(LanesBy by) {
    reading.stop();
    earlier = Optional.empty();
    with.get()
        .ifPresent(
            comparison ->
                reading.start(
                    _ -> {
                      Optional<Plan> plan = comparison.plan().get();
                      return plan.map(p -> TimelineIndex.of(p, by));
                    },
                    index -> {
                      earlier = index.map(i -> new Earlier(comparison.name(), i));
                      changed.run();
                    }));
    changed.run();
  }
}
