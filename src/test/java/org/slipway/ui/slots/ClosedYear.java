package org.slipway.ui.slots;

import java.time.LocalDate;
import java.time.ZoneId;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Recurrence;
import org.slipway.screen.Screen;
import org.slipway.ui.session.Session;

/** A freeze of everything for a year, which leaves no start. */
final class ClosedYear {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private ClosedYear() {}

  /** The first freeze of the plan that has an owner, as it closes everything from today on. */
  static Freeze put(Session session) {
    Freeze closed = closed(session);
    Screen.on(() -> session.apply(Edit.put(Phrase.of("edit.unnamed"), closed)));
    return closed;
  }

  private static Freeze closed(Session session) {
    Freeze some =
        session.plan().freezes().values().stream()
            .filter(freeze -> freeze.owner().isPresent())
            .findFirst()
            .orElseThrow();
    LocalDate today = LocalDate.ofInstant(session.now(), BERLIN);
    Recurrence year =
        Recurrence.once(today.atStartOfDay(), today.plusYears(1).atStartOfDay(), BERLIN);
    Freeze always = Shape.with(Shape.with(some, "when", year), "scope", Scope.ALL);
    return Shape.with(always, "severity", Severity.HARD);
  }
}
