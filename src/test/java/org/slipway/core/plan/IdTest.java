package org.slipway.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdTest {

  @Test
  void ordersLikeItsText() {
    Id<Team> low = Id.parse("01890000-0000-7000-8000-000000000001");
    Id<Team> high = Id.parse("f1890000-0000-7000-8000-000000000001");
    assertTrue(low.compareTo(high) < 0);
    assertEquals(low.toString().compareTo(high.toString()) < 0, low.compareTo(high) < 0);
  }

  @Test
  void refusesOtherSpellings() {
    assertThrows(
        IllegalArgumentException.class, () -> Id.parse("F1890000-0000-7000-8000-000000000001"));
    assertThrows(IllegalArgumentException.class, () -> Id.parse("1-2-3-4-5"));
  }
}
