package org.slipway.store;

import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The entries that make a plan: those of the base up to one, and behind them those of a branch up
 * to another.
 *
 * @param base number of the last entry of the base that counts
 * @param branch whose entries count; empty: none
 * @param last number of the last entry of that branch that counts
 */
record Lineage(long base, Optional<String> branch, long last) {

  /** Which of the entries {@code q} count, as a condition on the parameters of {@link #bind}. */
  static final String COUNTS =
      "((q.branch = '"
          + JournalEntry.BASE
          + "' and q.seq <= :base)"
          + " or (q.branch = :branch and q.seq <= :last))";

  /** No branch has an empty name. */
  private static final String NONE = "";

  static Lineage ofBase(long seq) {
    return new Lineage(seq, Optional.empty(), 0);
  }

  static Lineage of(Branch branch, long seq) {
    return new Lineage(branch.fork().seq(), Optional.of(branch.name()), seq);
  }

  /** The same before an entry of it. */
  Lineage before(long seq) {
    return branch.isPresent()
        ? new Lineage(base, branch, Math.min(last, seq - 1))
        : ofBase(Math.min(base, seq - 1));
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bind("base", base).bind("branch", branch.orElse(NONE)).bind("last", last);
  }
}
