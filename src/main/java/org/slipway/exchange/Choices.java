package org.slipway.exchange;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Ref;

/**
 * What the user decided about an import.
 *
 * @param conflicts for all conflicts not named singly
 * @param single by record and field
 * @param cancel missing records to be marked cancelled
 */
public record Choices(
    Side conflicts, SortedMap<Ref, SortedMap<String, Side>> single, SortedSet<Ref> cancel) {

  public static final Choices ASK = all(Side.ASK);
  public static final Choices THEIRS = all(Side.THEIRS);
  public static final Choices OURS = all(Side.OURS);

  public Choices {
    var copy = new TreeMap<Ref, SortedMap<String, Side>>();
    single.forEach((ref, sides) -> copy.put(ref, Collections.unmodifiableSortedMap(sides)));
    single = Collections.unmodifiableSortedMap(copy);
    cancel = Collections.unmodifiableSortedSet(new TreeSet<>(cancel));
  }

  /** One answer for every conflict, nothing cancelled. */
  public static Choices all(Side side) {
    return new Choices(side, new TreeMap<>(), new TreeSet<>());
  }

  /** The same, with an answer for one field of one record. */
  public Choices with(Ref ref, String field, Side side) {
    var sides = new TreeMap<>(single);
    var fields = new TreeMap<String, Side>(sides.getOrDefault(ref, new TreeMap<>()));
    fields.put(field, side);
    sides.put(ref, fields);
    return new Choices(conflicts, sides, cancel);
  }

  /** The same, with these missing records marked cancelled. */
  public Choices cancelling(Collection<Ref> missing) {
    return new Choices(conflicts, single, new TreeSet<>(missing));
  }

  /** Whose value stands in a field that both sides changed. */
  public Side side(Ref ref, String field) {
    SortedMap<String, Side> fields = single.get(ref);
    return fields == null ? conflicts : fields.getOrDefault(field, conflicts);
  }
}
