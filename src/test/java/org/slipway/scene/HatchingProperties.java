package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class HatchingProperties {

  @Property(tries = 300)
  void staysInsideTheBox(
      @ForAll @DoubleRange(min = -50, max = 900) double x,
      @ForAll @DoubleRange(min = -50, max = 900) double y,
      @ForAll @DoubleRange(min = 0, max = 300) double width,
      @ForAll @DoubleRange(min = 0, max = 120) double height,
      @ForAll @DoubleRange(min = -500, max = 500) double origin,
      @ForAll Pattern pattern) {
    var box = new Box(x, y, width, height);
    Box loose = box.grown(0.001);
    Hatching.lines(
        box,
        pattern,
        origin,
        line -> {
          assertTrue(inside(loose, line.x1(), line.y1()), () -> line + " of " + box);
          assertTrue(inside(loose, line.x2(), line.y2()), () -> line + " of " + box);
        });
  }

  @Property(tries = 100)
  void doesNotSwimWhenTheBoxIsCut(@ForAll @DoubleRange(min = 0, max = 100) double cut) {
    var whole = new ArrayList<Double>();
    var rest = new ArrayList<Double>();
    Hatching.lines(new Box(0, 0, 400, 40), Pattern.BARS, 0, line -> whole.add(line.x1()));
    Hatching.lines(Box.between(cut, 0, 400, 40), Pattern.BARS, 0, line -> rest.add(line.x1()));
    assertEquals(whole.subList(whole.size() - rest.size(), whole.size()), rest);
  }

  private static boolean inside(Box box, double x, double y) {
    return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom();
  }
}
