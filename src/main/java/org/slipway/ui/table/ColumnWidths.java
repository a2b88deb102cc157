package org.slipway.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.FxTasks;

/**
 * How wide the user made the columns of a table, kept in pixels by the column's id, and in which
 * order. Only what a mouse changes is kept, never what a window's size does. On the FX thread.
 */
public final class ColumnWidths {

  private static final String NAME = "columns.";

  /** Beside the ids of the columns, none of which starts so. */
  private static final String ORDER = "#order";

  private final TableView<?> table;
  private final Choices kept;
  private final Supplier<String> name;
  private SortedMap<String, String> pressed = new TreeMap<>();

  /**
   * Watches a table from now on.
   *
   * @param name of the table as it is now, one for each set of columns
   */
  public ColumnWidths(TableView<?> table, Choices kept, Supplier<String> name) {
    this.table = table;
    this.kept = kept;
    this.name = name;
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = now());
    table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
  }

  /** Gives the columns their last widths and order; one that is not known keeps its own. */
  public void restore() {
    var widths = kept.of(NAME + name.get());
    Optional.ofNullable(widths.get(ORDER)).ifPresent(words -> order(table, words));
    for (TableColumn<?, ?> column : table.getColumns()) {
      if (column.getId() != null) {
        width(widths.get(column.getId())).ifPresent(column::setPrefWidth);
      }
    }
  }

  private static <T> void order(TableView<T> table, String words) {
    List<String> order = List.of(words.split(" ", -1));
    var columns = new ArrayList<>(table.getColumns());
    var known = columns.stream().filter(column -> order.contains(column.getId())).toList();
    Iterator<TableColumn<T, ?>> sorted =
        known.stream()
            .sorted(Comparator.comparingInt(column -> order.indexOf(column.getId())))
            .iterator();
    columns.replaceAll(column -> known.contains(column) ? sorted.next() : column);
    if (!columns.equals(table.getColumns())) {
      table.getColumns().setAll(columns);
    }
  }

  private static Optional<Double> width(@Nullable String word) {
    try {
      return Optional.ofNullable(word).map(Double::valueOf).filter(w -> w > 0 && w < 10_000);
    } catch (NumberFormatException unknown) {
      return Optional.empty(); // a word of another version
    }
  }

  /** A column that was carried elsewhere is there only once the table itself has been told. */
  private void released() {
    keepChanged();
    FxTasks.afterwards(this::keepChanged);
  }

  private void keepChanged() {
    SortedMap<String, String> widths = now();
    if (!widths.equals(pressed) && widths.keySet().equals(pressed.keySet())) {
      kept.keep(NAME + name.get(), widths);
    }
    pressed = widths;
  }

  private SortedMap<String, String> now() {
    var widths = new TreeMap<String, String>();
    for (TableColumn<?, ?> column : table.getColumns()) {
      if (column.getId() != null) {
        widths.put(column.getId(), String.valueOf(Math.rint(column.getWidth())));
      }
    }
    widths.put(
        ORDER,
        table.getColumns().stream()
            .map(TableColumn::getId)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
    return widths;
  }
}
