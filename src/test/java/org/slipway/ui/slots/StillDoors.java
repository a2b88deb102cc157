package org.slipway.ui.slots;

import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.session.Choices;

/** Doors that lead nowhere, and count who wants back, for tests that only look. */
final class StillDoors implements SlotDoors {

  int backs;

  @Override
  public void show(Optional<Ref> ref) {}

  @Override
  public void edit(Ref ref) {}

  @Override
  public void done(String sentence) {}

  @Override
  public Choices kept() {
    return Choices.passing();
  }

  @Override
  public void export(Outgoing what, Sheet sheet) {}

  @Override
  public void back() {
    backs++;
  }
}
