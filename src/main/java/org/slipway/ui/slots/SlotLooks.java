package org.slipway.ui.slots;

import org.slipway.core.schedule.slot.Constraint;
import org.slipway.scene.SlotStrip.Look;

/** How a stretch that a constraint rejects is drawn. */
final class SlotLooks {

  private SlotLooks() {}

  static Look of(Constraint constraint) {
    if (!constraint.known()) {
      return Look.UNKNOWN;
    }
    return switch (constraint.kind()) {
      case HARD_FREEZE -> Look.HARD_FREEZE;
      case SOFT_FREEZE -> Look.SOFT_FREEZE;
      case OUTSIDE_WINDOW, RUNWAY, TRAFFIC -> Look.CLOSED;
      case ON_CALL -> Look.GAP;
      default -> Look.TAKEN;
    };
  }
}
