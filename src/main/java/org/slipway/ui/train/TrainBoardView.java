package org.slipway.ui.train;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.cadence.CadencePane;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.Em;
import org.slipway.ui.theme.Themes;

/** The board of release trains across teams, and its twin as a table. */
public final class TrainBoardView extends VBox {

  private final TrainBoardViewModel model;
  private final Texts texts;
  private final TrainGrid grid;
  private final TrainTable table;
  private final VBox none;
  private final CadencePane cadence;
  private final Label range = Words.whole("", "muted");

  /**
   * @param actions gets the board's actions; their view is {@code trains}
   * @param kept how wide the columns of the table are
   */
  public TrainBoardView(TrainBoardViewModel model, Actions actions, Choices kept) {
    this.model = model;
    texts = model.texts();
    TrainActions.register(actions, model);
    getStylesheets().add(Themes.sheetOf(TrainBoardView.class));
    getStyleClass().add("trains");
    var em = new Em();
    grid = new TrainGrid(model);
    table = new TrainTable(model, em, kept);
    none = none(actions);
    cadence = new CadencePane(model.cadence());
    var middle = new StackPane(grid, table, none, cadence);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(bar(actions), new AimLine(model), refused(), middle, foot(), em);
    model.shown().subscribe(_ -> arrange());
    model.table().subscribe(_ -> arrange());
    model.cadence().open().subscribe(_ -> arrange());
  }

  private Node bar(Actions actions) {
    var twin = new ToggleButton(texts.get("action.trains.table"));
    twin.setId("trains.twin");
    twin.setMinWidth(ToggleButton.USE_PREF_SIZE);
    twin.selectedProperty().bindBidirectional(model.table());
    var figures = new ToggleButton(texts.get("action.trains.cadence"));
    figures.setId("trains.figures");
    figures.setMinWidth(ToggleButton.USE_PREF_SIZE);
    figures.selectedProperty().bindBidirectional(model.cadence().open());
    var today = Buttons.full(actions, "trains.today");
    today.setGraphic(null);
    var add = Buttons.full(actions, "record.new-release-train");
    var bar =
        new Toolbar(
            "view-bar",
            Words.whole(texts.get("action.view.trains"), "title"),
            Buttons.icon(actions, "trains.previous"),
            today,
            Buttons.icon(actions, "trains.next"),
            range,
            Words.spring(),
            figures,
            twin,
            add);
    bar.mayGo(range, add, today);
    return bar;
  }

  private Node refused() {
    Label words = Words.wrapped("", "problem");
    words.setId("train-refused");
    words.textProperty().bind(model.refused());
    var row = Words.row("train-aim", words);
    row.visibleProperty().bind(model.refused().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private VBox none(Actions actions) {
    var box =
        new VBox(
            Words.wrapped(texts.get("trains.none"), "section-title"),
            Words.wrapped(texts.get("trains.none.what"), "muted"));
    var add = Buttons.full(actions, "record.new-release-train");
    add.setId("trains.none.add");
    add.getStyleClass().add("accent");
    box.getChildren().add(add);
    box.getStyleClass().add("train-none");
    return box;
  }

  /** The keys of the board, where the board is what is shown. */
  private Node foot() {
    Node foot = Words.row("table-foot", Words.wrapped(texts.get("trains.keys"), "muted", "small"));
    foot.visibleProperty().bind(model.cadence().open().not());
    foot.managedProperty().bind(foot.visibleProperty());
    return foot;
  }

  private static void show(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  private void arrange() {
    boolean empty = model.session().plan().releaseTrains().isEmpty();
    boolean figures = model.cadence().open().get();
    show(cadence, figures);
    show(none, empty && !figures);
    show(grid, !empty && !figures && !model.table().get());
    show(table, !empty && !figures && model.table().get());
    List<String> days = model.days().stream().map(d -> Times.day(d, texts.locale())).toList();
    range.setText(texts.get("trains.range", days.getFirst(), days.getLast()));
  }
}
