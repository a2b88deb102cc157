package org.slipway.scene;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.slipway.core.plan.DeploymentState;
import org.slipway.text.Texts;

/** The words for states that stand after a label, and their widths, looked up once a picture. */
final class StateWords {

  private record Word(String text, double width) {}

  private static final Word NONE = new Word("", 0);

  private final Map<DeploymentState, Word> words = new EnumMap<>(DeploymentState.class);
  private final Locale locale;

  StateWords(Texts texts, TextMeasure measure) {
    locale = texts.locale();
    for (DeploymentState state : DeploymentState.values()) {
      if (Parts.finished(state) || state == DeploymentState.RUNNING) {
        String text = texts.get(key(state));
        words.put(state, new Word(text, 6 + measure.width(text, Type.CAPTION)));
      }
    }
  }

  Locale locale() {
    return locale;
  }

  static String key(DeploymentState state) {
    return "timeline.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands after the label of a bar; empty where nothing is to be said. */
  String after(Bar bar) {
    return word(bar).text;
  }

  /** Its width, the gap before it included. */
  double width(Bar bar) {
    return word(bar).width;
  }

  private Word word(Bar bar) {
    return bar.deployment().map(d -> words.getOrDefault(d.state(), NONE)).orElse(NONE);
  }
}
