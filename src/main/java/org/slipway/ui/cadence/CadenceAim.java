package org.slipway.ui.cadence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.slipway.core.outcome.cadence.CadenceChange;
import org.slipway.core.schedule.train.Closure;
import org.slipway.core.schedule.train.Departure;
import org.slipway.text.ClosureWords;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Words;

/** The departures before and after, and the question whether to change the train. */
final class CadenceAim extends VBox {

  private static final int LISTED = 6;

  private final CadenceViewModel model;
  private final CadenceWords words;
  private final VBox was = new VBox();
  private final VBox is = new VBox();
  private final Label kept = Words.wrapped("", "small");
  private final Button change = new Button();

  CadenceAim(CadenceViewModel model) {
    this.model = model;
    words = new CadenceWords(model.texts());
    setId("cadence-aim");
    getStyleClass().add("cadence-aim");
    was.setId("cadence-was");
    is.setId("cadence-is");
    kept.setId("cadence-kept");
    change.setId("cadence-change");
    change.getStyleClass().add("accent");
    change.setMinWidth(USE_PREF_SIZE);
    change.setOnAction(_ -> model.apply());
    Refused.where(model.session().readOnly(), change);
    var cancel = new Button(words.texts().get("cadence.cancel"));
    cancel.setId("cadence-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.asked().set(false));
    var lists = new GridPane();
    lists.getStyleClass().add("cadence-lists");
    for (VBox list : List.of(was, is)) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      lists.getColumnConstraints().add(half);
      lists.addRow(0, list);
    }
    Label history = Words.wrapped(words.texts().get("cadence.history"), "small", "muted");
    getChildren().addAll(lists, kept, history, Words.row("line", change, cancel));
    visibleProperty().bind(model.asked());
    managedProperty().bind(visibleProperty());
    model.asked().subscribe(this::fill);
  }

  private void fill(boolean asked) {
    Optional<CadenceChange> shown =
        model.shown().get().flatMap(CadenceViewModel.Shown::change).filter(_ -> asked);
    shown.ifPresent(this::fill);
  }

  private void fill(CadenceChange to) {
    list(was, "cadence.was", to.was(), to);
    list(is, "cadence.is", to.is(), to);
    String keys =
        to.kept().stream()
            .map(release -> release.name() + " " + release.version())
            .collect(Collectors.joining(", "));
    kept.setText(keys.isEmpty() ? "" : words.texts().get("cadence.kept", keys));
    kept.setVisible(!keys.isEmpty());
    kept.setManaged(!keys.isEmpty());
    change.setText(words.texts().get("cadence.change", to.before().name()));
  }

  private void list(VBox box, String title, List<Departure> departures, CadenceChange of) {
    box.getChildren().setAll(Words.wrapped(words.texts().get(title), "strong"));
    for (Departure departure : departures.stream().limit(LISTED).toList()) {
      box.getChildren().add(Words.wrapped(words.departure(departure), "small"));
      for (Closure closure : of.closures(departure)) {
        String says = ClosureWords.of(closure, words.texts());
        box.getChildren().add(Words.wrapped(says, "caption", "problem"));
      }
    }
    if (departures.size() > LISTED) {
      String more = words.texts().get("cadence.more", departures.size() - LISTED);
      box.getChildren().add(Words.wrapped(more, "small", "muted"));
    }
    if (departures.isEmpty()) {
      box.getChildren().add(Words.wrapped(words.texts().get("cadence.none"), "small", "muted"));
    }
  }
}
