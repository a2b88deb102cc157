package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.scene.LanesBy;
import org.slipway.scene.ShopPlan;
import org.slipway.scene.Spot;
import org.slipway.screen.Screen;

/** The calendar held against another state of the plan. */
class ComparingTest {

  private static String says(ShopCalendar calendar) {
    return String.join(
        "; ",
        calendar
            .model
            .scenes()
            .timeline((text, type) -> text.length() * type.size() / 2, 1400, 1400, false)
            .picture()
            .spots()
            .all()
            .stream()
            .map(Spot::says)
            .toList());
  }

  @Test
  void saysWhatIsElsewhereUntilItIsStopped() {
    Screen.on(
        () -> {
          var calendar = new ShopCalendar(ShopPlan.story());
          Plan before = calendar.model.data().plan();
          Deployment shipping = calendar.shop.deployment("Shipping 6.1", "Production EU");
          Deployment later =
              Gesture.startingAt(
                  shipping, shipping.timing().startsAt().orElseThrow().plus(Duration.ofHours(5)));
          calendar.commit(Edit.put(Phrase.of("edit"), later));
          assertFalse(says(calendar).contains("Baseline"));
          var with = new Comparison("Baseline", () -> Optional.of(before));
          calendar.model.comparing().with().set(Optional.of(with));
          assertTrue(says(calendar).contains("5 h later than in Baseline"), says(calendar));
          calendar.model.lanesBy().set(LanesBy.TRAIN);
          assertTrue(says(calendar).contains("5 h later than in Baseline"), "in other lanes too");
          calendar.model.comparing().with().set(Optional.empty());
          assertFalse(says(calendar).contains("Baseline"));
          return true;
        });
  }

  @Test
  void showsNothingWhereTheOtherStateCannotBeRead() {
    Screen.on(
        () -> {
          var calendar = new ShopCalendar(ShopPlan.story());
          calendar
              .model
              .comparing()
              .with()
              .set(Optional.of(new Comparison("Lost", Optional::empty)));
          assertEquals(Optional.empty(), calendar.model.comparing().earlier());
          assertFalse(says(calendar).contains("Lost"));
          return true;
        });
  }
}
