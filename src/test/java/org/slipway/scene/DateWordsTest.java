package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.time.Interval;
import org.slipway.scene.Layer.Sort;

/** Names of dates where there is little room. */
class DateWordsTest {

  private static final TextMeasure LETTERS = (text, _) -> text.length();

  @Test
  void aCutOffIsShortenedByARule() {
    Layer date = date(Sort.CUT_OFF, "Scope freeze · Money");
    assertEquals(
        List.of("Scope freeze · Money", "Scope · Money", "SF · Money", "SF"),
        DateWords.forms(date));
    for (int room = 0; room < 30; room++) {
      Optional<String> shown = DateWords.fitting(date, LETTERS, Type.CAPTION, room);
      int most = room;
      assertEquals(
          DateWords.forms(date).stream().filter(form -> form.length() <= most).findFirst(), shown);
    }
  }

  @Test
  void ofAHyphenatedWordBothPartsCount() {
    assertEquals(
        List.of("Sign-off · Logistics", "Sign-off · Logistics", "SO · Logistics", "SO"),
        DateWords.forms(date(Sort.UNDATED, "Sign-off · Logistics")));
  }

  @Test
  void aDeliveryGoesWithoutItsVendorAndATrainKeepsItsName() {
    assertEquals(
        List.of("SDK 5 · PayGate", "SDK 5"),
        DateWords.forms(date(Sort.DELIVERY, "SDK 5 · PayGate")));
    assertEquals(List.of("Money · EU"), DateWords.forms(date(Sort.DEPARTURE, "Money · EU")));
    assertEquals(List.of("Close · EU"), DateWords.forms(date(Sort.EVENT, "Close · EU")));
  }

  private static Layer date(Sort sort, String name) {
    Instant at = Instant.parse("2026-09-28T13:00:00Z");
    var ref = new Ref(Kind.RELEASE_TRAIN, Id.parse("00000000-0000-7000-8000-000000000001"));
    return new Layer(ref, sort, name, Scope.ALL, new Interval(at, at));
  }
}
