package org.slipway.ui.checklist;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.record.ReleaseChooser;

/** Which release and which of its deployments is shown, who signs, and what can be added. */
final class ReleaseBar extends Toolbar {

  private final ChecklistViewModel model;
  private final Actions actions;
  private final Supplier<Layers> layers;
  private final Texts texts;

  ReleaseBar(ChecklistViewModel model, Actions actions, Supplier<Layers> layers) {
    super("view-bar");
    this.model = model;
    this.actions = actions;
    this.layers = layers;
    texts = model.session().texts();
  }

  void show(Optional<Readiness> readiness) {
    if (readiness.isEmpty()) {
      getChildren().clear();
      return;
    }
    Readiness now = readiness.get();
    Label where = Words.whole(now.where(), "muted", "small");
    Button signer = signer();
    Button approval = Buttons.full(actions, "checklist.add-approval");
    getChildren().setAll(chooser(now), where, Words.spring());
    if (model.targets().size() > 1) {
      getChildren().add(targets());
    }
    getChildren()
        .addAll(
            signer,
            Buttons.full(actions, "checklist.add-evidence"),
            approval,
            Buttons.full(actions, "checklist.add-item"));
    mayGo(where, signer, approval); // all in the palette or the banner too
  }

  private Button chooser(Readiness now) {
    HBox name =
        Words.row(
            "line",
            Words.whole(now.release().key(), "muted"),
            Words.whole(Names.of(model.session().plan(), now.release()), "title"),
            Icons.of("mdi2c-chevron-down"));
    var button = new Button("", name);
    button.setId("choose-release");
    button.setAccessibleText(texts.get("action.checklist.release"));
    button.getStyleClass().addAll("flat", "release-chooser");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> choose());
    return button;
  }

  private Button signer() {
    Button button = Buttons.full(actions, "checklist.signer");
    button.textProperty().unbind();
    button.textProperty().bind(Bindings.createStringBinding(this::signing, model.signer()));
    return button;
  }

  private String signing() {
    var plan = model.session().plan();
    return model
        .signer()
        .get()
        .flatMap(id -> plan.find(new Ref(Kind.PERSON, id)))
        .map(person -> texts.get("checklist.signing-as", Names.of(plan, person)))
        .orElseGet(() -> texts.get("action.checklist.signer"));
  }

  private HBox targets() {
    var group = new ToggleGroup();
    HBox box = Words.row("targets", target(texts.get("checklist.all"), Optional.empty(), group));
    for (Readiness.Target target : model.targets()) {
      ToggleButton toggle = target(target.name(), Optional.of(target.ref()), group);
      target.sign().ifPresent(s -> toggle.setGraphic(new Mark(s, texts).styled("mark-small")));
      box.getChildren().add(toggle);
    }
    return box;
  }

  private ToggleButton target(String name, Optional<Ref> ref, ToggleGroup group) {
    var toggle = new ToggleButton(name);
    toggle.setToggleGroup(group);
    toggle.setSelected(model.only().get().equals(ref));
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setOnAction(_ -> model.only().set(ref));
    return toggle;
  }

  /** Asks which release is to be shown. */
  void choose() {
    ReleaseChooser.open(
        model.session(),
        layers.get(),
        texts.get("checklist.choose-release"),
        model::releases,
        release -> model.release().set(Optional.of(Ref.of(release))));
  }
}
