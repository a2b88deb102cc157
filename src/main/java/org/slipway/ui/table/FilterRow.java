package org.slipway.ui.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.slipway.text.Texts;
import org.slipway.ui.task.FxTasks;

/**
 * A field over each column of a table that narrows its rows. It follows the columns where they are
 * made wider, put elsewhere or scrolled away. Down goes to the table, Escape clears.
 */
public final class FilterRow<T> extends Pane {

  /** How much narrower a field is than its column. */
  private static final double GAP = 4;

  private final TableView<T> table;
  private final Sieve<T> sieve;
  private final Texts texts;
  private final HBox fields = new HBox();
  private final Map<String, TextField> byColumn = new TreeMap<>();
  private final Map<String, LongWords> longest = new TreeMap<>();
  private final Em em;

  /**
   * @param em measures the columns of the table
   */
  public FilterRow(TableView<T> table, Sieve<T> sieve, Texts texts, Em em) {
    this.table = table;
    this.sieve = sieve;
    this.texts = texts;
    this.em = em;
    getStyleClass().add("filter-row");
    getChildren().add(fields);
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    setPrefWidth(0);
    table.getVisibleLeafColumns().addListener((ListChangeListener<Object>) _ -> fill());
    table.skinProperty().addListener((_, _, _) -> follow());
    table.widthProperty().addListener((_, _, _) -> FxTasks.afterwards(fields::requestLayout));
    table.setItems(sieve.rows());
    sieve.order().bind(table.comparatorProperty());
    sieve.all().addListener(this::changed);
    fill();
  }

  /**
   * A column that shows, sorts and is filtered by the sieve's text, which wraps between words where
   * the column is measured.
   */
  public static <T> TableColumn<T, String> column(Sieve<T> sieve, String id, String title) {
    var column = new TableColumn<T, String>(title);
    column.setId(id);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(sieve.text(cell.getValue(), id)));
    column.setComparator(HumanOrder.INSTANCE);
    column.setCellFactory(_ -> new WrappingCell<>());
    return column;
  }

  /** Lifts all filters. */
  public void clear() {
    byColumn.values().forEach(TextField::clear);
    sieve.clear();
  }

  /** The field to begin with. */
  public Node first() {
    return fields.getChildren().isEmpty() ? table : fields.getChildren().getFirst();
  }

  private void follow() {
    table.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .ifPresent(
            bar ->
                fields
                    .translateXProperty()
                    .bind(
                        Bindings.when(bar.visibleProperty())
                            .then(bar.valueProperty().negate())
                            .otherwise(0)));
  }

  private void fill() {
    List<String> ids = table.getVisibleLeafColumns().stream().map(TableColumnBase::getId).toList();
    byColumn.keySet().retainAll(ids);
    fields.getChildren().setAll(table.getVisibleLeafColumns().stream().map(this::field).toList());
    read();
  }

  /** Reads only what is new, since most changes touch few rows. */
  private void changed(ListChangeListener.Change<? extends T> change) {
    while (change.next()) {
      if (change.getRemovedSize() > 1 || change.getAddedSize() > 1) {
        read();
        return;
      }
      read(change.getAddedSubList());
    }
  }

  private void read() {
    longest.clear();
    read(sieve.all());
  }

  private void read(List<? extends T> rows) {
    for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
      LongWords words = longest.computeIfAbsent(column.getId(), _ -> new LongWords());
      rows.stream().limit(Em.READ).forEach(row -> words.read(sieve.text(row, column.getId())));
      em.hold(column, words.words());
    }
  }

  private TextField field(TableColumn<T, ?> column) {
    TextField field = byColumn.computeIfAbsent(column.getId(), _ -> made(column));
    var width = Bindings.max(0, column.widthProperty().subtract(GAP));
    field.setVisible(column.isSortable());
    field.prefWidthProperty().bind(width);
    field.minWidthProperty().bind(width);
    field.maxWidthProperty().bind(width);
    return field;
  }

  private TextField made(TableColumn<T, ?> column) {
    String id = column.getId();
    var field = new TextField(sieve.filter(id));
    field.setId("filter-" + id);
    field.setPromptText(texts.get("table.filter"));
    field.setAccessibleText(texts.get("table.filter-of", column.getText()));
    field.textProperty().addListener((_, _, typed) -> sieve.filter(id, typed));
    field.addEventFilter(KeyEvent.KEY_PRESSED, press -> steer(press, field));
    return field;
  }

  private void steer(KeyEvent press, TextField field) {
    switch (press.getCode()) {
      case DOWN, ENTER -> {
        press.consume();
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
          table.getSelectionModel().selectFirst();
        }
      }
      case ESCAPE -> {
        if (!field.getText().isEmpty()) {
          press.consume();
          field.clear();
        }
      }
      default -> {}
    }
  }
}
