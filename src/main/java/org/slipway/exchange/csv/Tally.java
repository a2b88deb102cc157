package org.slipway.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/** Counts what is told once for a file and not once for each row. */
final class Tally {

  private final SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();

  void count(String key, String field) {
    counts.computeIfAbsent(key, _ -> new TreeMap<>()).merge(field, 1, Integer::sum);
  }

  /** One note for each thing counted, naming field and number. */
  List<Problem> notes(String file) {
    var notes = new ArrayList<Problem>();
    counts.forEach(
        (key, fields) ->
            fields.forEach(
                (field, number) ->
                    notes.add(
                        Problem.note(
                            Place.of(file).field(field),
                            Phrase.of(key, Arg.count(number), Arg.words(field)),
                            Phrase.of("exchange.do.nothing")))));
    return notes;
  }
}
