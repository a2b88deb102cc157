package org.slipway.core.graph.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Every edge of a rollout against every state that it can be in. */
class RolloutProperties {

  @Property(tries = 400)
  void smallOnesEqualEveryState(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int moves) {
    equalsEveryState(seed, moves, /* spread= */ 10);
  }

  @Property(tries = 15)
  void twelveThatMostlyFollowEachOtherEqualEveryState(@ForAll long seed) {
    equalsEveryState(seed, 12, /* spread= */ 60);
  }

  @Tag("slow")
  @Property(tries = 60)
  void upToTwelveEqualEveryState(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 12) int moves) {
    equalsEveryState(seed, moves, /* spread= */ moves * 4);
  }

  private static void equalsEveryState(long seed, int count, int spread) {
    var random = new Random(seed);
    List<Move> moves = moves(random, count, spread);
    var rollout = new Rollout(moves);
    var every = new EveryState(moves);
    for (int at = 0; at < count * count; at++) {
      var edge = new Edge(at / count, at % count);
      Map<VersionPair, Integer> expected = every.pairs(edge);
      Map<VersionPair, Integer> told = new TreeMap<>();
      for (VersionPair pair : VersionPair.values()) {
        rollout.witness(edge, pair).ifPresent(steps -> told.put(pair, steps.size()));
      }
      assertEquals(expected, told, () -> edge + " of " + moves);
      decides(rollout, edge, expected, random);
    }
  }

  /** With answers drawn at random: the worst of the pairs that can meet, soonest first. */
  private static void decides(
      Rollout rollout, Edge edge, Map<VersionPair, Integer> pairs, Random random) {
    Map<VersionPair, Answer> answers = new TreeMap<>();
    for (VersionPair pair : VersionPair.values()) {
      answers.put(pair, List.of(Answer.values()).get(random.nextInt(Answer.values().length)));
    }
    EdgeDecision decision = rollout.decide(edge, pair -> answers.getOrDefault(pair, Answer.PASS));
    Answer worst = pairs.keySet().stream().map(answers::get).max(Answer::compareTo).orElseThrow();
    assertEquals(List.copyOf(pairs.keySet()), decision.reachable());
    assertEquals(worst, decision.answer());
    assertEquals(worst == Answer.PASS, decision.worst().isEmpty());
    Optional<Integer> fewest =
        pairs.entrySet().stream()
            .filter(reached -> worst != Answer.PASS && answers.get(reached.getKey()) == worst)
            .map(Map.Entry::getValue)
            .min(Integer::compareTo);
    assertEquals(fewest.orElse(0), decision.witness().size());
    decision.worst().ifPresent(pair -> assertTrue(answers.get(pair) == worst));
  }

  private static List<Move> moves(Random random, int count, int spread) {
    var moves = new ArrayList<Move>();
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(spread);
      int verified = start + random.nextInt(5);
      int settled = verified + random.nextInt(6);
      boolean unknown = random.nextInt(20) == 0;
      moves.add(
          random.nextInt(20) == 0
              ? Move.STILL
              : new Move(
                  unknown ? Instant.MIN : Instant.ofEpochSecond(start),
                  unknown ? Instant.MAX : Instant.ofEpochSecond(verified),
                  unknown ? Instant.MAX : Instant.ofEpochSecond(settled),
                  random.nextInt(4) == 0,
                  random.nextInt(6) > 0));
    }
    return moves;
  }
}
