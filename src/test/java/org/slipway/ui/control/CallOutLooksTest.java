package org.slipway.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** A card that hangs on something has the ground of its theme, so that its words can be read. */
class CallOutLooksTest {

  @ParameterizedTest
  @EnumSource(Theme.class)
  void itsGroundIsThatOfCards(Theme theme) {
    var owner = Screen.on(() -> new Button("?"));
    var ground = Screen.on(Region::new);
    Screen.on(() -> ground.getStyleClass().add("overlay-card"));
    try (var hand =
        new Hand(Screen.on(() -> new StackPane(ground, owner)), 400, 300, new Look(theme, 100))) {
      PopOver card =
          Screen.on(
              () -> {
                var content = new VBox(new Label("Words"));
                return CallOut.show(owner, content, content);
              });
      hand.until(
          () -> card.getSkin() != null && card.getSkin().getNode().lookup(".border") != null);
      hand.until(() -> card.isShowing() && ground.getBackground() != null);
      assertEquals(Screen.on(() -> wanted(ground)), Screen.on(() -> fill(card)));
      Screen.on(
          () -> {
            card.hide();
            return true;
          });
    }
  }

  private static Paint fill(PopOver card) {
    return ((Shape) card.getSkin().getNode().lookup(".border")).getFill();
  }

  /** What a card over the window is painted with. */
  private static Paint wanted(Region ground) {
    return ground.getBackground().getFills().getLast().getFill();
  }
}
