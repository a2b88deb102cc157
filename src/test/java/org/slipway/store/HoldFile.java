package org.slipway.store;

import java.nio.file.Path;

/** A process that opens the workspace of a folder when told to, and then holds it. */
public final class HoldFile {

  private HoldFile() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    System.out.println("ready");
    System.in.read();
    switch (PlanStore.open(Stores.file(folder), Stores.setup(folder))) {
      case Opening.Opened _ -> System.out.println("held");
      case Opening.NotOpened(StoreProblem.Held held) ->
          System.out.println("by " + held.by().map(Holder::pid).orElse(-1L));
      case Opening.NotOpened(StoreProblem problem) -> System.out.println(problem);
    }
    Thread.sleep(60_000);
  }
}
