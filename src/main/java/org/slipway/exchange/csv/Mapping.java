package org.slipway.exchange.csv;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/**
 * Which column of a table is which field of which record: a file of its own, so that it can be used
 * again. Its form is described in the site's page on mapping files.
 *
 * @param file name of the mapping file
 * @param layout how the table is written
 * @param rows conditions a row must meet to be read
 * @param entries one for each kind of record made from a row, in the order of reference
 * @param uses every column named, and where in the mapping
 */
public record Mapping(
    String file, Layout layout, List<Condition> rows, List<Entry> entries, List<Use> uses) {

  /**
   * How the table is written; empty: found out.
   *
   * @param guarded whether one apostrophe before a cell is taken away, see {@link CsvWriter}
   */
  public record Layout(
      Optional<Character> separator, Optional<Charset> encoding, boolean guarded) {}

  /** A column and the place in the mapping that names it. */
  public record Use(String path, String column) {}

  /**
   * A condition on one column.
   *
   * @param words that meet it; empty: any text that is not empty meets it
   * @param negated whether the opposite is asked
   */
  record Condition(String column, SortedSet<String> words, boolean negated) {

    boolean met(Function<String, String> cell) {
      String text = cell.apply(column);
      return (words.isEmpty() ? !text.isEmpty() : words.contains(text)) != negated;
    }
  }

  /**
   * How records of one kind get their names.
   *
   * @param source the other system
   * @param id its name for the record; unique per kind
   * @param key what people call it; empty: the kind's prefix and a number
   * @param match which record of the plan is the same one
   */
  record Naming(String source, Template id, Optional<Template> key, Match match) {}

  /** Which record of the plan a row speaks of. */
  enum Match {
    /** The one that the other system calls so; else a new one. */
    EXTERNAL_ID,

    /** That one, or the one that people call so; else a new one. */
    KEY,

    /** The one that the other system calls so; else the row is left out. */
    EXISTING
  }

  /**
   * One kind of record made from a row.
   *
   * @param name other entries refer to it by
   * @param when the row must meet this; else it makes no such record
   * @param keep columns kept beside the external id because no field holds them
   */
  record Entry(
      String name,
      Kind kind,
      Optional<Condition> when,
      Naming naming,
      SortedMap<String, Spec> fields,
      List<String> keep) {
    Entry {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
      keep = List.copyOf(keep);
    }
  }

  public Mapping {
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
    uses = List.copyOf(uses);
  }

  /**
   * Reads a mapping file.
   *
   * @throws Unreadable naming the entry that is wrong
   */
  public static Mapping read(FileContent file) throws Unreadable {
    return new MappingReader(file).read();
  }

  /**
   * Checks that a table has every column named here.
   *
   * @throws Unreadable naming each entry whose column is not there, and the columns that are
   */
  void requireColumns(CsvTable table) throws Unreadable {
    List<Problem> missing =
        uses.stream()
            .filter(use -> !table.columns().contains(use.column()))
            .map(
                use ->
                    Problem.refused(
                        Place.of(file).field(use.path()),
                        Phrase.of(
                            "exchange.mapping.no-column",
                            Arg.words(use.column()),
                            Arg.words(table.file()),
                            Arg.words(String.join(", ", table.columns()))),
                        Phrase.of("exchange.do.correct-mapping")))
            .toList();
    if (!missing.isEmpty()) {
      throw new Unreadable(missing);
    }
  }
}
