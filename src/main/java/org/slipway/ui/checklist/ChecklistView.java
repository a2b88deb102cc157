package org.slipway.ui.checklist;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.theme.Themes;

/** Whether a release may go out, why, and what people and rules have to say about it. */
public final class ChecklistView extends VBox {

  private static final String VIEW = "checklist";

  private final ChecklistViewModel model;
  private final Supplier<Layers> layers;
  private final Consumer<Ref> calendar;
  private final Texts texts;
  private final ChecklistForms forms;
  private final ChecklistTable table;
  private final WhyView why;
  private final Toolbar bar = new Toolbar("view-bar");
  private final HBox banner = Words.row("banner");

  /**
   * @param calendar shows a deployment in the calendar
   */
  public ChecklistView(
      ChecklistViewModel model, Actions actions, Supplier<Layers> layers, Consumer<Ref> calendar) {
    this.model = model;
    this.layers = layers;
    this.calendar = calendar;
    texts = model.session().texts();
    forms = new ChecklistForms(model, layers);
    table = new ChecklistTable(texts, new TableWishes());
    why = new WhyView(texts, this::help);
    register(actions);
    getStylesheets().add(Themes.sheetOf(ChecklistView.class));
    getStyleClass().add("checklist");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(bar, banner, notice(), scrolled(why), table, legend());
    model.readiness().subscribe(now -> show(now, actions));
  }

  private static ScrollPane scrolled(WhyView why) {
    var scroll = new ScrollPane(why);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "why-scroll");
    return scroll;
  }

  private void register(Actions actions) {
    add(actions, "release", "Shortcut+R", "mdi2r-rocket-launch-outline", this::chooseRelease);
    add(actions, "signer", "", "mdi2d-draw", () -> forms.signer(_ -> {}));
    add(
        actions,
        "add-item",
        "Insert",
        "mdi2p-plus",
        () -> on(r -> forms.item(r, Optional.empty())));
    add(
        actions,
        "add-evidence",
        "Shortcut+Shift+A",
        "mdi2p-paperclip",
        () -> on(r -> forms.evidence(r, "", Optional.empty())));
    add(actions, "add-approval", "", "mdi2a-account-check-outline", () -> on(forms::approval));
    add(actions, "judge", "F5", "mdi2r-refresh", model::judge);
    add(
        actions,
        "not-applicable",
        "Shortcut+Shift+X",
        "mdi2m-minus-circle-outline",
        () -> table.selectedItem().ifPresent(new TableWishes()::notApplicable));
  }

  private void add(Actions actions, String name, String shortcut, String icon, Runnable run) {
    String id = VIEW + "." + name;
    actions.add(Action.always(id, texts.get("action." + id), shortcut, icon, run).in(VIEW));
  }

  private void on(Consumer<Release> wish) {
    model.shown().ifPresent(wish);
  }

  private void show(Optional<Readiness> readiness, Actions actions) {
    if (readiness.isEmpty()) {
      bar.getChildren().setAll(Words.of(texts.get("checklist.no-release"), "muted"));
      banner.getChildren().clear();
      table.show(List.of());
      return;
    }
    Readiness now = readiness.get();
    bar.getChildren().setAll(chooser(now), Words.of(now.where(), "muted", "small"), Words.spring());
    if (model.targets().size() > 1) {
      bar.getChildren().add(targets());
    }
    bar.getChildren()
        .addAll(
            signer(actions),
            Buttons.full(actions, "checklist.add-evidence"),
            Buttons.full(actions, "checklist.add-approval"),
            Buttons.full(actions, "checklist.add-item"));
    fillBanner(now, actions);
    why.show(now);
    table.show(now.rows());
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
    button.setOnAction(_ -> chooseRelease());
    return button;
  }

  private Button signer(Actions actions) {
    Button button = Buttons.full(actions, "checklist.signer");
    button.textProperty().unbind();
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model
                        .signer()
                        .get()
                        .flatMap(
                            id ->
                                model
                                    .session()
                                    .plan()
                                    .find(new Ref(org.slipway.core.plan.Kind.PERSON, id)))
                        .map(
                            p ->
                                texts.get(
                                    "checklist.signing-as", Names.of(model.session().plan(), p)))
                        .orElseGet(() -> texts.get("action.checklist.signer")),
                model.signer()));
    return button;
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

  private void fillBanner(Readiness now, Actions actions) {
    String state = now.sign().map(s -> s.state()).orElse("absent");
    banner.getStyleClass().setAll("banner", "banner-" + state);
    banner.getChildren().clear();
    now.sign().ifPresent(s -> banner.getChildren().add(new Mark(s, texts).styled("mark-large")));
    String word =
        now.sign()
            .map(s -> texts.get(s.key()))
            .orElseGet(() -> texts.get("checklist.finished-word"));
    Label verdict = Words.whole(word, "verdict-word");
    verdict.setId("verdict");
    var words = new VBox(verdict, Words.wrapped(now.headline()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label digest = Words.of(texts.get("checklist.digest", grouped(now.digest())), "mono", "muted");
    var judged = new VBox(Words.of(now.judged(), "muted", "small"), digest);
    judged.getStyleClass().add("judged");
    banner.getChildren().addAll(words, judged, Buttons.full(actions, "checklist.judge"));
  }

  /** The first half of a digest in groups of four; the whole stands in the pack. */
  private static String grouped(String digest) {
    String part = digest.substring(0, Math.min(16, digest.length()));
    return part.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private HBox notice() {
    Label words = Words.wrapped("", "problem");
    words.setId("checklist-notice");
    words.textProperty().bind(model.notice());
    HBox row = Words.row("notice", words);
    row.visibleProperty().bind(model.notice().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private HBox legend() {
    return Words.row(
        "table-foot",
        Icons.of("mdi2c-cog"),
        Words.of(texts.get("checklist.legend"), "muted", "small"),
        Words.spring(),
        Words.of(texts.get("checklist.keys"), "muted", "small"));
  }

  private void chooseRelease() {
    var chooser =
        new Chooser<Release>(
            texts.get("checklist.choose-release"),
            texts.get("shell.nothing-found"),
            this::releases,
            release -> {
              layers.get().close();
              model.release().set(Optional.of(Ref.of(release)));
            });
    chooser.setId("releases");
    layers.get().show(chooser, chooser.field());
  }

  private List<Choice<Release>> releases(String typed) {
    var plan = model.session().plan();
    return model.releases().stream()
        .filter(r -> Fuzzy.score(typed, r.key() + " " + Names.of(plan, r)).isPresent())
        .limit(200)
        .map(r -> new Choice<>(Names.of(plan, r), r.key(), r.train().orElse(""), "", r))
        .toList();
  }

  private void help(Readiness.Step step) {
    switch (step.help()) {
      case NONE -> {}
      case TICK -> item(step).ifPresent(table::goTo);
      case EVIDENCE -> on(r -> forms.evidence(r, "", Optional.empty()));
      case APPROVAL -> on(forms::approval);
      case CALENDAR -> calendar.accept(step.finding().subject());
    }
  }

  private Optional<ChecklistItem> item(Readiness.Step step) {
    return step.finding()
        .item()
        .flatMap(model.session().plan()::find)
        .filter(ChecklistItem.class::isInstance)
        .map(ChecklistItem.class::cast);
  }

  private final class TableWishes implements ChecklistTable.Wishes {
    @Override
    public void tick(ChecklistItem item) {
      forms.signed(_ -> model.tick(item));
    }

    @Override
    public void notApplicable(ChecklistItem item) {
      forms.signed(by -> forms.notApplicable(item, by));
    }

    @Override
    public void change(ChecklistItem item) {
      on(r -> forms.item(r, Optional.of(item)));
    }

    @Override
    public void evidence(ChecklistItem item) {
      on(r -> forms.evidence(r, item.evidenceKind().orElse(""), Optional.empty()));
    }

    @Override
    public void remove(ChecklistItem item) {
      model.say(model.edits().remove(item));
    }

    @Override
    public void fold(String heading) {
      model.fold(heading);
    }
  }
}
