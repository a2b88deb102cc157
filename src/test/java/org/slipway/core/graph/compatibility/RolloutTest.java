package org.slipway.core.graph.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.graph.compatibility.Step.Kind;

class RolloutTest {

  private static final Edge EDGE = new Edge(0, 1);

  private static Move move(int start, int verified, int settled) {
    return new Move(at(start), at(verified), at(settled), false, true);
  }

  private static Move rolling(int start, int verified, int settled) {
    return new Move(at(start), at(verified), at(settled), true, true);
  }

  private static Instant at(int minute) {
    return Instant.EPOCH.plusSeconds(60L * minute);
  }

  /** The consumer of N needs the provider of N; everything else is fine. */
  private static Answer needsNew(VersionPair pair) {
    return pair == VersionPair.CONSUMER_NEW ? Answer.CLASH : Answer.PASS;
  }

  private static EdgeDecision decide(Move consumer, Move provider) {
    return new Rollout(List.of(consumer, provider)).decide(EDGE, RolloutTest::needsNew);
  }

  @Test
  void passesWhereTheProviderHasSettledFirst() {
    EdgeDecision decision = decide(move(30, 40, 50), move(0, 20, 30));
    assertEquals(Answer.PASS, decision.answer());
    assertEquals(
        List.of(VersionPair.BOTH_OLD, VersionPair.PROVIDER_NEW, VersionPair.BOTH_NEW),
        decision.reachable());
    assertEquals(List.of(), decision.witness());
  }

  @Test
  void clashesWhereTheProviderMayStillGoBack() {
    EdgeDecision decision = decide(move(29, 40, 50), move(0, 20, 30));
    assertEquals(Optional.of(VersionPair.CONSUMER_NEW), decision.worst());
    assertEquals(
        List.of(
            new Step(1, Kind.SWITCHES), new Step(0, Kind.SWITCHES), new Step(1, Kind.GOES_BACK)),
        decision.witness());
  }

  @Test
  void passesWhereTheProviderCannotGoBack() {
    var forGood = new Move(at(0), at(20), at(30), false, /* reversible= */ false);
    assertEquals(Answer.PASS, decide(move(20, 40, 50), forGood).answer());
  }

  @Test
  void clashesAtOnceWhereTheConsumerGoesFirst() {
    assertEquals(
        List.of(new Step(0, Kind.SWITCHES)), decide(move(0, 10, 20), move(30, 40, 50)).witness());
  }

  @Test
  void clashesWhereBothAreOnTheWay() {
    assertEquals(Answer.CLASH, decide(move(10, 40, 50), move(0, 20, 30)).answer());
  }

  @Test
  void passesWithinOneMoveThatGoesAtOnceAndNotWithinOneThatRolls() {
    var own = new Edge(0, 0);
    var atOnce = new Rollout(List.of(move(0, 10, 20)));
    var rolls = new Rollout(List.of(rolling(0, 10, 20)));
    assertEquals(
        List.of(VersionPair.BOTH_OLD, VersionPair.BOTH_NEW),
        atOnce.decide(own, RolloutTest::needsNew).reachable());
    assertEquals(
        List.of(new Step(0, Kind.BEGINS)), rolls.decide(own, RolloutTest::needsNew).witness());
  }

  @Test
  void neverMovesWhatStandsStill() {
    EdgeDecision decision = decide(move(0, 10, 20), Move.STILL);
    assertEquals(List.of(VersionPair.BOTH_OLD, VersionPair.CONSUMER_NEW), decision.reachable());
    assertEquals(Answer.CLASH, decision.answer());
  }

  @Test
  void tellsOfAllThatComesBefore() {
    var rollout = new Rollout(List.of(move(60, 70, 80), move(30, 40, 70), rolling(0, 10, 20)));
    assertEquals(
        List.of(
            new Step(2, Kind.BEGINS),
            new Step(2, Kind.FINISHES),
            new Step(2, Kind.SETTLES),
            new Step(1, Kind.SWITCHES),
            new Step(0, Kind.SWITCHES),
            new Step(1, Kind.GOES_BACK)),
        rollout.decide(EDGE, RolloutTest::needsNew).witness());
  }

  @Test
  void refusesAMoveThatEndsBeforeItStarts() {
    assertThrows(IllegalArgumentException.class, () -> move(10, 5, 20));
  }
}
