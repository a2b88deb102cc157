package org.slipway.ui.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Shape;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Entry;
import org.slipway.ui.task.FxTasks;

/** A small table of values inside a card: one row each, with a button to add and to take away. */
final class RowsField extends VBox {

  /** What a heading needs beside its letters, in letters. */
  private static final double HEADING = 6;

  private final Part.Rows table;
  private final RecordCard card;
  private final ObservableList<Draft.Row> rows;
  private final VBox lines = new VBox();
  private final Button add;

  RowsField(Part.Rows table, Draft draft, RecordCard card) {
    this.table = table;
    this.card = card;
    rows = draft.rows(table.path());
    lines.getStyleClass().add("form-table");
    add = new Button(card.words("record.add-row", table.label()), Icons.of("mdi2p-plus"));
    add.setAccessibleText(card.words("record.add-row-to", table.label()));
    add.setId("add-" + table.path());
    add.setOnAction(_ -> addRow());
    getStyleClass().add("form-row");
    getChildren().addAll(lines, add);
    rows.addListener((ListChangeListener<Draft.Row>) _ -> draw());
    draw();
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
    Node begin = ((FieldsRow) lines.getChildren().getLast()).begin();
    FxTasks.afterwards(begin::requestFocus);
  }

  private void draw() {
    lines.getChildren().clear();
    for (int r = 0; r < rows.size(); r++) {
      lines.getChildren().add(line(rows.get(r), r + 1));
    }
  }

  /** A row of fields with a place for what is wrong with one of them. */
  private FieldsRow line(Draft.Row row, int number) {
    Label message = Form.message();
    var fields = new ArrayList<FieldsRow.Field>();
    for (Part.Line column : table.columns()) {
      Node field = card.cell(column, row.cell(column));
      field.setAccessibleText(column.label());
      card.spot(row.cell(column), field, message);
      fields.add(new FieldsRow.Field(column.label(), field, need(column)));
    }
    return new FieldsRow(fields, tools(row, number), message, number == 1);
  }

  private HBox tools(Draft.Row row, int number) {
    var remove = new Button("", Icons.of("mdi2c-close"));
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setAccessibleText(card.words("record.remove-row", Integer.toString(number)));
    remove.setOnAction(_ -> rows.remove(row));
    var tools = Words.row("form-tools", remove);
    if (table.inOrder()) {
      Button up = Moving.up(card, rows, number - 1);
      up.setVisible(number > 1); // its room stays, so that columns stand below each other
      tools.getChildren().addFirst(up);
    }
    return tools;
  }

  @Override
  public void requestFocus() {
    add.requestFocus();
  }
}
