package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.scene.BlackInk;
import org.slipway.scene.Box;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Mark.Step;
import org.slipway.scene.Picture;
import org.slipway.scene.Spots;
import org.slipway.scene.Stroke;
import org.slipway.scene.SvgPainter;
import org.slipway.screen.Screen;

/** The canvas and the file show the same strength of every fill, and no other of its outline. */
class PaintersTest {

  private static final Pattern OPACITY = Pattern.compile(" (fill-)?opacity=\"([0-9.]+)\"");
  private static final Optional<Stroke> OUTLINE = Optional.of(Stroke.of(Ink.FG, 6));

  private static List<Mark> shapes(Fill fill) {
    Optional<Fill> filled = Optional.of(fill);
    List<Step> square =
        List.of(
            new Step.Move(10, 10),
            new Step.To(50, 10),
            new Step.To(50, 50),
            new Step.To(10, 50),
            new Step.Close());
    return List.of(
        new Mark.Rect(new Box(10, 10, 40, 40), 0, filled, Optional.empty()),
        new Mark.Rect(new Box(10, 10, 40, 40), 4, filled, OUTLINE),
        new Mark.Circle(30, 30, 20, filled, Optional.empty()),
        new Mark.Circle(30, 30, 20, filled, OUTLINE),
        new Mark.Path(square, filled, Optional.empty()),
        new Mark.Path(square, filled, OUTLINE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.85, 0.5, 0.1})
  void fillsAreAsStrong(double opacity) {
    for (Mark shape : shapes(Fill.of(Ink.FG, opacity))) {
      var picture = new Picture(60, 60, List.of(shape), new Spots(List.of()), "");
      assertEquals(1 - opacity, grey(picture, 30, 30), 0.01, () -> "on the canvas: " + shape);
      String svg = SvgPainter.svg(picture, BlackInk.PALETTE);
      Matcher said = OPACITY.matcher(svg);
      assertEquals(opacity, said.find() ? Double.parseDouble(said.group(2)) : 1, 0.001, svg);
      boolean outlined = svg.contains("stroke-width");
      if (outlined) {
        assertTrue(grey(picture, 10, 30) < 0.01, () -> "the outline is not faded: " + shape);
        assertTrue(!svg.contains(" opacity="), "nor is it in the file: " + svg);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.2308})
  void whatIsFadedInOnePlaceFadesNothingInTheNext(double zoom) {
    Mark square = new Mark.Rect(new Box(2, 2, 20, 20), 0, fill(), Optional.empty());
    var faded = new Mark.Group(List.of(square), Optional.empty(), 0.55);
    var left = new Mark.Group(List.of(faded), Optional.of(new Box(0, 0, 12.3, 20.7)), 1);
    var right = new Mark.Group(List.of(square), Optional.of(new Box(12.3, 0, 12.3, 20.7)), 1);
    var picture = new Picture(60, 60, List.of(left, right), new Spots(List.of()), "");
    int inLeft = (int) (6 * zoom);
    int inRight = (int) (16 * zoom);
    assertEquals(0.45, grey(picture, zoom, inLeft, 10), 0.01);
    assertEquals(0, grey(picture, zoom, inRight, 10), 0.01);
    assertEquals(1, grey(picture, zoom, (int) (24 * zoom), 10), 0.01, "beyond the square");
  }

  private static Optional<Fill> fill() {
    return Optional.of(Fill.of(Ink.FG, 1));
  }

  private static double grey(Picture picture, int x, int y) {
    return grey(picture, 1, x, y);
  }

  /** 0 is black, 1 is white. */
  private static double grey(Picture picture, double zoom, int x, int y) {
    return Screen.on(
        () -> {
          var canvas = new Canvas(60, 60);
          canvas.getGraphicsContext2D().scale(zoom, zoom);
          CanvasPainter.paint(canvas.getGraphicsContext2D(), picture, _ -> Color.BLACK);
          var parameters = new SnapshotParameters();
          parameters.setFill(Color.WHITE);
          return canvas.snapshot(parameters, null).getPixelReader().getColor(x, y).getBrightness();
        });
  }
}
