package org.slipway.ui.branch;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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

/** Lines of a comparison, with filters. */
final class CompareTable extends VBox {

  /** A column, its least width and its share, in letters. */
  record Column(String id, double least, double share) {}

  static final List<Column> DIFFERENCES =
      List.of(
          new Column(CompareRow.GROUP, 7, 8),
          new Column(CompareRow.TURN, 6, 6),
          new Column(CompareRow.SAYS, 18, 40),
          new Column(CompareRow.UTC, 9, 12),
          new Column(CompareRow.KEY, 6, 7));

  static final List<Column> CONFLICTS =
      List.of(
          new Column(CompareRow.KEY, 10, 16),
          new Column(CompareRow.FIELD, 7, 9),
          new Column(CompareRow.FORK, 8.5, 13),
          new Column(CompareRow.BASE, 7, 13),
          new Column(CompareRow.BRANCH, 7, 13),
          new Column(CompareRow.DECISION, 15, 17));

  /** Longer words are broken, so that the decisions stay in sight in a small window. */
  private static final double LONGEST = 10;

  private final Sieve<CompareRow> sieve = new Sieve<>(CompareRow::cell);
  private final TableView<CompareRow> table = new TableView<>();
  private final Em em = new Em(LONGEST);

  CompareTable(Texts texts, List<Column> columns, String id, Choices kept) {
    this(texts, columns, id, kept, _ -> new Region());
  }

  /**
   * @param kept how wide the user made the columns last
   * @param decide what stands in the column of decisions
   */
  CompareTable(
      Texts texts,
      List<Column> columns,
      String id,
      Choices kept,
      Function<CompareRow, Node> decide) {
    getStyleClass().add("part-table");
    table.setId(id);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    saying(texts.get("branch.no-difference"));
    columns.forEach(column -> table.getColumns().add(made(texts, column, decide)));
    Sharing.in(table);
    new ColumnWidths(table, kept, () -> id).restore();
    TypeAhead.in(table, row -> row.cell(CompareRow.SAYS));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(new FilterRow<>(table, sieve, texts, em), table, em);
  }

  private TableColumn<CompareRow, String> made(
      Texts texts, Column shape, Function<CompareRow, Node> decide) {
    TableColumn<CompareRow, String> column =
        FilterRow.column(sieve, shape.id(), texts.get("branch.column." + shape.id()));
    em.measure(column, shape.least(), shape.share());
    if (shape.id().equals(CompareRow.DECISION)) {
      column.setSortable(false);
      column.setCellFactory(_ -> new Decision(decide));
    }
    return column;
  }

  /** Says this where there is no line to show. */
  void saying(String sentence) {
    table.setPlaceholder(Words.wrapped(sentence, "muted"));
  }

  /** Shows these lines, the first one marked. */
  void show(List<CompareRow> rows) {
    sieve.show(rows);
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  TableView<CompareRow> table() {
    return table;
  }

  /** The lines that are marked. */
  List<CompareRow> marked() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  private static final class Decision extends TableCell<CompareRow, String> {

    private final Function<CompareRow, Node> decide;

    Decision(Function<CompareRow, Node> decide) {
      this.decide = decide;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      CompareRow row = empty ? null : getTableRow().getItem();
      setGraphic(row == null ? null : decide.apply(row));
    }
  }
}
