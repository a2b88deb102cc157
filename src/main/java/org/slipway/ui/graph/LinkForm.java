package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.slipway.core.plan.DependencyType;
import org.slipway.text.Texts;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Words;

/** Asks which of two components needs the other, and how, before the dependency is added. */
final class LinkForm {

  private static final String TYPE = "type";

  private final GraphViewModel model;
  private final Layers layers;
  private final Texts texts;
  private final List<Draft> ways;
  private final List<DependencyType> types = Arrays.asList(DependencyType.values());
  private final Pick way;
  private final Pick type;
  private final TextField called = new TextField();
  private final Label circle = Words.wrapped("", "warning");
  private final CheckBox sure;

  LinkForm(GraphViewModel model, Draft draft, Layers layers) {
    this.model = model;
    this.layers = layers;
    texts = model.texts();
    ways = List.of(draft, draft.turned(model.now().components()));
    way = new Pick(ways.stream().map(this::said).toList(), said(draft));
    way.setId("link-way");
    type = new Pick(types.stream().map(texts::term).toList(), texts.term(types.getFirst()));
    type.setId("link-type");
    called.setId("link-interface");
    circle.setId("link-circle");
    sure = new CheckBox(texts.get("graphview.link.sure"));
    sure.setId("link-sure");
  }

  private String said(Draft draft) {
    return texts.get("graphview.link.needs", draft.needs().name(), draft.needed().name());
  }

  void open() {
    Form form =
        new Form(texts.get("graphview.link.title"))
            .with("way", texts.get("graphview.link.way"), way)
            .with(TYPE, texts.get("graphview.link.type"), type)
            .with("interface", texts.get("graphview.link.interface"), called)
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
    Draft draft = draft();
    DependencyType how = types.get(Math.max(0, type.getSelectionModel().getSelectedIndex()));
    Optional<String> name = Optional.of(called.getText().strip()).filter(t -> !t.isEmpty());
    var problems = new ArrayList<Form.Problem>();
    if (draft.isOnItself()) {
      problems.add(Form.Problem.whole(texts.get("graphview.link.itself", draft.needs().name())));
    } else if (draft.twin(model.session().plan(), how, name).isPresent()) {
      problems.add(
          new Form.Problem(TYPE, texts.get("graphview.link.double", said(draft), texts.term(how))));
    } else if (!draft.closes().isEmpty() && !sure.isSelected()) {
      problems.add(Form.Problem.whole(texts.get("graphview.link.unsure")));
    } else {
      model.session().apply(draft.edit(model.session(), how, name)).problems().stream()
          .map(Form.Problem::whole)
          .forEach(problems::add);
    }
    return problems;
  }
}
