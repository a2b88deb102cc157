package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;

class ExposureSceneTest {

  private static final Instant FIRST = Instant.parse("2026-10-24T00:00:00Z");
  private static final TextMeasure MEASURE = (text, type) -> text.length() * type.size() / 2;

  private static ExposureCell cell(
      int row, int column, String combined, int assumed, boolean over) {
    Instant from = FIRST.plusSeconds(3600L * column);
    BigDecimal share = new BigDecimal(combined);
    return new ExposureCell(
        row,
        new Interval(from, from.plusSeconds(3600)),
        share.signum() > 0 ? 2 : 0,
        assumed,
        share,
        share,
        over);
  }

  private static ExposureScene scene(double height) {
    var grid =
        new ExposureScene.Grid(
            List.of("Finance", "Retail"),
            List.of(
                new ExposureScene.Column("Sat", "24", true),
                new ExposureScene.Column("Sun", "25", true)),
            List.of(
                List.of(cell(0, 0, "0.125", 0, false), cell(0, 1, "0", 0, false)),
                List.of(cell(1, 0, "0.804", 1, true), cell(1, 1, "0.5", 0, false))),
            Optional.of(new BigDecimal("0.8")));
    var frame = new ExposureScene.Frame(600, height, Optional.empty(), false);
    return ExposureScene.of(grid, frame, Texts.of(Locale.ENGLISH), MEASURE);
  }

  private static List<Mark.Text> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }

  @Test
  void eachCellHasItsNumberAndUnknownIsSaid() {
    List<String> said = texts(scene(300).picture()).stream().map(Mark.Text::text).toList();
    assertTrue(
        said.containsAll(List.of("13", "80?", "50", "Finance", "Retail", "24")), said::toString);
    assertTrue(said.stream().noneMatch("0"::equals), "an empty cell stays empty");
  }

  @Test
  void overTheLimitIsFramedWithACorner() {
    long corners =
        scene(300).picture().marks().stream().filter(Mark.Path.class::isInstance).count();
    assertEquals(2, corners, "the cell and the legend");
  }

  @Test
  void whatIsPointedAtIsWhatIsDrawn() {
    ExposureScene scene = scene(300);
    Mark.Text number =
        texts(scene.picture()).stream()
            .filter(t -> t.text().equals("80?"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Optional.of(new ExposureScene.At(1, 0)), scene.at(number.x() + 2, number.baseline() - 4));
    assertEquals(Optional.empty(), scene.at(2, 2));
    assertEquals(Optional.empty(), scene.at(number.x(), 299));
  }

  @Test
  void itGoesToPaperWithItsNumbers() {
    String svg = SvgPainter.svg(scene(300).picture(), BlackInk.PALETTE);
    assertTrue(svg.contains(">80?<"), "the number");
    assertTrue(svg.contains("0.26"), "light ground behind a dark number");
  }

  @Test
  void namesThatBeginAlikeAreToldApartByTheirEnds() {
    TextMeasure measure = (text, _) -> text.length() * 10.0;
    String one = measure.fitEnds("Payments of the whole of Europe, unit 1", Type.LABEL, 200);
    String two = measure.fitEnds("Payments of the whole of Europe, unit 2", Type.LABEL, 200);
    assertTrue(one.endsWith("unit 1") && one.startsWith("Pay") && one.contains("…"), one);
    assertTrue(two.endsWith("unit 2"), two);
    assertTrue(one.length() <= 20, one);
    assertEquals("Short", measure.fitEnds("Short", Type.LABEL, 50));
    assertEquals("", measure.fitEnds("Short", Type.LABEL, 10));
  }
}
