package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.slipway.core.graph.Order;
import org.slipway.scene.graph.GraphContent;
import org.slipway.ui.control.Words;

/**
 * The graph as a tree table, for people who cannot use the picture: each component, below it what
 * it needs and what needs it, and so on along the lines. Enter opens the record.
 */
final class GraphTree extends TreeTableView<Step> {

  private static final double EM = 13;

  private final GraphViewModel model;
  private final GraphWords words;
  private final Runnable open;
  private boolean following;

  /**
   * @param open opens the record that is selected
   */
  GraphTree(GraphViewModel model, Runnable open) {
    this.model = model;
    this.open = open;
    words = new GraphWords(model.texts());
    setId("graph-tree");
    getStyleClass().add("graph-tree");
    setShowRoot(false);
    setPlaceholder(Words.wrapped(model.texts().get("graphview.tree.none"), "muted"));
    column("name", 19, step -> step.node().name());
    column("version", 6, step -> step.node().version());
    column("team", 11, step -> step.node().team());
    column("state", 10, step -> words.state(step.node().state()));
    column("hops", 9, this::hops);
    column("reason", 30, words::reason);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    model.shown().subscribe(_ -> fill());
    model.choices().direction().subscribe(_ -> fill());
    model.selected().subscribe(_ -> follow(model.place()));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::take));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private String hops(Step step) {
    return step.upstream()
        .map(
            up ->
                model
                    .texts()
                    .get(up ? "graphview.tree.needs" : "graphview.tree.needed-by", step.hops()))
        .orElse("");
  }

  private void column(String name, double width, Function<Step, String> text) {
    var column = new TreeTableColumn<Step, String>(model.texts().get("graphview.column." + name));
    column.setId(name);
    column.setSortable(false);
    column.setPrefWidth(width * EM);
    column.setMinWidth(Math.min(width, 6) * EM);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(text.apply(row.getValue().getValue())));
    column.setCellFactory(_ -> new Cell());
    getColumns().add(column);
  }

  /** First what needs nothing, then what needs only that, and so on. */
  private void fill() {
    NodeIndex index = model.now().whole();
    Sides direction = model.choices().direction().get();
    Function<Step, List<Step>> next = step -> step.next(index, direction);
    List<GraphContent.Node> order = index.nodes(Order.of(index.graph()).nodes());
    var root = new TreeItem<Step>();
    root.getChildren()
        .setAll(order.stream().map(node -> new StepItem(Step.root(node), next)).toList());
    following = true;
    setRoot(root);
    following = false;
    follow(model.place());
  }

  private void take(TreeItem<Step> item) {
    if (!following && item.getValue() != null) {
      following = true;
      model.walkTo(item.getValue().node().id());
      following = false;
    }
  }

  private void follow(Optional<String> id) {
    boolean there =
        getSelectionModel().getSelectedItem() != null
            && id.equals(Optional.of(getSelectionModel().getSelectedItem().getValue().node().id()));
    if (following || there || id.isEmpty() || getRoot() == null) {
      return;
    }
    getRoot().getChildren().stream()
        .filter(item -> item.getValue().node().id().equals(id.get()))
        .findFirst()
        .ifPresent(
            item -> {
              following = true;
              int row = getRow(item);
              getSelectionModel().select(row);
              scrollTo(Math.max(0, row - 3));
              following = false;
            });
  }

  private void press(KeyEvent press) {
    if (press.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
      press.consume();
      open.run();
    }
  }

  /** Wraps, so that nothing of a sentence is cut. */
  private static final class Cell extends TreeTableCell<Step, String> {

    private static final double MARGIN = 18;
    private final Text text = new Text();

    Cell() {
      text.getStyleClass().add("cell-text");
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      boolean first = getTableColumn() != null && "name".equals(getTableColumn().getId());
      setText(empty || !first ? null : words);
      setGraphic(empty || first || words == null ? null : text);
      text.setText(words == null ? "" : words);
      if (getTableColumn() != null) {
        text.setWrappingWidth(Math.max(1, getTableColumn().getWidth() - MARGIN));
      }
      setAccessibleText(words);
    }
  }
}
