package org.slipway.cli;

import java.util.Optional;

/** What must stand above an answer: that it is of the sample, that it is only tried. */
final class Marks {

  private Marks() {}

  static void print(boolean sample, Optional<String> whatIf, Output output) {
    if (sample) {
      output.line(output.texts().get("cli.sample"));
    }
    whatIf(whatIf, output);
  }

  static void whatIf(Optional<String> mark, Output output) {
    mark.ifPresent(words -> output.line(output.texts().get("cli.what-if", words)));
  }
}
