package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Policy;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * Why no start fits: of the constraints that together deny every start a set that does so without
 * one to spare, and the cheapest to lift (DEFINITIONS §3). Both are exact for one deployment: its
 * starts fall into stretches that are denied by the same constraints throughout.
 */
final class Impossibility {

  private final List<Interval> pieces;
  private final SortedMap<Constraint, IntervalSet> denied;

  /**
   * @param starts that were asked for
   * @param denials that leave none of them
   */
  Impossibility(Interval starts, List<Denial> denials) {
    var stretches = new TreeMap<Constraint, List<Interval>>();
    var cuts = new TreeSet<Instant>(List.of(starts.start(), starts.end()));
    for (Denial denial : denials) {
      stretches.computeIfAbsent(denial.by(), _ -> new ArrayList<>()).add(denial.starts());
      cuts.add(denial.starts().start());
      cuts.add(denial.starts().end());
    }
    var all = new TreeMap<Constraint, IntervalSet>();
    stretches.forEach((by, of) -> all.put(by, IntervalSet.of(of)));
    denied = all;
    pieces = pieces(cuts.subSet(starts.start(), true, starts.end(), true));
  }

  private static List<Interval> pieces(SortedSet<Instant> cuts) {
    var pieces = new ArrayList<Interval>();
    Instant from = cuts.getFirst();
    for (Instant to : cuts) {
      if (to.isAfter(from)) {
        pieces.add(new Interval(from, to));
      }
      from = to;
    }
    return pieces;
  }

  /** Which constraints deny each piece, by number of the piece. */
  private List<List<Constraint>> deniers(boolean alsoUnknown) {
    var deniers = new ArrayList<List<Constraint>>();
    pieces.forEach(_ -> deniers.add(new ArrayList<>()));
    for (Map.Entry<Constraint, IntervalSet> entry : denied.entrySet()) {
      if (entry.getKey().known() || alsoUnknown) {
        int piece = 0;
        for (Interval stretch : entry.getValue().stretches()) {
          while (piece < pieces.size() && pieces.get(piece).start().isBefore(stretch.end())) {
            if (pieces.get(piece).overlaps(stretch)) {
              deniers.get(piece).add(entry.getKey());
            }
            piece++;
          }
        }
      }
    }
    return deniers;
  }

  /** Whether constraints that are known to deny leave nothing. */
  boolean isProved() {
    return deniers(false).stream().noneMatch(List::isEmpty);
  }

  /**
   * A set of known constraints that leaves nothing, and something without any one of them. Those
   * that deny little are left out first, so that it is short.
   */
  List<Constraint> clash() {
    List<List<Constraint>> deniers = deniers(false);
    var counts = new int[pieces.size()];
    var where = new TreeMap<Constraint, List<Integer>>();
    for (int piece = 0; piece < counts.length; piece++) {
      counts[piece] = deniers.get(piece).size();
      for (Constraint by : deniers.get(piece)) {
        where.computeIfAbsent(by, _ -> new ArrayList<>()).add(piece);
      }
    }
    var kept = new TreeSet<Constraint>();
    List<Constraint> least =
        where.keySet().stream()
            .sorted(Comparator.comparing(this::length).thenComparing(c -> c))
            .toList();
    for (Constraint constraint : least) {
      List<Integer> of = where.getOrDefault(constraint, List.of());
      if (of.stream().allMatch(piece -> counts[piece] > 1)) {
        of.forEach(piece -> counts[piece]--);
      } else {
        kept.add(constraint);
      }
    }
    return List.copyOf(kept);
  }

  private Duration length(Constraint constraint) {
    return Optional.ofNullable(denied.get(constraint))
        .orElse(IntervalSet.EMPTY)
        .stretches()
        .stream()
        .map(Interval::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * The constraints of the piece whose constraints cost least together; of equal ones fewer, then
   * the earliest. Those that are not computed have to be lifted too.
   */
  Relaxation cheapest(Optional<Policy> policy) {
    List<List<Constraint>> deniers = deniers(true);
    int best = 0;
    for (int piece = 1; piece < deniers.size(); piece++) {
      int compared =
          Integer.compare(cost(deniers.get(piece), policy), cost(deniers.get(best), policy));
      if (compared < 0 || (compared == 0 && deniers.get(piece).size() < deniers.get(best).size())) {
        best = piece;
      }
    }
    return new Relaxation(deniers.get(best), cost(deniers.get(best), policy), pieces.get(best));
  }

  private static int cost(List<Constraint> constraints, Optional<Policy> policy) {
    return constraints.stream().mapToInt(c -> c.kind().cost(policy)).sum();
  }
}
