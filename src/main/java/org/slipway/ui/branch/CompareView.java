package org.slipway.ui.branch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.text.Texts;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;

/** A branch beside the base: the differences by group, what is to be decided, and the merge. */
final class CompareView extends VBox implements Layers.Firm {

  private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");
  private static final int SOME = 6;

  private final CompareViewModel model;
  private final Consumer<Ref> goTo;
  private final BiConsumer<Outgoing, Sheet> export;
  private final Texts texts;
  private final TreeSet<Difference.Group> groups = new TreeSet<>();
  private final FlowPane counts = new FlowPane();
  private final CompareTable differences;
  private final Label summary = Words.wrapped("", "strong");
  private final Label problem = Words.wrapped("", "problem");
  private Optional<ConflictView> conflicts = Optional.empty();
  private final HBox buttons = Words.row("form-buttons");

  CompareView(CompareViewModel model, Consumer<Ref> goTo, BiConsumer<Outgoing, Sheet> export) {
    this.model = model;
    this.export = export;
    this.goTo = goTo;
    texts = model.texts();
    differences =
        new CompareTable(texts, CompareTable.DIFFERENCES, "compare-differences", model.kept());
    setId("branch-compare");
    getStyleClass().addAll("form", "import-card");
    summary.setId("compare-summary");
    problem.setId("compare-problem");
    problem.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
    counts.getStyleClass().addAll("decide-bar", "parts");
    var body = new VBox(counts, differences);
    body.getStyleClass().add("import-rows");
    VBox.setVgrow(differences, Priority.ALWAYS);
    if (!model.conflicts().isEmpty()) {
      var decided = new ConflictView(model);
      VBox.setVgrow(decided, Priority.ALWAYS);
      body.getChildren().add(decided);
      conflicts = Optional.of(decided);
    }
    Scrolled scroll = new Scrolled(body).filling();
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Words.wrapped(title(), "card-title"), scroll, problem, summary, buttons);
    model.diff().subscribe(_ -> show());
    model.choices().subscribe(_ -> summary.setText(model.summary()));
    model.problem().subscribe(this::said);
  }

  private String title() {
    return texts.get(
        model.isUpdate() ? "branch.update-title" : "branch.compare-title", model.branch());
  }

  private void said(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  private void show() {
    counts.getChildren().clear();
    model
        .diff()
        .get()
        .map(PlanDiff::counts)
        .ifPresent(
            all -> all.forEach((group, number) -> counts.getChildren().add(tag(group, number))));
    differences.show(model.rows(groups));
    summary.setText(model.summary());
    differences.saying(model.nothing());
    model.diff().get().ifPresent(found -> conflicts.ifPresent(c -> leaveRoom(c, found)));
    boolean few = model.conflicts().isEmpty() && model.rows(List.of()).size() <= SOME;
    pseudoClassStateChanged(FEW, model.diff().get().isPresent() && few);
  }

  /** Where nothing is decided yet, what is to be decided has all the room. */
  private void leaveRoom(ConflictView decided, PlanDiff found) {
    boolean focused = differences.table().isFocused();
    differences.setVisible(!found.isEmpty());
    differences.setManaged(!found.isEmpty());
    if (focused && found.isEmpty()) {
      decided.focus();
    }
  }

  /** Shows how many there are of a group, and only those while it is pressed. */
  private ToggleButton tag(Difference.Group group, int number) {
    var tag = new ToggleButton(texts.get("branch.count", texts.term(group), number));
    tag.setId("compare-" + group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    tag.setMinWidth(USE_PREF_SIZE);
    tag.setSelected(groups.contains(group));
    tag.setOnAction(
        _ -> {
          if (tag.isSelected()) {
            groups.add(group);
          } else {
            groups.remove(group);
          }
          differences.show(model.rows(groups));
        });
    return tag;
  }

  /**
   * Shows the card and begins to compare.
   *
   * @param merged called when it is merged
   */
  void open(Layers layers, Runnable merged) {
    Button merge = merge(layers, merged);
    Button leave = button("form-cancel", "branch.leave");
    leave.setOnAction(_ -> layers.close());
    Button go = button("compare-go", "branch.go-to");
    go.setOnAction(_ -> go(layers));
    go.disableProperty()
        .bind(Bindings.isEmpty(differences.table().getSelectionModel().getSelectedItems()));
    Refused.because(go, texts.get("branch.mark-first"));
    buttons.getChildren().setAll(go, exports(), Words.spring(), leave, merge);
    differences
        .table()
        .setOnMouseClicked(
            click -> {
              if (click.getClickCount() == 2) {
                go(layers);
              }
            });
    differences.table().addEventFilter(KeyEvent.KEY_PRESSED, press -> goByKey(press, layers));
    layers.show(this, differences.table());
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                model.stop();
              }
            });
    model.begin();
  }

  /** Rests until what it would do is shown, and once it is pressed. */
  private Button merge(Layers layers, Runnable merged) {
    Button merge =
        button("compare-merge", model.isUpdate() ? "branch.update-ok" : "branch.merge-ok");
    merge
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.isEmpty() || model.merging().get() || model.underWay().get(),
                model.merging(),
                model.underWay()));
    Refused.because(
        merge, texts.get(model.isEmpty() ? "branch.nothing-to-merge" : "branch.merge-wait"));
    merge.getStyleClass().add("accent");
    merge.setDefaultButton(true);
    merge.setOnAction(
        _ ->
            model.merge(
                () -> {
                  if (getScene() != null) {
                    layers.close();
                  }
                  merged.run();
                }));
    return merge;
  }

  /** Writes what is shown; rests while that is not known. */
  private MenuButton exports() {
    var menu = new MenuButton(texts.get("branch.export"), Icons.of("mdi2e-export-variant"));
    menu.setId("compare-export");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.getItems()
        .setAll(
            item("compare-export-csv", "branch.export.csv", Outgoing.COMPARISON_TABLE),
            item("compare-export-json", "branch.export.json", Outgoing.COMPARISON));
    menu.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> model.diff().get().isEmpty(), model.diff()));
    return menu;
  }

  private MenuItem item(String id, String key, Outgoing what) {
    var item = new MenuItem(texts.get(key));
    item.setId(id);
    item.setOnAction(
        _ ->
            model
                .sheet(what == Outgoing.COMPARISON_TABLE)
                .ifPresent(sheet -> export.accept(what, sheet)));
    return item;
  }

  private void goByKey(KeyEvent press, Layers layers) {
    if (press.getCode() == KeyCode.F4) {
      press.consume();
      go(layers);
    }
  }

  private void go(Layers layers) {
    List<CompareRow> marked = differences.marked();
    if (!marked.isEmpty()) {
      layers.close();
      goTo.accept(marked.getFirst().ref());
    }
  }

  private Button button(String id, String key) {
    var button = new Button(texts.get(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
