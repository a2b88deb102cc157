package org.slipway.core.schedule.slot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * Something that denies starts, named so that a person can lift it.
 *
 * @param kind of what
 * @param from the records it comes from, the most telling one first; empty where a record is
 *     missing, for example a roster
 * @param detail tells constraints of the same records apart, for example the name of a lock; else
 *     empty
 * @param title what it is called
 * @param relax what a person can do about it
 * @param owner the person or team to ask; empty: the records name nobody
 * @param known false: it cannot be computed and denies because nobody can say that it does not
 */
public record Constraint(
    ConstraintKind kind,
    List<Ref> from,
    String detail,
    Phrase title,
    Phrase relax,
    Optional<Ref> owner,
    boolean known)
    implements Comparable<Constraint> {

  /** Detail of those that go one at a time in either order, and so wait for nobody. */
  public static final String IN_TURN = "in-turn";

  private static final Comparator<Constraint> ORDER =
      Comparator.comparing(Constraint::kind)
          .thenComparing(c -> !c.known())
          .thenComparing(Constraint::from, Constraint::compare)
          .thenComparing(Constraint::detail);

  public Constraint {
    from = List.copyOf(from);
  }

  /** By kind, then by what it comes from; two of the same place in this order are the same. */
  @Override
  public int compareTo(Constraint other) {
    return ORDER.compare(this, other);
  }

  private static int compare(List<Ref> one, List<Ref> other) {
    for (int n = 0; n < Math.min(one.size(), other.size()); n++) {
      int compared = one.get(n).compareTo(other.get(n));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
