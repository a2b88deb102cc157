package org.slipway.store;

import java.util.Comparator;
import java.util.Optional;
import org.slipway.json.Digests;

/**
 * What an entry did to one record.
 *
 * @param kind token, also of kinds that this program does not know
 * @param id text form
 * @param after canonical JSON; empty: gone
 * @param digest of {@code after}
 */
record ChangeLine(String kind, String id, Optional<String> after, String digest)
    implements Comparable<ChangeLine> {

  /** The digest of a record that is gone. */
  static final String GONE = Digests.of("null");

  private static final Comparator<ChangeLine> ORDER =
      Comparator.comparing(ChangeLine::kind).thenComparing(ChangeLine::id);

  static ChangeLine put(String kind, String id, String after) {
    return new ChangeLine(kind, id, Optional.of(after), Digests.of(after));
  }

  static ChangeLine removed(String kind, String id) {
    return new ChangeLine(kind, id, Optional.empty(), GONE);
  }

  /** Whether the text is what the digest says. */
  boolean isSound() {
    return after.map(Digests::of).orElse(GONE).equals(digest);
  }

  /**
   * This line, to be used as what a record was.
   *
   * @throws IllegalArgumentException if the text is not what the digest says
   */
  ChangeLine sound() {
    if (!isSound()) {
      throw new IllegalArgumentException("not what its digest says: " + kind + ' ' + id);
    }
    return this;
  }

  /** The same for those who only ask whether and by which digest. */
  ChangeLine withoutText() {
    return new ChangeLine(kind, id, after.map(_ -> ""), digest);
  }

  @Override
  public int compareTo(ChangeLine other) {
    return ORDER.compare(this, other);
  }
}
