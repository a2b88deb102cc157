package org.slipway.cli;

import java.util.List;

/** Every command, in the order of the help. */
final class Commands {

  private Commands() {}

  static List<Object> of(Home home) {
    return List.of(new KeysCommand(home));
  }
}
