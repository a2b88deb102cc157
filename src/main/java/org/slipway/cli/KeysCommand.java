package org.slipway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Makes signing keys. */
@Command(name = "keys", description = "Makes a small root and a signing key under it.")
final class KeysCommand implements Callable<Integer> {

  private final Home home;

  KeysCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    home.output().flush();
    return Exit.OK.code();
  }
}
