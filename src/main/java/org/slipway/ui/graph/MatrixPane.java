package org.slipway.ui.graph;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.graph.component.Edge;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Picture;
import org.slipway.ui.calendar.PictureView;
import org.slipway.ui.control.Words;

/**
 * The graph as a matrix. Arrows walk the cells, Home and End go to the ends of a row, Enter opens
 * the dependency of the cell, else the component of the row.
 */
final class MatrixPane extends VBox {

  /** The share of the height that the names over the columns may take. */
  private static final double MOST = 0.4;

  private final GraphViewModel model;
  private final PictureView picture = new PictureView(this::picture);
  private final Label says = Words.wrapped("", "small");
  private MatrixSight sight;
  private double names = MatrixScene.NUMBERS;
  private int rows = 1;
  private int columns = 1;

  MatrixPane(GraphViewModel model) {
    this.model = model;
    sight = new MatrixSight(model.now().components());
    setId("graph-matrix");
    getStyleClass().add("graph-matrix");
    setFocusTraversable(true);
    says.setId("graph-matrix-says");
    says.getStyleClass().add("graph-matrix-says");
    says.setMaxWidth(Double.MAX_VALUE);
    setVgrow(picture, Priority.ALWAYS);
    picture.setMinHeight(0);
    getChildren().addAll(says, picture);
    model.shown().subscribe(_ -> fill());
    model.place().selected().subscribe(_ -> follow());
    focusedProperty().subscribe(_ -> refresh());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::click);
    picture.addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  private Picture picture(double width, double height) {
    sight.head(Math.max(MatrixScene.NUMBERS, Math.min(names, MOST * height)));
    rows = MatrixScene.rows(sight, height);
    columns = MatrixScene.columns(width);
    sight.scroll(0, 0, rows, columns); // what was followed before the pane had a size
    return MatrixScene.of(sight, model.texts(), picture.measure(), width, height, isFocused());
  }

  private void fill() {
    int row = sight.row();
    int column = sight.column();
    sight = new MatrixSight(model.now().components());
    names = MatrixScene.head(sight, picture.measure());
    sight.go(row, column);
    follow();
  }

  /** The row of the component that is selected, wherever that was done. */
  private void follow() {
    model
        .session()
        .selection()
        .get()
        .flatMap(ref -> Standing.component(sight.graph().plan(), ref))
        .filter(id -> sight.graph().plan().components().containsKey(id))
        .map(id -> sight.matrix().place(sight.graph().number(id)))
        .filter(place -> place != sight.row())
        .ifPresent(
            place -> {
              sight.go(place, sight.column());
              sight.reveal(rows, columns);
            });
    refresh();
  }

  private void refresh() {
    String words = MatrixScene.says(sight, model.texts());
    says.setText(words);
    setAccessibleText(words);
    picture.refresh();
  }

  private void go(int row, int column) {
    boolean other = row != sight.row();
    sight.go(row, column);
    sight.reveal(rows, columns);
    if (other && sight.size() > 0) {
      select();
    }
    refresh();
  }

  private void select() {
    var ref = new Ref(Kind.COMPONENT, MatrixScene.component(sight, sight.row()));
    model.session().selection().set(Optional.of(ref));
  }

  private void press(KeyEvent press) {
    if (press.isShortcutDown() || press.isAltDown() || sight.size() == 0) {
      return;
    }
    boolean used = true;
    switch (press.getCode()) {
      case UP -> go(sight.row() - 1, sight.column());
      case DOWN -> go(sight.row() + 1, sight.column());
      case LEFT -> go(sight.row(), sight.column() - 1);
      case RIGHT -> go(sight.row(), sight.column() + 1);
      case HOME -> go(sight.row(), 0);
      case END -> go(sight.row(), sight.size() - 1);
      case PAGE_UP -> go(sight.row() - rows, sight.column());
      case PAGE_DOWN -> go(sight.row() + rows, sight.column());
      case ENTER -> open();
      default -> used = false;
    }
    if (used) {
      press.consume();
    }
  }

  private void open() {
    Optional<Ref> line =
        MatrixScene.why(sight, sight.row(), sight.column())
            .flatMap(Edge::dependency)
            .map(id -> new Ref(Kind.DEPENDENCY, id));
    line.ifPresentOrElse(ref -> model.session().selection().set(Optional.of(ref)), this::select);
    model.open();
  }

  private void click(MouseEvent click) {
    requestFocus();
    double x = click.getX() / picture.pixels();
    double y = click.getY() / picture.pixels();
    int row = sight.top() + (int) Math.floor((y - sight.head()) / MatrixScene.CELL);
    int column = sight.left() + (int) Math.floor((x - MatrixScene.HEAD) / MatrixScene.CELL);
    if (y >= sight.head() && row < sight.size()) {
      go(row, x < MatrixScene.HEAD ? sight.column() : column);
    }
    if (click.getClickCount() == 2) {
      open();
    }
    click.consume();
  }

  private void scroll(ScrollEvent turn) {
    int down = (int) -Math.signum(turn.getDeltaY());
    int right = (int) -Math.signum(turn.getDeltaX());
    sight.scroll(
        turn.isShiftDown() ? 0 : down, turn.isShiftDown() ? down + right : right, rows, columns);
    refresh();
    turn.consume();
  }
}
