package org.slipway.store;

/** The file failed while something was read that has no sealed result of its own. */
public final class StoreFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient StoreProblem problem;

  StoreFailed(StoreProblem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public StoreProblem problem() {
    return problem;
  }
}
