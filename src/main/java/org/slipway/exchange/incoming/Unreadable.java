package org.slipway.exchange.incoming;

import java.util.List;

/**
 * A file cannot be read at all. Travels only inside this layer: the importers turn it into a
 * refusal.
 */
public final class Unreadable extends Exception {

  private final transient List<Problem> problems;

  public Unreadable(Problem problem) {
    this(List.of(problem));
  }

  /**
   * @throws IllegalArgumentException without a problem
   */
  public Unreadable(List<Problem> problems) {
    super(problems.isEmpty() ? "unreadable" : problems.getFirst().toString());
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a reason");
    }
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
