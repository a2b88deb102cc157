package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.slipway.settings.Panes;
import org.slipway.settings.WindowState;
import org.slipway.workspace.Start;

/** The window comes back where it was, and never off all screens. */
class PlacementTest {

  private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1040);
  private static final Rectangle2D PROJECTOR = new Rectangle2D(1920, 0, 1024, 768);

  private static WindowState at(double x, double y, double width, double height) {
    return new WindowState(x, y, width, height, false, Panes.NONE);
  }

  @Test
  void aWindowOnAScreenStaysWhereItWas() {
    WindowState was = at(300, 20, 1400, 900);
    assertEquals(was, Placement.onScreen(Optional.of(was), List.of(DESK)));
  }

  @Test
  void aWindowOnAProjectorThatIsGoneComesBackToTheMiddle() {
    WindowState was = at(1950, 20, 900, 700);
    assertEquals(was, Placement.onScreen(Optional.of(was), List.of(DESK, PROJECTOR)));
    assertEquals(at(160, 20, 1600, 1000), Placement.onScreen(Optional.of(was), List.of(DESK)));
  }

  @Test
  void aWindowIsNeverLargerThanItsScreenAndNeverOverItsEdges() {
    WindowState now =
        Placement.onScreen(Optional.of(at(-200, 500, 3000, 2000)), List.of(PROJECTOR, DESK));
    assertTrue(now.x() >= 0 && now.x() + now.width() <= 1920, now::toString);
    assertTrue(now.y() >= 0 && now.y() + now.height() <= 1040, now::toString);
  }

  @Test
  void theFirstTimeItStandsInTheMiddle() {
    WindowState first = Placement.onScreen(Optional.empty(), List.of(PROJECTOR));
    assertEquals(new Rectangle2D(1920, 0, 1024, 768), bounds(first));
  }

  @Test
  void argumentsAreAStartOrACommand() {
    assertEquals(Optional.of(Start.PLAIN), Start.of(List.of()));
    assertTrue(Start.of(List.of("--safe-mode")).orElseThrow().safe());
    assertEquals(
        "shop.slipway.mv.db",
        Start.of(List.of("shop.slipway.mv.db")).orElseThrow().file().orElseThrow().toString());
    for (String command : Set.of("demo", "check", "shop.json")) {
      assertEquals(Optional.empty(), Start.of(List.of(command)));
    }
  }

  private static Rectangle2D bounds(WindowState at) {
    return new Rectangle2D(at.x(), at.y(), at.width(), at.height());
  }
}
