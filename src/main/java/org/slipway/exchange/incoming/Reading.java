package org.slipway.exchange.incoming;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Kind;

/**
 * What a file states.
 *
 * @param format name of the format it was read as
 * @param candidates the records, in the order of the file
 * @param problems what was left out and what is worth knowing
 * @param leftOut records of the file that were not taken, by the kind they would have been
 * @param sources kinds and source names the file speaks for: what the plan has of them beyond the
 *     candidates is gone from the file
 * @param part name of the file where it is one of several of its sources: it speaks for what was
 *     last taken from a file of that name, by {@link Candidate#FILE_CELL}; empty: for all of them
 */
public record Reading(
    String format,
    List<Candidate> candidates,
    List<Problem> problems,
    SortedMap<Kind, Integer> leftOut,
    SortedMap<Kind, SortedSet<String>> sources,
    Optional<String> part) {

  /** What a file states that speaks for the whole of its sources. */
  public Reading(
      String format,
      List<Candidate> candidates,
      List<Problem> problems,
      SortedMap<Kind, Integer> leftOut,
      SortedMap<Kind, SortedSet<String>> sources) {
    this(format, candidates, problems, leftOut, sources, Optional.empty());
  }

  public Reading {
    candidates = List.copyOf(candidates);
    problems = List.copyOf(problems);
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    var copy = new TreeMap<Kind, SortedSet<String>>();
    sources.forEach((kind, names) -> copy.put(kind, new TreeSet<>(names)));
    sources = Collections.unmodifiableSortedMap(copy);
  }
}
