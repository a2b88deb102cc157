package org.slipway.ui.importing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.text.Texts;
import org.slipway.ui.control.TypeAhead;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.FilterRow;
import org.slipway.ui.table.Sharing;
import org.slipway.ui.table.Sieve;

/** The lines of one part of a preview, with filters. */
final class PartTable extends VBox {

  /** Of a card that has few lines to show. */
  static final PseudoClass FEW = PseudoClass.getPseudoClass("few");

  /** So many lines are few. */
  static final int SOME = 8;

  /** Where something stands in the file; left out where no line says it. */
  private static final Set<String> PLACES = Set.of(Part.LINE, Part.COLUMN);

  private static final Set<String> SHORT = Set.of(Part.KIND, Part.COLUMN, Part.FIELD);
  private static final Set<String> LONG = Set.of(Part.NAME, Part.WRONG, Part.REMEDY);
  private static final double NUMBER = 6;

  /** Longer words are broken, so that the decisions stay in sight in a small window. */
  private static final double LONGEST = 10;

  private final Sieve<Line> sieve = new Sieve<>(Line::cell);
  private final TableView<Line> table = new TableView<>();
  private final Em em = new Em(LONGEST);

  /**
   * @param kept how wide the user made the columns last
   * @param decide what stands in the column of decisions
   */
  PartTable(Texts texts, Part part, List<Line> lines, Choices kept, Function<Line, Node> decide) {
    getStyleClass().add("part-table");
    table.setId("import-lines");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label empty = Words.wrapped(texts.get("import.part-empty"), "muted");
    table.setPlaceholder(empty);
    for (String id : part.columns()) {
      if (!PLACES.contains(id) || lines.stream().anyMatch(line -> !line.cell(id).isEmpty())) {
        table.getColumns().add(column(texts, id, decide));
      }
    }
    Sharing.in(table);
    new ColumnWidths(table, kept, () -> "import." + part.token()).restore();
    sieve.show(lines);
    TypeAhead.in(table, line -> line.cell(Part.NAME));
    var filters = new FilterRow<>(table, sieve, texts, em);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(filters, table, em);
  }

  private TableColumn<Line, String> column(Texts texts, String id, Function<Line, Node> decide) {
    TableColumn<Line, String> column =
        FilterRow.column(sieve, id, texts.get("import.column." + id));
    boolean decision = id.equals(Part.DECISION);
    if (id.equals(Part.LINE)) {
      em.measure(column, NUMBER, NUMBER);
    } else {
      em.measure(column, decision ? 15 : 6, SHORT.contains(id) ? 9 : LONG.contains(id) ? 28 : 18);
    }
    if (decision) {
      column.setSortable(false);
      column.setCellFactory(_ -> new Deciding(decide));
    }
    return column;
  }

  TableView<Line> table() {
    return table;
  }

  /** The lines that pass the filters. */
  List<Line> shown() {
    return List.copyOf(sieve.rows());
  }

  /** The lines that are marked. */
  List<Line> marked() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  private static final class Deciding extends TableCell<Line, String> {

    private final Function<Line, Node> decide;

    Deciding(Function<Line, Node> decide) {
      this.decide = decide;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      Line line = empty ? null : getTableRow().getItem();
      setGraphic(line == null ? null : decide.apply(line));
    }
  }
}
