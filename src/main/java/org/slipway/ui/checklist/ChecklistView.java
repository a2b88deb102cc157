package org.slipway.ui.checklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Home;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.Em;
import org.slipway.ui.theme.Themes;

/** Whether a release may go out, why, and what people and rules have to say about it. */
public final class ChecklistView extends VBox implements Home {

  private static final String VIEW = "checklist";

  private final ChecklistViewModel model;
  private final Consumer<Ref> calendar;
  private final Texts texts;
  private final ChecklistForms forms;
  private final ChecklistTable table;
  private final WhyView why;
  private final ScrollPane reasons;
  private final ReleaseBar bar;
  private final VerdictBanner banner;

  /**
   * @param picker asks for files that prove something
   * @param calendar shows a deployment in the calendar
   */
  public ChecklistView(
      ChecklistViewModel model,
      Actions actions,
      Supplier<Layers> layers,
      PathPicker picker,
      Consumer<Ref> calendar,
      Choices kept) {
    this.model = model;
    this.calendar = calendar;
    texts = model.session().texts();
    forms = new ChecklistForms(model, picker, layers);
    var em = new Em();
    table = new ChecklistTable(texts, new TableWishes(), em, kept);
    why = new WhyView(texts, this::help);
    bar = new ReleaseBar(model, actions, layers);
    banner = new VerdictBanner(texts, actions);
    reasons = scrolled(why);
    register(actions);
    getStylesheets().add(Themes.sheetOf(ChecklistView.class));
    getStyleClass().add("checklist");
    VBox.setVgrow(table, Priority.ALWAYS);
    Blank blank = blank(actions);
    HBox legend = legend();
    var page = page(new VBox(banner, notice(), reasons, table, legend));
    var middle = new StackPane(page, blank);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(bar, middle, em);
    model
        .readiness()
        .subscribe(now -> blank.instead(now.isEmpty() && model.releases().isEmpty(), bar, page));
    model.readiness().subscribe(this::show);
  }

  /** All below the bar; it scrolls where the window is too low to show the least of each part. */
  private static ScrollPane page(VBox parts) {
    var page = new ScrollPane(parts);
    page.setFitToWidth(true);
    page.setFitToHeight(true);
    page.setFocusTraversable(false);
    page.getStyleClass().add("edge-to-edge");
    return page;
  }

  private Blank blank(Actions actions) {
    return new Blank(
            () ->
                List.of(
                    Buttons.again(actions, "record.new-release", "checklist-new-release"),
                    Buttons.again(actions, "file.import", "checklist-import")))
        .saying(texts.get("checklist.no-release"), texts.get("checklist.no-release.what"));
  }

  private static ScrollPane scrolled(WhyView why) {
    var scroll = new ScrollPane(why);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "why-scroll");
    return scroll;
  }

  private void register(Actions actions) {
    add(actions, "release", "Shortcut+R", "mdi2r-rocket-launch-outline", bar::choose);
    add(actions, "signer", "", "mdi2d-draw", () -> forms.signer(_ -> {}));
    add(
        actions,
        "add-item",
        "Insert",
        "mdi2p-plus",
        () -> on(r -> forms.item(r, Optional.empty())));
    add(actions, "add-evidence", "Shortcut+Shift+A", "mdi2p-paperclip", this::addEvidence);
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

  /** For the line that is marked, where it asks for evidence. */
  private void addEvidence() {
    on(r -> forms.evidence(r, table.markedKind(), Optional.empty()));
  }

  private void on(Consumer<Release> wish) {
    model.shown().ifPresent(wish);
  }

  private void show(Optional<Readiness> readiness) {
    bar.show(readiness);
    banner.show(readiness);
    reasons.setVisible(readiness.isPresent());
    reasons.setManaged(readiness.isPresent());
    readiness.ifPresent(why::show);
    table.show(readiness.map(Readiness::rows).orElse(List.of()));
  }

  private HBox notice() {
    Label words = Words.wrapped("", "problem");
    words.setId("checklist-notice");
    words.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
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

  private void help(Readiness.Step step) {
    switch (step.help()) {
      case NONE -> {}
      case TICK -> item(step).ifPresent(table::goTo);
      case EVIDENCE -> on(r -> forms.evidence(r, kind(step), Optional.empty()));
      case APPROVAL -> on(forms::approval);
      case CALENDAR -> calendar.accept(step.finding().subject());
    }
  }

  /** The kind of the evidence that a step speaks of. */
  private String kind(Readiness.Step step) {
    return step.finding()
        .item()
        .flatMap(model.session().plan()::find)
        .filter(Evidence.class::isInstance)
        .map(found -> ((Evidence) found).evidenceKind())
        .orElse("");
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
    public Optional<String> readOnly() {
      return model.session().readOnly();
    }

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
    public void drop(String kind, Path file) {
      on(r -> forms.evidence(r, kind, Optional.of(file)));
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

  @Override
  public Node home() {
    return table;
  }
}
