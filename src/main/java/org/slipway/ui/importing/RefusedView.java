package org.slipway.ui.importing;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Choices;

/** Why a file cannot be taken: where, what is wrong, what to do. */
final class RefusedView extends VBox implements Layers.Firm {

  private final Texts texts;

  RefusedView(Texts texts, String file, List<Told> told, Choices kept) {
    this.texts = texts;
    setId("import-refused");
    getStyleClass().addAll("form", "import-card", "import-refused");
    pseudoClassStateChanged(PartTable.FEW, told.size() <= PartTable.SOME);
    Label title = Words.wrapped(texts.get("import.refused", file, told.size()), "card-title");
    title.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
    title.getStyleClass().add("refused-title");
    var table =
        new PartTable(
            texts, Part.NOTES, told.stream().map(Told::line).toList(), kept, _ -> new Region());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(title, Words.wrapped(texts.get("import.refused-explain")), table);
  }

  void open(Layers layers, Runnable back, Runnable leave) {
    var again = new Button(texts.get("import.back"), Icons.of("mdi2a-arrow-left"));
    again.setId("import-back");
    again.setDefaultButton(true);
    again.getStyleClass().add("accent");
    again.setOnAction(_ -> back.run());
    var close = new Button(texts.get("form.close"));
    close.setId("form-cancel");
    close.setOnAction(_ -> leave.run());
    getChildren().add(Words.row("form-buttons", Words.spring(), close, again));
    layers.show(this, again);
  }
}
