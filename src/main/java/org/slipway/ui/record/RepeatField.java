package org.slipway.ui.record;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;

/** Says a rule in words, and fills it in from a searched list of the forms that people name. */
final class RepeatField extends VBox {

  private static final int MOST = 200;

  private final RecordViewModel model;
  private final Part.Group group;
  private final Layers layers;
  private final Texts texts;
  private final Label words = Words.wrapped("", "small");
  private final Button choose;

  RepeatField(RecordViewModel model, Part.Group group, Layers layers) {
    this.model = model;
    this.group = group;
    this.layers = layers;
    texts = model.session().texts();
    words.setId("repeat-words");
    choose = new Button(texts.get("repeat.choose"), Icons.of("mdi2r-repeat"));
    choose.setId("repeat-choose");
    choose.setOnAction(_ -> open());
    getStyleClass().add("form-row");
    getChildren().addAll(choose, words);
    for (Part part : group.parts()) {
      model.draft().text(part.path()).addListener((_, _, _) -> draw());
    }
    draw();
  }

  private void draw() {
    String said = model.inWords(group).orElse("");
    words.setText(said);
    words.setVisible(!said.isEmpty());
    words.setManaged(!said.isEmpty());
  }

  private void open() {
    List<Presets.Preset> all = model.presets(group);
    var chooser =
        new Chooser<Presets.Preset>(
            texts.get("repeat.search"),
            texts.get("shell.nothing-found"),
            typed -> matching(all, typed),
            preset -> {
              layers.close();
              model.fill(group, preset);
              choose.requestFocus();
            });
    chooser.setId("repeat-chooser");
    layers.show(chooser, chooser.field());
  }

  private static List<Choice<Presets.Preset>> matching(List<Presets.Preset> all, String typed) {
    return all.stream()
        .filter(preset -> Fuzzy.score(typed, preset.words()).isPresent())
        .sorted(
            Comparator.comparingInt(
                (Presets.Preset preset) -> -Fuzzy.score(typed, preset.words()).orElse(0)))
        .limit(MOST)
        .map(preset -> new Choice<>(preset.words(), "", "", "mdi2r-repeat", preset))
        .toList();
  }
}
