package org.slipway.ui.slots;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.group.GroupMove;
import org.slipway.core.schedule.group.GroupPlan;
import org.slipway.core.schedule.group.GroupQuality;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;
import org.slipway.ui.control.WorkLine;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Sharing;
import org.slipway.ui.table.WrappingCell;
import org.slipway.ui.task.Running;

/** Slots of many at once: a table of old and new starts, how good it is, and one edit for all. */
final class ManyPane extends StackPane {

  /** Planning that is over sooner does not show that it runs. */
  private static final javafx.util.Duration PAUSE = javafx.util.Duration.millis(400);

  private final ManyViewModel model;
  private final Texts texts;
  private final SlotDoors doors;
  private final TableView<GroupMove> table = new TableView<>();
  private final VBox none = new VBox();
  private final Label together = Words.wrapped("", "strong");
  private final Label quality = Words.wrapped("", "section-title");
  private final Label bound = Words.wrapped("", "muted");
  private final Label unapproved = Words.wrapped("", "slots-unapproved");
  private final Label outcome = Words.wrapped("", "small");
  private final Label problem = Words.wrapped("", "problem");
  private final HBox work = Words.row("slots-work");
  private Optional<WorkLine> line = Optional.empty();
  private final StringProperty whyNoImprovement = new SimpleStringProperty("");
  private final StringProperty whyNotApplied = new SimpleStringProperty("");
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Button improve;
  private final Button apply;
  private final Scrolled sheet;
  private final ManyForm form;
  private final SlotsColumns columns;

  ManyPane(ManyViewModel model, SlotDoors doors) {
    this.model = model;
    this.doors = doors;
    texts = model.session().texts();
    improve = button("slots-improve", "findslot.improve", "mdi2a-auto-fix", model::improve);
    apply = button("slots-apply", "findslot.apply", "mdi2c-check", this::apply);
    apply.getStyleClass().add("accent");
    sheet = results();
    form = new ManyForm(model, this::uncover);
    columns = new SlotsColumns(form, sheet, Optional.empty());
    together.visibleProperty().bind(columns.formOpen().not());
    together.managedProperty().bind(columns.formOpen().not());
    getChildren().add(columns);
    together.textProperty().bind(model.group());
    model.planned().subscribe(_ -> show());
    model.running().subscribe(this::working);
    model.notice().subscribe(this::complain);
    model.outcome().subscribe(said -> say(outcome, said));
    Refused.because(improve, whyNoImprovement);
    Refused.because(apply, whyNotApplied);
    model.session().showing().addListener((_, _, _) -> form.follow());
    model.session().zone().addListener((_, _, _) -> table.refresh());
  }

  /** The answer to what was asked is shown where it can be seen. */
  private void uncover() {
    columns.uncover();
  }

  void focusForm() {
    form.focus();
  }

  void focus() {
    Scrolled.focus(table.isVisible() ? table : sheet);
  }

  SlotsColumns sides() {
    return columns;
  }

  private Button button(String id, String key, String icon, Runnable run) {
    var button = new Button(texts.get(key), Icons.of(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private Scrolled results() {
    table.setId("slots-table");
    table.setAccessibleText(texts.get("findslot.table"));
    Sharing.withTheLast(table);
    table
        .getColumns()
        .setAll(
            List.of(
                column("findslot.col.deployment", this::name, 250),
                column("findslot.col.old", this::old, 215),
                column("findslot.col.new", this::now, 215),
                column("findslot.col.shift", this::shift, 150)));
    table.getColumns().getFirst().getStyleClass().add("first");
    new ColumnWidths(table, doors.kept(), () -> "slots").restore();
    table.setPlaceholder(Words.of(texts.get("findslot.table.none"), "muted"));
    none.getStyleClass().add("slots-none");
    quality.setId("slots-quality");
    bound.setId("slots-bound");
    outcome.setId("slots-outcome");
    unapproved.setId("slots-unapproved");
    problem.setId("slots-many-problem");
    var ways = new FlowPane(improve, apply);
    ways.getStyleClass().add("slots-ways");
    var head = new VBox(together, quality, bound, unapproved, ways, work, outcome);
    head.getStyleClass().add("slots-many-head");
    var all = new VBox(head, problem, none, table);
    VBox.setVgrow(table, Priority.ALWAYS);
    all.getStyleClass().add("slots-results");
    return new Scrolled(all).filling();
  }

  private TableColumn<GroupMove, String> column(
      String key, Function<GroupMove, String> text, double width) {
    var column = new TableColumn<GroupMove, String>(texts.get(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setId(key);
    column.setCellFactory(_ -> new WrappingCell<>());
    column.setPrefWidth(width);
    return column;
  }

  private String name(GroupMove move) {
    return Names.of(model.session().plan(), move.deployment()) + " · " + move.deployment().key();
  }

  private ZoneId zone() {
    return model.session().zone().get();
  }

  private String old(GroupMove move) {
    return move.from()
        .map(start -> Times.moment(start.at(), zone(), texts.locale()))
        .orElse(texts.get("findslot.no-start"));
  }

  private String now(GroupMove move) {
    return Times.moment(move.to().at(), zone(), texts.locale());
  }

  private String shift(GroupMove move) {
    String by = by(move);
    return move.losesApproval() ? texts.get("findslot.shift.unapproved", by) : by;
  }

  private String by(GroupMove move) {
    if (!move.isMoved()) {
      return texts.get("findslot.shift.stays");
    }
    return move.from()
        .map(
            start -> {
              Duration by = Duration.between(start.at(), move.to().at());
              return by.isNegative()
                  ? texts.get("findslot.shift.earlier", Times.span(by.negated()))
                  : texts.get("findslot.shift.later", Times.span(by));
            })
        .orElse(texts.get("findslot.shift.new"));
  }

  /** Plans these together. */
  void ask(List<Id<Deployment>> deployments) {
    model.ask(deployments);
  }

  /** Plans a departure of a train. */
  void ask(String train, LocalDate day) {
    model.ask(train, day);
  }

  /** Begins with what is planned already, else with the first that can be chosen. */
  void begin() {
    form.begin();
    if (columns.formOpen().get()) {
      focusForm();
    } else {
      focus();
    }
  }

  private void show() {
    Optional<ManyViewModel.Planned> now = model.planned().get();
    Optional<GroupPlan> plan = now.flatMap(ManyViewModel.Planned::plan);
    table.getItems().setAll(plan.map(GroupPlan::moves).orElse(List.of()));
    say(quality, plan.map(this::quality).orElse(""));
    say(bound, plan.map(this::bound).orElse(""));
    say(unapproved, plan.map(this::unapproved).orElse(""));
    none.getChildren().setAll(now.map(p -> why(p.answer())).orElse(List.of()));
    boolean why = !none.getChildren().isEmpty();
    shown(none, why);
    shown(table, !why);
    sheet.setVvalue(0);
    buttons();
  }

  private void buttons() {
    Optional<GroupPlan> plan = model.planned().get().flatMap(ManyViewModel.Planned::plan);
    whyNoImprovement.set(
        unready()
            .or(() -> plan.filter(p -> p.schedule().gap() <= 0).map(_ -> "findslot.why.best"))
            .map(texts::get)
            .orElse(""));
    whyNotApplied.set(
        model
            .session()
            .readOnly()
            .or(
                () ->
                    unready()
                        .or(() -> plan.filter(p -> p.moved() == 0).map(_ -> "findslot.why.stays"))
                        .map(texts::get))
            .orElse(""));
    apply.setDisable(!whyNotApplied.get().isEmpty());
    boolean best = !whyNoImprovement.get().isEmpty();
    if (best && improve.isFocused() && !apply.isDisabled()) {
      apply.requestFocus(); // before it is off, and the keyboard is anywhere
    }
    improve.setDisable(best);
  }

  /** Why there is nothing yet to work with; the key of a sentence. */
  private Optional<String> unready() {
    if (model.running().get().isPresent()) {
      return Optional.of("findslot.why.running");
    }
    if (model.planned().get().flatMap(ManyViewModel.Planned::plan).isEmpty()) {
      return Optional.of("findslot.why.none");
    }
    return model.isPresent() ? Optional.empty() : Optional.of("findslot.why.changed");
  }

  private static void say(Label label, String words) {
    label.setText(words);
    shown(label, !words.isEmpty());
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String quality(GroupPlan plan) {
    return texts.get(
        "findslot.quality",
        plan.moves().size(),
        plan.moved(),
        Times.moment(plan.schedule().finish(), zone(), texts.locale()));
  }

  private String bound(GroupPlan plan) {
    return model.session().say(GroupQuality.gap(plan, model.goals().get(), zone()));
  }

  private String unapproved(GroupPlan plan) {
    List<String> names =
        plan.moves().stream()
            .filter(GroupMove::losesApproval)
            .map(move -> Names.of(model.session().plan(), move.deployment()))
            .toList();
    return names.isEmpty()
        ? ""
        : texts.get("findslot.unapproved", names.size(), String.join(", ", names));
  }

  private List<Node> why(GroupAnswer answer) {
    return switch (answer) {
      case GroupAnswer.Found _ -> List.of();
      case GroupAnswer.Impossible none ->
          new ClashCard(model.session(), (_, ref) -> show(ref)).of(none);
      case GroupAnswer.NotComputed(var missing) ->
          ClashCard.sentences(
              texts.get("findslot.not-computed"),
              missing.stream().map(model.session()::say).toList());
      case GroupAnswer.NotFound _ ->
          ClashCard.sentences(texts.get("findslot.not-found"), List.of());
    };
  }

  private void show(Ref ref) {
    doors.edit(ref);
  }

  private void working(Optional<Running> running) {
    pause.stop();
    boolean stopping = line.filter(WorkLine::hasFocus).isPresent();
    if (model.isPlanning()) {
      buttons();
      showWork(Optional.empty());
      pause.setOnFinished(_ -> showWork(running));
      pause.playFromStart();
    } else if (running.isPresent()) {
      boolean pressed = improve.isFocused();
      showWork(running);
      line.filter(_ -> pressed).ifPresent(WorkLine::focus);
      buttons();
    } else {
      buttons();
      if (stopping && !improve.isDisabled()) {
        improve.requestFocus();
      } else if (stopping) {
        focus();
      }
      showWork(running);
    }
  }

  private void showWork(Optional<Running> running) {
    line = running.map(one -> new WorkLine(one, texts));
    work.getChildren().setAll(line.stream().toList());
  }

  /** Stops what runs, if anything does. */
  boolean cancel() {
    return model.cancel();
  }

  /** Says over the button which key presses it. */
  void hint(String key) {
    apply.setTooltip(new Tooltip(apply.getText() + "  " + key));
  }

  /** As by the button. */
  void take() {
    apply.fire();
  }

  private void complain(String notice) {
    say(problem, notice);
  }

  private void apply() {
    long moved =
        model.planned().get().flatMap(ManyViewModel.Planned::plan).map(GroupPlan::moved).orElse(0L);
    if (model.apply()) {
      focus();
      doors.done(texts.get("findslot.moved-many", moved));
    }
  }
}
