package org.slipway.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.theme.Look;

/** Heads of a scrolled grid of 10 by 10 cells, each 100 by 100 pixels. */
class HeldHeadsTest {

  private static final double SIDE = 100;

  private final GridPane grid = Screen.on(GridPane::new);
  private final ScrollPane pane = Screen.on(() -> new ScrollPane(grid));
  private Hand hand = new Hand(Screen.on(() -> new VBox()), 100, 100, Look.PLAIN);

  @AfterEach
  void close() {
    hand.close();
  }

  private HeldHeads open(int height) {
    hand.close();
    HeldHeads heads =
        Screen.on(
            () -> {
              for (int cell = 0; cell < 100; cell++) {
                var region = new Region();
                region.setMinSize(SIDE, SIDE);
                grid.add(region, cell % 10, cell / 10);
              }
              return HeldHeads.of(pane, grid);
            });
    hand = new Hand(pane, 450, height, Look.PLAIN);
    return heads;
  }

  /** Of a cell's corner from the room's. */
  private String place(int column, int row) {
    return Screen.on(
        () -> {
          Region cell = (Region) grid.getChildren().get(row * 10 + column);
          Bounds at = pane.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
          var room = pane.lookup(".viewport").localToParent(0, 0);
          return "%.0f, %.0f".formatted(at.getMinX() - room.getX(), at.getMinY() - room.getY());
        });
  }

  private void scroll() {
    Screen.on(
        () -> {
          pane.setVvalue(1);
          pane.setHvalue(1);
          pane.layout();
          return true;
        });
  }

  private double room(boolean across) {
    Bounds room = Screen.on(pane::getViewportBounds);
    return across ? room.getWidth() : room.getHeight();
  }

  @Test
  void theFirstRowAndColumnStayAndTheRestPassesBelow() {
    HeldHeads heads = open(450);
    scroll();
    assertEquals("0, 0", place(0, 0));
    assertEquals("%.0f, 0".formatted(room(true) - SIDE), place(9, 0));
    assertEquals("0, %.0f".formatted(room(false) - SIDE), place(0, 9));
    assertEquals(SIDE, heads.above());
    assertEquals(SIDE, heads.before());
  }

  @Test
  void headsThatWouldTakeMostOfTheRoomScrollWithTheRest() {
    HeldHeads heads = open(150);
    scroll();
    assertEquals("0, %.0f".formatted(room(false) - 10 * SIDE), place(0, 0));
    assertEquals(0, heads.above());
  }
}
