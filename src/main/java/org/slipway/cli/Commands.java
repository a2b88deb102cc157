package org.slipway.cli;

import java.util.List;
import picocli.CommandLine;

/** Every command, in the order of the help. */
final class Commands {

  private Commands() {}

  static List<Object> of(Home home) {
    var keys = new CommandLine(new KeysCommand());
    keys.addSubcommand(new KeysCommand.New(home));
    return List.of(keys);
  }
}
