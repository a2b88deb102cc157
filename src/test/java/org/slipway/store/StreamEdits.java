package org.slipway.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Vendor;

/** A process that adds record after record and says of each when it is saved. */
public final class StreamEdits {

  private StreamEdits() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Opening.Opened opened =
        Files.exists(Stores.file(folder).database())
            ? Stores.open(folder)
            : Stores.opened(
                PlanStore.create(Stores.file(folder), Creation.EMPTY, Stores.setup(folder)));
    Plan plan = opened.plan();
    while (true) {
      plan = Stores.save(opened.store(), plan, adding(plan.size() + 1));
      System.out.println("saved " + opened.store().head().seq());
      System.out.flush();
    }
  }

  private static Edit adding(int number) {
    Id<Vendor> id = new Id<>(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    return Edit.put(
        Stores.LABEL,
        new Vendor(
            Head.of(id, "VEN-" + number),
            "x".repeat(number % 500 + 1),
            Optional.empty(),
            ZoneId.of("UTC"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
