package org.slipway.core.schedule.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/** From when on a deployment waits for nothing any more. */
class ReadyTest {

  private static final Instant FROM = Instant.parse("2026-10-16T00:00:00Z");
  private static final Phrase ANY = Phrase.of("edit.unnamed");

  private static Ref deployment(int number) {
    return new Ref(Kind.DEPLOYMENT, new Id<Deployment>(new UUID(0, number)));
  }

  private static Denial denial(
      ConstraintKind kind, int of, String detail, boolean known, int first, int end) {
    var by =
        new Constraint(kind, List.of(deployment(of)), detail, ANY, ANY, Optional.empty(), known);
    return new Denial(by, new Interval(hour(first), hour(end)), ANY);
  }

  private static Denial wait(int of, int first, int end) {
    return denial(ConstraintKind.DEPENDENCY, of, "", true, first, end);
  }

  private static Instant hour(int hour) {
    return FROM.plus(Duration.ofHours(hour));
  }

  private static Ready ready(Denial... denials) {
    return Ready.of(FROM, List.of(denials));
  }

  @Test
  void itIsTheEndOfTheLongestWaitFromTheFirstStartOn() {
    assertEquals(
        new Ready(hour(9), Optional.of(deployment(2))),
        ready(wait(1, 0, 5), denial(ConstraintKind.WAVE, 2, "north", true, 0, 9), wait(3, 0, 7)));
  }

  @Test
  void whatIsLookedAtInPartsIsOneWait() {
    assertEquals(
        new Ready(hour(9), Optional.of(deployment(1))), ready(wait(1, 4, 9), wait(1, 0, 4)));
  }

  @Test
  void aDenialOfLaterStartsIsNoWait() {
    assertEquals(new Ready(FROM, Optional.empty()), ready(wait(1, 3, 9)));
  }

  @Test
  void neitherGoingInTurnNorAFreezeNorWhatNobodyKnowsIsAWait() {
    assertEquals(
        new Ready(FROM, Optional.empty()),
        ready(
            denial(ConstraintKind.PROMOTION, 1, Constraint.IN_TURN, true, 0, 9),
            denial(ConstraintKind.HARD_FREEZE, 2, "", true, 0, 9),
            denial(ConstraintKind.DEPENDENCY, 3, "", false, 0, 9)));
  }
}
