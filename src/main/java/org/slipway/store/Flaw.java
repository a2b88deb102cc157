package org.slipway.store;

import java.util.Comparator;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * One thing that an audit found wrong.
 *
 * @param entry the journal entry it is about; empty where it is a row alone
 * @param subject the record, as kind and id, or what the entry should have said
 */
public record Flaw(What what, Optional<Long> entry, String subject) {

  /** Earliest entry first; flaws of rows alone last. */
  static final Comparator<Flaw> ORDER =
      Comparator.comparingLong((Flaw flaw) -> flaw.entry().orElse(Long.MAX_VALUE))
          .thenComparing(Flaw::what)
          .thenComparing(Flaw::subject);

  /** What can be wrong. */
  public enum What {
    /** Numbers are not 1, 2, 3 …: entries were removed, inserted or doubled. */
    NUMBER("number"),
    /** The hash of the entry before is another one. */
    LINK("link"),
    /** The entry's own hash does not fit what it says. */
    HASH("hash"),
    /** The entry cannot be read. */
    UNREADABLE("unreadable"),
    /** The content of a change is not what its digest says. */
    CHANGE("change"),
    /** The entry is on a branch that has not begun or is closed, or merges such a one. */
    BRANCH("branch"),
    /** A change belongs to no entry. */
    CHANGE_WITHOUT_ENTRY("change-without-entry"),
    /** A row is not what its last change says. */
    ROW("row"),
    /** A row that no change speaks of, or that the last change removed. */
    ROW_WITHOUT_CHANGE("row-without-change"),
    /** The last change put a record that has no row. */
    CHANGE_WITHOUT_ROW("change-without-row"),
    /** The last head seen is not in this journal: it is older, or another history. */
    HEAD("head");

    private final String word;

    What(String word) {
      this.word = word;
    }
  }

  /** The sentence. */
  public Phrase says() {
    String key = "store.flaw." + what.word;
    return entry
        .map(seq -> Phrase.of(key, Arg.words(subject), Arg.count(seq)))
        .orElseGet(() -> Phrase.of(key, Arg.words(subject), Arg.words("")));
  }

  /** The record or the number of the entry, to look it up. */
  String where() {
    return entry.map(seq -> "entry " + seq).orElse(subject);
  }

  static Flaw of(What what, long entry, String subject) {
    return new Flaw(what, Optional.of(entry), subject);
  }

  static Flaw ofRow(What what, String subject) {
    return new Flaw(what, Optional.empty(), subject);
  }
}
