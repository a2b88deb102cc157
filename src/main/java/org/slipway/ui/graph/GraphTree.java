package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
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

  private final GraphViewModel model;
  private final GraphWords words;
  private final Runnable open;
  private final ObservableValue<Font> type;
  private boolean following;

  /**
   * @param open opens the record that is selected
   * @param type the type of the view
   */
  GraphTree(GraphViewModel model, Runnable open, ObservableValue<Font> type) {
    this.model = model;
    this.open = open;
    this.type = type;
    words = new GraphWords(model.texts());
    setId("graph-tree");
    getStyleClass().add("graph-tree");
    setShowRoot(false);
    setPlaceholder(Words.wrapped(model.texts().get("graphview.tree.none"), "muted"));
    column("name", 14, 19, step -> step.node().name());
    column("version", 7, 7, step -> step.node().version());
    column("team", 9, 11, step -> step.node().team());
    column("state", 9, 10, step -> words.state(step.node().state()));
    column("hops", 8, 9, this::hops);
    column("reason", 18, 30, words::reason);
    setColumnResizePolicy(GraphTree::share);
    model.shown().subscribe(_ -> fill());
    model.choices().direction().subscribe(_ -> fill());
    model.place().selected().subscribe(_ -> follow(model.place().whole()));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::take));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  /** Columns share the width; where it is too narrow for them the table scrolls sideways. */
  private static Boolean share(ResizeFeatures<?> asked) {
    double least =
        asked.getTable().getColumns().stream().mapToDouble(TableColumnBase::getMinWidth).sum();
    return least > asked.getTable().getWidth()
        ? UNCONSTRAINED_RESIZE_POLICY.call(asked)
        : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(asked);
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

  private void column(String name, double least, double width, Function<Step, String> text) {
    var column = new TreeTableColumn<Step, String>();
    model.shown().subscribe(shown -> column.setText(title(name, shown.subject())));
    column.setId(name);
    column.setSortable(false);
    type.subscribe(
        font -> {
          column.setMinWidth(least * font.getSize());
          column.setPrefWidth(width * font.getSize());
        });
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(text.apply(row.getValue().getValue())));
    column.setCellFactory(_ -> new Cell());
    getColumns().add(column);
  }

  private String title(String name, Subject subject) {
    String own = "graphview.column." + name + "." + GraphWords.token(subject);
    return model.texts().get(model.texts().has(own) ? own : "graphview.column." + name);
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
    follow(model.place().whole());
  }

  private void take(TreeItem<Step> item) {
    if (!following && item.getValue() != null) {
      following = true;
      model.place().go(item.getValue().node().id());
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
