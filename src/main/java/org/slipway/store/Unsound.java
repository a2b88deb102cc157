package org.slipway.store;

import java.util.List;

/** What a file holds is not what was written to it. */
final class Unsound extends RuntimeException {

  private final transient List<Flaw> flaws;

  /**
   * @param flaws at least one, earliest entry first
   */
  Unsound(List<Flaw> flaws) {
    super(flaws.getFirst().toString());
    this.flaws = List.copyOf(flaws);
  }

  List<Flaw> flaws() {
    return flaws;
  }
}
