package org.slipway.exchange.incoming;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;

/** A record as a file states it, with the id it has or would have in the plan. */
public sealed interface Candidate {

  /** What the name of a kept cell starts with, so that it is never taken for a field. */
  String KEPT_CELL = "column:";

  /**
   * The kept cell that holds the name of the file a record was last taken from, where the source
   * has several files; no column is called so.
   */
  String FILE_CELL = KEPT_CELL + " file";

  Ref ref();

  Place place();

  /**
   * Some fields of a record that another system calls by a name of its own.
   *
   * @param name the other system's name for it
   * @param key what people would call it where it is new; unique already
   * @param fields dotted field path to value of the field's type; what is not named is not stated
   * @param kept further cells of the source as JSON text, by {@link #KEPT_CELL} and column; kept
   *     beside the external id
   */
  record Stated(
      Ref ref,
      ExternalName name,
      String key,
      SortedMap<String, Object> fields,
      SortedMap<String, String> kept,
      Place place)
      implements Candidate {
    public Stated {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
      kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    }

    public Stated withFields(SortedMap<String, Object> values) {
      return new Stated(ref, name, key, values, kept, place);
    }
  }

  /** A whole record of another plan; it takes the place of the one with its id. */
  record Whole(PlanRecord record, Place place) implements Candidate {
    @Override
    public Ref ref() {
      return Ref.of(record);
    }
  }
}
