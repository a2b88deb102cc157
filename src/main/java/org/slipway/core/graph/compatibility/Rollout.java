package org.slipway.core.graph.compatibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Moves in the order that their planned times give them. At first all are in version N−1. A move
 * starts once each that comes before it stands verified in N, and has settled where it was planned
 * to; one that has not settled may go back at any time, whatever has moved on since, and then stays
 * back.
 *
 * <p>Because that order is one of intervals, which pairs of versions can meet on an edge depends on
 * its two moves alone, and the fewest steps to a pair are those of the moves that come before.
 *
 * @param moves in any order; steps and edges name their places
 */
public record Rollout(List<Move> moves) {

  private static final Comparator<EdgePair> WORST_FIRST =
      Comparator.comparing(EdgePair::answer)
          .reversed()
          .thenComparingInt(reached -> reached.witness().size())
          .thenComparing(EdgePair::pair);

  /** A pair that can meet, what it means, and how it comes about. */
  private record EdgePair(VersionPair pair, Answer answer, List<Step> witness) {}

  public Rollout {
    moves = List.copyOf(moves);
  }

  /** Judges every pair of versions that can meet on an edge. */
  public EdgeDecision decide(Edge edge, Function<VersionPair, Answer> answers) {
    Map<VersionPair, List<Step>> ways = ways(edge);
    Optional<EdgePair> worst =
        ways.entrySet().stream()
            .map(way -> new EdgePair(way.getKey(), answers.apply(way.getKey()), way.getValue()))
            .min(WORST_FIRST);
    Answer answer = worst.map(EdgePair::answer).orElse(Answer.PASS);
    Optional<EdgePair> told = worst.filter(reached -> reached.answer() != Answer.PASS);
    return new EdgeDecision(
        edge,
        List.copyOf(ways.keySet()),
        answer,
        told.map(EdgePair::pair),
        told.map(EdgePair::witness).orElse(List.of()));
  }

  private Map<VersionPair, List<Step>> ways(Edge edge) {
    Map<VersionPair, List<Step>> ways = new EnumMap<>(VersionPair.class);
    for (VersionPair pair : VersionPair.values()) {
      witness(edge, pair).ifPresent(steps -> ways.put(pair, steps));
    }
    return ways;
  }

  /** The fewest steps from the start that let a pair of versions meet; empty: it cannot. */
  public Optional<List<Step>> witness(Edge edge, VersionPair pair) {
    if (edge.consumer() == edge.provider() && pair.mixed()) {
      return moves.get(edge.consumer()).gradual()
          ? Optional.of(raised(List.of(edge.consumer())))
          : Optional.empty();
    }
    var raise = new ArrayList<Integer>();
    var back = new ArrayList<Integer>();
    (pair.consumerNew() ? raise : back).add(edge.consumer());
    (pair.providerNew() ? raise : back).add(edge.provider());
    if (raise.stream().anyMatch(at -> moves.get(at).equals(Move.STILL))) {
      return Optional.empty();
    }
    var steps = new ArrayList<>(raised(raise));
    for (int at : back) {
      if (steps.contains(new Step(at, Step.Kind.SETTLES))) {
        return Optional.empty();
      }
      if (steps.stream().anyMatch(step -> step.move() == at)) {
        if (!moves.get(at).reversible()) {
          return Optional.empty();
        }
        steps.add(new Step(at, Step.Kind.GOES_BACK));
      }
    }
    return Optional.of(List.copyOf(steps));
  }

  /** The steps that bring version N of these into service, after all that comes before. */
  private List<Step> raised(List<Integer> targets) {
    List<Integer> before =
        IntStream.range(0, moves.size())
            .filter(at -> targets.stream().anyMatch(t -> moves.get(at).comesBefore(moves.get(t))))
            .boxed()
            .sorted(Comparator.comparing(at -> moves.get(at).start()))
            .toList();
    var steps = new ArrayList<Step>();
    before.forEach(at -> stand(at, before, targets, steps));
    targets.stream()
        .distinct()
        .filter(at -> !before.contains(at))
        .forEach(at -> steps.add(new Step(at, first(at))));
    return steps;
  }

  private void stand(int at, List<Integer> before, List<Integer> targets, List<Step> steps) {
    Move move = moves.get(at);
    steps.add(new Step(at, first(at)));
    if (move.gradual()) {
      steps.add(new Step(at, Step.Kind.FINISHES));
    }
    boolean settles =
        IntStream.concat(
                before.stream().mapToInt(Integer::intValue),
                targets.stream().mapToInt(Integer::intValue))
            .anyMatch(other -> move.settlesBefore(moves.get(other)));
    if (settles && move.reversible()) {
      steps.add(new Step(at, Step.Kind.SETTLES));
    }
  }

  private Step.Kind first(int at) {
    return moves.get(at).gradual() ? Step.Kind.BEGINS : Step.Kind.SWITCHES;
  }
}
