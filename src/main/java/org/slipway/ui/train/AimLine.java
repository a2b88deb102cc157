package org.slipway.ui.train;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.ApprovedWords;
import org.slipway.ui.session.Session;

/** Asks, before anything is changed, whether the deployments go along. */
final class AimLine extends VBox {

  private final TrainWords words;
  private final Session session;
  private final Label what = Words.wrapped("", "medium");
  private final Label then = Words.wrapped("", "small");
  private final Label approved = Words.wrapped("", "warning", "small");
  private final Button whole = new Button();
  private final Button alone = new Button();

  AimLine(TrainBoardViewModel model) {
    words = new TrainWords(model.session());
    getStyleClass().add("train-aim");
    what.setId("train-aim");
    approved.setId("train-approved");
    approved.setGraphic(Icons.of("mdi2a-alert-outline"));
    approved.managedProperty().bind(approved.visibleProperty());
    session = model.session();
    whole.setId("train-book-whole");
    whole.getStyleClass().add("accent");
    whole.setOnAction(_ -> model.book(true));
    alone.setId("train-book-alone");
    alone.setOnAction(_ -> model.book(false));
    Refused.where(session.readOnly(), whole);
    Refused.where(session.readOnly(), alone);
    var cancel = new Button(words.texts().get("trains.cancel"));
    cancel.setId("train-cancel");
    cancel.setOnAction(_ -> model.cancel());
    whole.setMinWidth(USE_PREF_SIZE);
    alone.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(Words.row("line", what, Words.spring(), whole, alone, cancel), approved, then);
    managedProperty().bind(visibleProperty());
    model.aim().subscribe(this::show);
  }

  private void show(Optional<Aim> aim) {
    setVisible(aim.isPresent());
    aim.ifPresent(this::show);
  }

  private void show(Aim aim) {
    var texts = words.texts();
    what.setText(
        texts.get(
            "trains.aim",
            TrainWords.name(aim.rider().release()),
            aim.rider().departure().map(words::local).orElseGet(() -> texts.get("trains.unbooked")),
            words.local(aim.to()),
            words.utc(aim.to())));
    String moved = ApprovedWords.of(session, aim.approved());
    approved.setText(moved);
    approved.setVisible(!moved.isEmpty());
    boolean along = aim.moving() > 0;
    alone.setVisible(along);
    alone.setManaged(along);
    whole.setText(along ? texts.get("trains.book-whole", aim.moving()) : texts.get("trains.book"));
    alone.setText(texts.get("trains.book-alone"));
    then.setText(
        along
            ? texts.get(
                "trains.then", words.outcome(aim.missesWhole()), words.outcome(aim.missesAlone()))
            : words.outcome(aim.missesAlone()));
  }
}
