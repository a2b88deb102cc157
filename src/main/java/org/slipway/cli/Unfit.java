package org.slipway.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Options that say nothing beside the others of a call: refused, rather than passed over. */
final class Unfit {

  private final CommandSpec spec;
  private final Home home;

  Unfit(CommandSpec spec, Home home) {
    this.spec = spec;
    this.home = home;
  }

  /**
   * Refuses those of the options that were given.
   *
   * @param partner what they would belong to, as people type it
   */
  void refuse(boolean unfit, String partner, String... options) {
    for (String option : options) {
      if (unfit && spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new Refused(
            Exit.USAGE, home.output().texts().get("cli.unfit-option", option, partner));
      }
    }
  }
}
