package org.slipway.ui.slots;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;

/**
 * What a search found.
 *
 * @param plan that was searched
 * @param at when it was asked
 * @param took how long it took
 */
record SlotsFound(Plan plan, Instant at, SlotRequest request, SlotAnswer answer, Duration took) {

  Deployment deployment() {
    return request.deployment();
  }

  /** The ranked starts; none where nothing fits. */
  List<Slot> slots() {
    return answer instanceof SlotAnswer.Found found ? found.slots() : List.of();
  }

  List<Rejected> rejected() {
    return answer.rejected();
  }

  Optional<Slot> slot(int number) {
    return number >= 0 && number < slots().size()
        ? Optional.of(slots().get(number))
        : Optional.empty();
  }
}
