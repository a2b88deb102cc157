package org.slipway.ui.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Shape;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Entry;
import org.slipway.ui.task.FxTasks;

/** A small table of values inside a card: one row each, with a button to add and to take away. */
final class RowsField extends VBox {

  /** Percent of the width that fields may have, beside the tools. */
  private static final double FIELDS = 84;

  /** What a heading needs beside its letters, in letters. */
  private static final double HEADING = 6;

  private final Part.Rows table;
  private final RecordCard card;
  private final ObservableList<Draft.Row> rows;
  private final GridPane grid = new GridPane();
  private final Button add;

  RowsField(Part.Rows table, Draft draft, RecordCard card) {
    this.table = table;
    this.card = card;
    rows = draft.rows(table.path());
    grid.getStyleClass().add("form-table");
    share();
    add = new Button(card.words("record.add-row", table.label()), Icons.of("mdi2p-plus"));
    add.setAccessibleText(card.words("record.add-row-to", table.label()));
    add.setId("add-" + table.path());
    add.setOnAction(_ -> addRow());
    getStyleClass().add("form-row");
    getChildren().addAll(grid, add);
    rows.addListener((ListChangeListener<Draft.Row>) _ -> draw());
    draw();
  }

  /** The columns of fields share what the tools leave, in any type size, each by what it holds. */
  private void share() {
    double all = table.columns().stream().mapToDouble(this::need).sum();
    for (Part.Line line : table.columns()) {
      var column = new ColumnConstraints();
      column.setPercentWidth(FIELDS * need(line) / all);
      grid.getColumnConstraints().add(column);
    }
  }

  /** How many letters a column has room for: its heading is whole, its field shows what it can. */
  private double need(Part.Line line) {
    return Math.max(field(line), line.label().length() + HEADING);
  }

  /** How many letters a field shows at once: several values need most, a number least. */
  private double field(Part.Line line) {
    if (Entry.isList(line.type())) {
      return 24;
    }
    Class<?> raw = Shape.raw(line.type());
    if (raw == int.class || raw == Integer.class || raw == BigDecimal.class) {
      return 8;
    }
    if (raw == Duration.class) {
      return 12;
    }
    if (raw.isEnum()) {
      return card.longest(line) + 9;
    }
    return raw == boolean.class || raw == Boolean.class ? 16 : 18;
  }

  private void addRow() {
    var row = Draft.Row.empty();
    table.columns().forEach(column -> card.first(column).ifPresent(row.cell(column)::set));
    rows.add(row);
    List<Node> cells = grid.getChildren();
    Node begin = cells.get(cells.size() - table.columns().size() - 1); // before the tools
    FxTasks.afterwards(begin::requestFocus);
  }

  private void draw() {
    grid.getChildren().clear();
    if (rows.isEmpty()) {
      return;
    }
    for (int i = 0; i < table.columns().size(); i++) {
      Label head = Words.wrapped(table.columns().get(i).label(), "form-label");
      GridPane.setValignment(head, VPos.BOTTOM);
      grid.add(head, i, 0);
    }
    for (int r = 0; r < rows.size(); r++) {
      draw(rows.get(r), 2 * r + 1);
    }
  }

  /** A row of fields, and below it a place for what is wrong with one of them. */
  private void draw(Draft.Row row, int line) {
    int number = (line + 1) / 2;
    Label message = Form.message();
    grid.add(message, 0, line + 1, table.columns().size() + 1, 1);
    for (int i = 0; i < table.columns().size(); i++) {
      Part.Line column = table.columns().get(i);
      Node field = card.cell(column, row.cell(column));
      field.setAccessibleText(column.label());
      grid.add(field, i, line);
      card.spot(row.cell(column), field, message);
    }
    var remove = new Button("", Icons.of("mdi2c-close"));
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setAccessibleText(card.words("record.remove-row", Integer.toString(number)));
    remove.setOnAction(_ -> rows.remove(row));
    var tools = Words.row("form-tools", remove);
    if (table.inOrder() && number > 1) {
      tools.getChildren().addFirst(Moving.up(card, rows, number - 1));
    }
    grid.add(tools, table.columns().size(), line);
  }

  @Override
  public void requestFocus() {
    add.requestFocus();
  }
}
