package org.slipway.core.graph.compatibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every state a rollout can be in, with the fewest steps that lead there, by walking all of them.
 * Shares no code with {@link Rollout}: it reads the times of moves alone.
 */
final class EveryState {

  private enum At {
    OLD(true, false),
    BOTH(true, true),
    NEW(false, true),
    SETTLED(false, true),
    BOTH_ON_THE_WAY_BACK(true, true),
    BACK(true, false);

    private final boolean old;
    private final boolean renewed;

    At(boolean old, boolean renewed) {
      this.old = old;
      this.renewed = renewed;
    }

    boolean runs(boolean version) {
      return version ? renewed : old;
    }
  }

  private static final List<At> STATES = List.of(At.values());

  private final List<Move> moves;
  private final Map<Long, Integer> steps = new HashMap<>();
  private final List<Long> order = new ArrayList<>();

  EveryState(List<Move> moves) {
    this.moves = moves;
    reach(0, 0);
    for (int next = 0; next < order.size(); next++) {
      walk(order.get(next));
    }
  }

  int size() {
    return order.size();
  }

  /** The fewest steps to each pair that can meet. */
  Map<VersionPair, Integer> pairs(Edge edge) {
    Map<VersionPair, Integer> pairs = new EnumMap<>(VersionPair.class);
    for (long state : order) {
      for (VersionPair pair : VersionPair.values()) {
        if (at(state, edge.consumer()).runs(pair.consumerNew())
            && at(state, edge.provider()).runs(pair.providerNew())) {
          pairs.merge(pair, steps.get(state), Math::min);
        }
      }
    }
    return pairs;
  }

  private void reach(long state, int after) {
    if (steps.putIfAbsent(state, after) == null) {
      order.add(state);
    }
  }

  private void walk(long state) {
    int after = steps.getOrDefault(state, 0) + 1;
    for (int i = 0; i < moves.size(); i++) {
      for (At next : next(state, i)) {
        reach(with(state, i, next), after);
      }
    }
  }

  private List<At> next(long state, int i) {
    Move move = moves.get(i);
    return switch (at(state, i)) {
      case OLD -> mayStart(state, i) ? List.of(move.gradual() ? At.BOTH : At.NEW) : List.of();
      case BOTH -> move.reversible() ? List.of(At.NEW, At.BACK) : List.of(At.NEW);
      case NEW ->
          move.reversible()
              ? List.of(At.SETTLED, move.gradual() ? At.BOTH_ON_THE_WAY_BACK : At.BACK)
              : List.of(At.SETTLED);
      case BOTH_ON_THE_WAY_BACK -> List.of(At.BACK);
      case SETTLED, BACK -> List.of();
    };
  }

  private boolean mayStart(long state, int i) {
    long start = moves.get(i).start().getEpochSecond();
    for (int k = 0; k < moves.size(); k++) {
      Move other = moves.get(k);
      boolean before =
          other.verified().getEpochSecond() <= start && other.start().getEpochSecond() < start;
      boolean over = other.settled().getEpochSecond() <= start;
      At stands = at(state, k);
      boolean verified = stands == At.NEW || stands == At.SETTLED;
      boolean mayGoBack = stands == At.NEW && other.reversible();
      if (before && (!verified || (over && mayGoBack))) {
        return false;
      }
    }
    return moves.get(i).start().isBefore(Instant.MAX);
  }

  private static At at(long state, int i) {
    return STATES.get((int) (state >> (4 * i)) & 15);
  }

  private static long with(long state, int i, At at) {
    return (state & ~(15L << (4 * i))) | ((long) STATES.indexOf(at) << (4 * i));
  }
}
