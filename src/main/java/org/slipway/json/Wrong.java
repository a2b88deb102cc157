package org.slipway.json;

import java.util.List;
import org.slipway.core.plan.Arg;

/** Carries problems up to the method that answers with {@link Read.Refused}; never leaves here. */
@SuppressWarnings("serial") // never serialised
final class Wrong extends RuntimeException {

  private final List<Problem> problems;

  Wrong(List<Problem> problems) {
    super("JSON refused: " + problems, null, false, false);
    this.problems = List.copyOf(problems);
  }

  static Wrong of(String key, Arg... args) {
    return new Wrong(List.of(Problem.of(key, args)));
  }

  List<Problem> problems() {
    return problems;
  }

  Wrong within(String step) {
    return new Wrong(problems.stream().map(p -> p.within(step)).toList());
  }
}
