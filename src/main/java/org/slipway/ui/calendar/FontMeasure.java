package org.slipway.ui.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Text;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.Type;

/** Measures texts with the bundled font and remembers the last ones. On the FX thread. */
final class FontMeasure implements TextMeasure {

  private static final int MOST = 20_000;

  private final Text probe = new Text();
  private final Map<Asked, Double> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Double> eldest) {
          return size() > MOST;
        }
      };

  private record Asked(String text, Type type) {}

  @Override
  public double width(String text, Type type) {
    return known.computeIfAbsent(new Asked(text, type), this::measured);
  }

  private double measured(Asked asked) {
    probe.setFont(CanvasPainter.font(asked.type()));
    probe.setText(asked.text());
    return probe.getLayoutBounds().getWidth();
  }
}
