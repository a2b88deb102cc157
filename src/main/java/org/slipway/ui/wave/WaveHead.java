package org.slipway.ui.wave;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.text.WaveWords;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;

/** The name of a wave over its regions, how long it soaks and what stops it. */
final class WaveHead extends VBox {

  WaveHead(WaveStep step, SunBoard board, Session session) {
    Texts texts = session.texts();
    boolean last = step.number() == board.steps().size() - 1;
    getChildren()
        .addAll(
            Words.wrapped(texts.get("waves.wave", step.number() + 1, step.wave().name()), "strong"),
            Words.wrapped(says(step, last, session), "muted", "small"));
    getStyleClass().add("sun-wave");
  }

  private static String says(WaveStep step, boolean last, Session session) {
    Texts texts = session.texts();
    Optional<String> soaked =
        step.soaked().map(at -> Times.moment(at, session.zone().get(), texts.locale()));
    String soaks = WaveWords.soaks(step.wave(), last, soaked, texts);
    String stops =
        step.wave().stops().stream()
            .map(rule -> WaveWords.stop(rule, texts))
            .collect(Collectors.joining(" · "));
    return Stream.of(soaks, stops)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
