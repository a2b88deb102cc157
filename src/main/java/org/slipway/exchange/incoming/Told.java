package org.slipway.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/** What there is to tell of a file, up to the limit; the rest is counted. For one thread. */
public final class Told {

  private final int limit;
  private final List<Problem> problems = new ArrayList<>();
  private int untold;

  public Told(Limits limits) {
    this.limit = limits.problems();
  }

  public void tell(Problem problem) {
    if (problems.size() < limit) {
      problems.add(problem);
    } else {
      untold++;
    }
  }

  /** In the order in which they were told, and last how many there are besides. */
  public List<Problem> problems(String file) {
    var all = new ArrayList<>(problems);
    if (untold > 0) {
      all.add(
          Problem.note(
              Place.of(file),
              Phrase.of("exchange.note.more", Arg.count(untold)),
              Phrase.of("exchange.do.correct-these")));
    }
    return all;
  }
}
