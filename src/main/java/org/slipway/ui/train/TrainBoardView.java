package org.slipway.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.cadence.CadencePane;
import org.slipway.ui.control.Blank;
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
  private final Blank none;
  private final List<Node> time = new ArrayList<>();
  private final Button add;
  private final Toolbar bar;
  private final CadencePane cadence;
  private final Fold foot;
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
    cadence =
        new CadencePane(
            model.cadence(),
            () -> List.of(Buttons.again(actions, "file.import", "cadence-import")));
    var middle = new StackPane(grid, table, none, cadence);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    add = Buttons.full(actions, "record.new-release-train");
    bar = bar(actions);
    foot = foot(room);
    getChildren().addAll(bar, new AimLine(model), refused(), middle, foot, em);
    model.shown().subscribe(_ -> arrange());
    model.face().subscribe(_ -> arrange());
  }

  private Toolbar bar(Actions actions) {
    var faces = new Segments<>("trains.", List.of(TrainFace.values()), this::name, model::show);
    model.face().subscribe(faces::show);
    var today = Buttons.full(actions, "trains.today");
    today.setGraphic(null);
    Label title = Words.whole(texts.get("action.view.trains"), "title");
    Button previous = Buttons.icon(actions, "trains.previous");
    Button next = Buttons.icon(actions, "trains.next");
    time.addAll(List.of(previous, today, next, range));
    var made =
        new Toolbar("view-bar", title, previous, today, next, range, Words.spring(), faces, add);
    made.mayGo(range, title, add, today, faces);
    made.gatherIn(Words.more(texts, "trains.more"));
    return made;
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

  private Blank none(Actions actions) {
    return new Blank(
            () -> List.of(Buttons.again(actions, "record.new-release-train", "trains.none.add")))
        .saying(texts.get("trains.none"), texts.get("trains.none.what"));
  }

  /** The keys of the board, where the board is what is shown. */
  private Fold foot(Room room) {
    var keys = Words.wrapped(texts.get("trains.keys"), "muted", "small");
    var foot = new Fold(texts, "trains-keys", "trains.keys.title", room, keys);
    foot.getStyleClass().add("table-foot");
    return foot;
  }

  private void arrange() {
    boolean empty = model.session().plan().releaseTrains().isEmpty();
    TrainFace face = model.face().get();
    Blank.show(cadence, face == TrainFace.CADENCE);
    none.instead(empty && face != TrainFace.CADENCE);
    Blank.show(grid, !empty && face == TrainFace.BOARD);
    Blank.show(table, !empty && face == TrainFace.TABLE);
    Blank.show(foot, grid.isVisible());
    bar.leaveOut(none.isVisible(), List.of(add)); // it stands in the middle then
    bar.leaveOut(empty || face == TrainFace.CADENCE, time);
    List<String> days = model.days().stream().map(d -> Times.day(d, texts.locale())).toList();
    range.setText(texts.get("trains.range", days.getFirst(), days.getLast()));
  }
}
