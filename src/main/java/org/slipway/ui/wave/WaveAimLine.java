package org.slipway.ui.wave;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.slipway.core.schedule.ApprovedMoves;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.ApprovedWords;

/**
 * Says, before anything is changed, where a wave would start, what moves along and what speaks
 * against it; and, after it, why a move was not taken.
 */
final class WaveAimLine extends VBox {

  private final SunBoardViewModel model;
  private final Texts texts;
  private final Label what = Words.wrapped("", "medium");
  private final Label then = Words.wrapped("", "small");
  private final VBox aimed = new VBox();

  WaveAimLine(SunBoardViewModel model) {
    this.model = model;
    texts = model.texts();
    what.setId("wave-aim");
    then.setId("wave-then");
    aimed.getChildren().addAll(line(), then);
    aimed.getStyleClass().add("sun-aim");
    aimed.managedProperty().bind(aimed.visibleProperty());
    getChildren().addAll(aimed, refused());
    model.aim().subscribe(this::show);
  }

  private HBox line() {
    var move = new Button(texts.get("waves.move"));
    move.setId("wave-move");
    move.getStyleClass().add("accent");
    move.setMinWidth(USE_PREF_SIZE);
    move.setOnAction(_ -> model.move());
    Refused.where(model.session().readOnly(), move);
    var cancel = new Button(texts.get("waves.cancel"));
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.cancel());
    return Words.row("line", what, Words.spring(), move, cancel);
  }

  private Label refused() {
    Label words = Words.wrapped("", "problem");
    words.textProperty().bind(model.refused());
    words.visibleProperty().bind(model.refused().isNotEmpty());
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  private void show(Optional<WaveAim> aim) {
    aimed.setVisible(aim.isPresent());
    if (aim.isPresent()) {
      what.setText(words(aim.get()));
      boolean well = aim.get().against().isEmpty();
      then.setText(
          well
              ? texts.get("waves.checked")
              : aim.get().against().stream()
                  .map(model.session()::say)
                  .collect(Collectors.joining(" ")));
      then.getStyleClass().setAll("label", "small", well ? "muted" : "sun-uncovered");
    }
  }

  private String words(WaveAim aim) {
    SunBoard after = aim.after();
    WaveStep step = after.steps().get(aim.number());
    String start =
        step.start()
            .map(at -> Times.moment(at, model.session().zone().get(), texts.locale()))
            .orElse("");
    SunBoard before = model.board().get().orElseThrow();
    String along =
        after.steps().stream()
            .filter(s -> s.number() != aim.number())
            .filter(s -> !s.start().equals(before.steps().get(s.number()).start()))
            .map(s -> s.wave().name())
            .collect(Collectors.joining(", "));
    String words =
        along.isEmpty()
            ? texts.get("waves.aim", step.wave().name(), start)
            : texts.get("waves.aim.along", step.wave().name(), start, along);
    String stuck =
        aim.stagger().stuck().isEmpty()
            ? ""
            : texts.get("waves.stuck", aim.stagger().stuck().size());
    String approved =
        ApprovedWords.of(
            model.session(), ApprovedMoves.of(model.session().plan(), aim.stagger().edit()));
    return Stream.of(words, stuck, approved)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
