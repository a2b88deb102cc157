package org.slipway.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** A box to tick is as high as its words need, and no higher. */
class TickTest {

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200})
  void takesOneLineWhereItsWordsFitAndMoreWhereTheyWrap(int zoom) {
    int wide = 200 * zoom / 100;
    VBox box =
        Screen.on(
            () -> {
              var ticks = new VBox(Tick.wrapped("Freezes"), Tick.wrapped("Maintenance windows"));
              ticks.getChildren().add(Tick.wrapped("Milestones, lead time, changes of clocks"));
              return ticks;
            });
    try (var _ = new Hand(box, wide, 400, new Look(Theme.LIGHT, zoom))) {
      double one = height(box, 0);
      double two = height(box, 2);
      assertEquals(one, height(box, 1), "one line is one line, short or long");
      assertTrue(two > 1.3 * one, two + " for two lines, " + one + " for one");
    }
  }

  private static double height(VBox box, int number) {
    Node tick = box.getChildren().get(number);
    return Screen.on(() -> tick.getLayoutBounds().getHeight());
  }
}
