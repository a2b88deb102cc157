package org.slipway.ui.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A wave by mouse: pressed and drawn along the strip of one of its regions, in steps; where it is
 * let go it stays aimed at until it is moved or let go of.
 */
final class SunMouse {

  private static final double CLICK = 4;

  private final SunBoardViewModel model;
  private final Duration step;

  /** Where it was pressed, and when the wave starts as planned. */
  private record Pressed(double x, Instant start) {}

  private Optional<Pressed> pressed = Optional.empty();

  SunMouse(SunBoardViewModel model, Duration step) {
    this.model = model;
    this.step = step;
  }

  void listen(SunRowView region) {
    region.setOnMousePressed(
        press -> {
          region.requestFocus();
          press.consume(); // or the scroll pane takes the focus
        });
    region.strip().setOnMousePressed(press -> press(region, press));
    region.strip().setOnMouseDragged(move -> drag(region, move));
    region.strip().setOnMouseReleased(_ -> pressed = Optional.empty());
  }

  private void press(SunRowView region, MouseEvent press) {
    region.requestFocus();
    pressed =
        model
            .start(region.row())
            .filter(_ -> press.getButton() == MouseButton.PRIMARY)
            .map(start -> new Pressed(press.getSceneX(), start));
    press.consume();
  }

  private void drag(SunRowView region, MouseEvent move) {
    pressed
        .filter(from -> Math.abs(move.getSceneX() - from.x()) > CLICK)
        .ifPresent(
            from -> {
              Duration by = region.strip().length(move.getSceneX() - from.x(), step);
              model.aim(region.row().number(), from.start().plus(by));
            });
    move.consume();
  }
}
