package org.slipway.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;

/**
 * What the journal of an open workspace tells: its entries, its branches, the states a record has
 * had, and the plan as it was. Safe for all threads. Every method throws {@link StoreFailed} if the
 * file fails.
 */
public final class History {

  private static final System.Logger LOG = System.getLogger(History.class.getName());

  /** Asks the journal something. */
  interface Telling {
    <T> T ask(Function<Journal, T> question);
  }

  private final Telling telling;

  History(Telling telling) {
    this.telling = telling;
  }

  /** The last entries of all branches, newest first. */
  public List<JournalEntry> latest(int limit) {
    return telling.ask(journal -> journal.latest(limit));
  }

  /** The last entries of the base or of a branch, newest first. */
  public List<JournalEntry> latest(String branch, int limit) {
    return telling.ask(journal -> journal.latest(branch, limit));
  }

  /** The last entry of the base that touched each record. */
  public LastTouches lastTouches() {
    return telling.ask(Journal::lastTouches);
  }

  /** Every branch there is or was, by name. */
  public SortedMap<String, Branch> branches() {
    return telling.ask(Journal::branches);
  }

  /** Every state a record has had in the base, or on a branch and before its fork, oldest first. */
  public List<Past> of(String branch, Ref ref) {
    return telling.ask(
        journal ->
            journal
                .lineage(branch, Long.MAX_VALUE)
                .map(lineage -> journal.history(ref, lineage))
                .orElse(List.of()));
  }

  /**
   * What brings back the state before an entry, on its branch; empty where it cannot be read any
   * more.
   */
  public Optional<Reversal> reversal(long seq) {
    return readable(
        "the state before entry " + seq,
        journal -> journal.lineage(seq).map(lineage -> Reversal.of(journal.before(seq, lineage))));
  }

  /**
   * The plan as it was after an entry, of the base or of the branch the entry is on. Empty where
   * there is no such entry or it cannot be read any more. Costs what has changed since.
   *
   * @param base the base that the store last acknowledged
   */
  public Optional<Plan> planAt(long seq, Plan base) {
    return readable(
        "the plan after entry " + seq,
        journal -> journal.lineage(seq).map(lineage -> state(base, journal, lineage)));
  }

  /** The same after the entry with this number and hash. */
  public Optional<Plan> planAt(JournalHead head, Plan base) {
    boolean there =
        telling.ask(
            journal -> journal.entry(head.seq()).filter(e -> e.head().equals(head)).isPresent());
    return there ? planAt(head.seq(), base) : Optional.empty();
  }

  /** The plan of a branch as it is now; otherwise like {@link #planAt}. */
  public Optional<Plan> planOf(String branch, Plan base) {
    return readable(
        "branch " + branch,
        journal ->
            journal.lineage(branch, Long.MAX_VALUE).map(lineage -> state(base, journal, lineage)));
  }

  private static Plan state(Plan base, Journal journal, Lineage lineage) {
    return Reversal.state(base, journal.leading(lineage));
  }

  private <T> Optional<T> readable(String what, Function<Journal, Optional<T>> question) {
    return telling.ask(
        journal -> {
          try {
            return question.apply(journal);
          } catch (IllegalArgumentException unreadable) {
            LOG.log(System.Logger.Level.WARNING, what + " cannot be read", unreadable);
            return Optional.empty();
          }
        });
  }
}
