package org.slipway.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Place;

/**
 * A record as the rows read so far state it. Several rows may state one record: lists grow, a known
 * value fills an unknown one, and two different values are a contradiction. For one thread.
 */
final class Draft {

  private final Ref ref;
  private final ExternalName name;
  private final String key;
  private final Place place;
  private final SortedMap<String, Object> fields = new TreeMap<>();
  private final SortedMap<String, String> kept = new TreeMap<>();

  Draft(Ref ref, ExternalName name, String key, Place place) {
    this.ref = ref;
    this.name = name;
    this.key = key;
    this.place = place;
  }

  Ref ref() {
    return ref;
  }

  ExternalName name() {
    return name;
  }

  /** Of the first row that states it. */
  Place place() {
    return place;
  }

  /**
   * Another statement about a field.
   *
   * @param several what counts where an earlier row says something else
   * @throws CellWrong if an earlier row says something else
   */
  void state(String field, Object value, Several several) {
    Object earlier = fields.get(field);
    if (earlier == null || earlier.equals(Optional.empty())) {
      fields.put(field, value);
    } else if (earlier instanceof List<?> before && value instanceof List<?> more) {
      fields.put(field, union(before, more));
    } else if (!earlier.equals(value) && !value.equals(Optional.empty())) {
      fields.put(field, several.of(earlier, value).orElseThrow(this::contradicted));
    }
  }

  private CellWrong contradicted() {
    return new CellWrong(
        Phrase.of(
            "exchange.cell.two-values", Arg.words(name.id()), Arg.count(place.line().orElse(0))),
        Phrase.of("exchange.do.one-value"));
  }

  private static List<Object> union(List<?> before, List<?> more) {
    var all = new ArrayList<Object>(before);
    more.stream().filter(item -> !before.contains(item)).forEach(all::add);
    return all;
  }

  /** Keeps a cell; the first row that has one decides. */
  void keep(String column, String json) {
    kept.putIfAbsent(Candidate.KEPT_CELL + column, json);
  }

  /** Keeps what was kept before, where the rows speak of a record that is there. */
  void keep(SortedMap<String, String> before) {
    kept.putAll(before);
  }

  Candidate candidate() {
    return new Candidate.Stated(ref, name, key, fields, kept, place);
  }
}
