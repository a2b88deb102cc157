package org.slipway.ui.graph;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.slipway.text.Texts;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Words;

/** Asks which of two waits for the other, and how, before the line between them is added. */
final class LinkForm {

  private final GraphViewModel model;
  private final Layers layers;
  private final Texts texts;
  private final Draft asked;
  private final List<Draft> ways;
  private final Pick way;
  private final Pick type;
  private final TextField words = new TextField();
  private final Label circle = Words.wrapped("", "warning");
  private final CheckBox sure;

  LinkForm(GraphViewModel model, Draft draft, Layers layers) {
    this.model = model;
    this.layers = layers;
    texts = model.texts();
    asked = draft;
    ways = List.of(draft, draft.turned(model.now()));
    way = new Pick(ways.stream().map(one -> one.said(texts)).toList(), draft.said(texts));
    way.setId("link-way");
    List<String> types = draft.types(texts);
    type = new Pick(types, types.getFirst());
    type.setId("link-type");
    words.setId("link-words");
    circle.setId("link-circle");
    sure = new CheckBox(texts.get("graphview.link.sure"));
    sure.setId("link-sure");
  }

  void open() {
    Form form =
        new Form(asked.said(texts, "title"))
            .with("way", asked.said(texts, "way"), way)
            .with(Draft.TYPE, asked.said(texts, "type"), type)
            .with(Draft.WORDS, asked.said(texts, "words"), words)
            .part(circle)
            .part(sure)
            .ending(
                texts.get("graphview.link.add"),
                texts.get("form.cancel"),
                this::take,
                () -> {
                  layers.close();
                  model.couple().linked();
                });
    form.setId("link-form");
    way.valueProperty().subscribe(_ -> warn());
    layers.show(form, form.first());
  }

  private Draft draft() {
    return ways.get(Math.max(0, way.getSelectionModel().getSelectedIndex()));
  }

  private void warn() {
    List<String> round = draft().closes();
    circle.setText(
        round.isEmpty() ? "" : texts.get("graphview.link.circle", String.join(" → ", round)));
    sure.setSelected(false);
    Blank.show(circle, !round.isEmpty());
    Blank.show(sure, !round.isEmpty());
  }

  private List<Form.Problem> take() {
    int chosen = Math.max(0, type.getSelectionModel().getSelectedIndex());
    var filled = new Draft.Filled(chosen, words.getText().strip());
    return switch (draft().made(model.session(), filled)) {
      case Draft.Outcome.Bad(Form.Problem problem) -> List.of(problem);
      case Draft.Outcome.Good _ when !draft().closes().isEmpty() && !sure.isSelected() ->
          List.of(Form.Problem.whole(texts.get("graphview.link.unsure")));
      case Draft.Outcome.Good(var edit) ->
          model.session().apply(edit).problems().stream().map(Form.Problem::whole).toList();
    };
  }
}
