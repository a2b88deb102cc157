package org.slipway.ui.train;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.cadence.CadencePane;
import org.slipway.ui.control.Fold;
import org.slipway.ui.control.Room;
import org.slipway.ui.control.Segments;
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
    var room = new Room(this, em.fontProperty());
    grid = new TrainGrid(model, room, actions);
    table = new TrainTable(model, em, kept);
    none = none(actions);
    cadence = new CadencePane(model.cadence());
    var middle = new StackPane(grid, table, none, cadence);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(bar(actions), new AimLine(model), refused(), middle, foot(room), em);
    model.shown().subscribe(_ -> arrange());
    model.face().subscribe(_ -> arrange());
  }

  private Node bar(Actions actions) {
    var faces = new Segments<>("trains.", List.of(TrainFace.values()), this::name, model::show);
    model.face().subscribe(faces::show);
    var today = Buttons.full(actions, "trains.today");
    today.setGraphic(null);
    var add = Buttons.full(actions, "record.new-release-train");
    Label title = Words.whole(texts.get("action.view.trains"), "title");
    var bar =
        new Toolbar(
            "view-bar",
            title,
            Buttons.icon(actions, "trains.previous"),
            today,
            Buttons.icon(actions, "trains.next"),
            range,
            Words.spring(),
            faces,
            add);
    bar.mayGo(range, title, add, today, faces);
    bar.gatherIn(Words.more(texts, "trains.more"));
    return bar;
  }

  private String name(TrainFace face) {
    return texts.get("trains.face." + face.name().toLowerCase(Locale.ROOT));
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
  private Node foot(Room room) {
    var keys = Words.wrapped(texts.get("trains.keys"), "muted", "small");
    var foot = new Fold(texts, "trains-keys", "trains.keys.title", room, keys);
    foot.getStyleClass().add("table-foot");
    foot.visibleProperty().bind(Bindings.equal(model.face(), TrainFace.BOARD));
    foot.managedProperty().bind(foot.visibleProperty());
    return foot;
  }

  private static void show(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  private void arrange() {
    boolean empty = model.session().plan().releaseTrains().isEmpty();
    TrainFace face = model.face().get();
    show(cadence, face == TrainFace.CADENCE);
    show(none, empty && face != TrainFace.CADENCE);
    show(grid, !empty && face == TrainFace.BOARD);
    show(table, !empty && face == TrainFace.TABLE);
    List<String> days = model.days().stream().map(d -> Times.day(d, texts.locale())).toList();
    range.setText(texts.get("trains.range", days.getFirst(), days.getLast()));
  }
}
