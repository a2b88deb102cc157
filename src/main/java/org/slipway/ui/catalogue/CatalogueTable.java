package org.slipway.ui.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.TypeAhead;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.FilterRow;
import org.slipway.ui.table.Sharing;
import org.slipway.ui.table.WrappingCell;

/** The table of one kind: cells are walked by arrows and edited in place. */
final class CatalogueTable extends TableView<PlanRecord> {

  private static final int MOST_CHOICES = 100;

  private final CatalogueViewModel model;
  private final Supplier<Layers> layers;
  private final Texts texts;
  private final Em em;
  private final Runnable card;
  private final ColumnWidths widths;
  private final Map<Kind, List<TableColumn<PlanRecord, ?>>> known = new EnumMap<>(Kind.class);
  private @Nullable TableColumn<PlanRecord, ?> edited;

  /**
   * @param card opens the card of the record that is marked
   */
  CatalogueTable(
      CatalogueViewModel model, Supplier<Layers> layers, Em em, Choices kept, Runnable card) {
    this.model = model;
    this.card = card;
    this.em = em;
    this.layers = layers;
    texts = model.session().texts();
    setId("catalogue-table");
    setEditable(model.session().readOnly().isEmpty());
    Sharing.in(this);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel().setCellSelectionEnabled(true);
    widths = new ColumnWidths(this, kept, () -> "catalogue." + model.kind().get().token());
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    TypeAhead.in(this, row -> model.value(row, "name"));
  }

  /** Shows the columns of a kind, where and as wide as the user left them. */
  void show(Kind before, Kind now) {
    if (!getColumns().isEmpty()) {
      known.put(before, List.copyOf(getColumns()));
    }
    boolean first = !known.containsKey(now);
    getColumns().setAll(known.computeIfAbsent(now, _ -> columns()));
    if (first) {
      widths.restore();
    }
  }

  private List<TableColumn<PlanRecord, ?>> columns() {
    var columns = new ArrayList<TableColumn<PlanRecord, ?>>();
    for (String field : model.fields()) {
      TableColumn<PlanRecord, String> column =
          FilterRow.column(model.sieve(), field, model.label(field));
      em.measure(column, 5.5, Columns.width(field));
      column.setCellFactory(_ -> cell(field));
      columns.add(column);
    }
    return columns;
  }

  private WrappingCell<PlanRecord> cell(String field) {
    if (model.isOfTheCard(field)) {
      return new CardCell();
    }
    return model.choices(field).isEmpty()
        ? new EditCell(model, field, by -> goOn(field, by))
        : new ChoiceCell(field);
  }

  private void steer(KeyEvent press) {
    if (getEditingCell() != null) {
      return;
    }
    if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.F2) {
      press.consume();
      edit();
    }
  }

  /** Marks the first cell: a row alone has no column from which arrows could go on. */
  void begin() {
    if (!model.rows().isEmpty()) {
      getSelectionModel().clearAndSelect(0, getVisibleLeafColumn(0));
    }
  }

  /** Goes to the row of a record. */
  void select(Optional<Ref> ref) {
    for (int i = 0; i < model.rows().size(); i++) {
      if (ref.equals(Optional.of(Ref.of(model.rows().get(i))))) {
        mark(i);
        return;
      }
    }
  }

  private void mark(int row) {
    boolean elsewhere = getSelectionModel().getSelectedIndex() != row;
    if (elsewhere || edited != null) {
      TablePosition<?, ?> focused = getFocusModel().getFocusedCell();
      int column = Math.max(0, focused == null ? 0 : focused.getColumn());
      getSelectionModel()
          .clearAndSelect(row, edited == null ? getVisibleLeafColumn(column) : edited);
    }
    if (elsewhere) {
      scrollTo(Math.max(0, row - 3));
    }
    edited = null;
  }

  /** The records of all cells that are marked. */
  List<PlanRecord> marked() {
    return getSelectionModel().getSelectedItems().stream().distinct().toList();
  }

  /** Edits the focused cell, or what the record is called by. */
  void edit() {
    TablePosition<?, ?> focused = getFocusModel().getFocusedCell();
    int column = focused == null ? -1 : focused.getColumn();
    edit(getVisibleLeafColumn(column < 0 ? 1 : column).getId());
  }

  /** Edits a field of the row that is marked. */
  void edit(String field) {
    int row = getSelectionModel().getSelectedIndex();
    if (row < 0) {
      return;
    }
    layout();
    getVisibleLeafColumns().stream()
        .filter(column -> field.equals(column.getId()))
        .findFirst()
        .ifPresent(column -> edit(row, column, field));
  }

  private void edit(int row, TableColumn<PlanRecord, ?> column, String field) {
    getSelectionModel().clearAndSelect(row, column);
    edited = column;
    scrollToColumn(column);
    if (model.isOfTheCard(field)) {
      card.run();
    } else if (model.choices(field).isEmpty()) {
      edit(row, column);
    } else {
      choose(model.rows().get(row), field);
    }
  }

  /** On to the next cell of the row, or to the one before; past the ends the row's other end. */
  private void goOn(String from, int by) {
    List<String> fields = getVisibleLeafColumns().stream().map(TableColumnBase::getId).toList();
    edit(fields.get(Math.floorMod(fields.indexOf(from) + by, fields.size())));
  }

  private void choose(PlanRecord record, String field) {
    List<String> all = new ArrayList<>(model.choices(field));
    if (model.mayBeEmpty(field)) {
      all.addFirst("");
    }
    var chooser =
        new Chooser<String>(
            texts.get("catalogue.choose", model.label(field), model.value(record, "name")),
            texts.get("shell.nothing-found"),
            typed -> matching(all, typed),
            chosen -> {
              layers.get().close();
              model.notice().set(String.join(" ", model.commit(record, field, chosen)));
              requestFocus();
            });
    chooser.setId("choose");
    layers.get().show(chooser, chooser.field());
  }

  private List<Choice<String>> matching(List<String> all, String typed) {
    return all.stream()
        .filter(text -> Fuzzy.score(typed, text).isPresent())
        .limit(MOST_CHOICES)
        .map(
            text ->
                new Choice<>(
                    text.isEmpty() ? texts.get("catalogue.nothing") : text, "", "", "", text))
        .toList();
  }

  /** A cell that is changed in the card of its record. */
  private final class CardCell extends WrappingCell<PlanRecord> {

    @Override
    public void startEdit() {
      if (getTableRow().getItem() != null) {
        card.run();
      }
    }
  }

  /** A cell whose value is chosen from a list. */
  private final class ChoiceCell extends WrappingCell<PlanRecord> {

    private final String field;

    ChoiceCell(String field) {
      this.field = field;
    }

    @Override
    public void startEdit() {
      PlanRecord record = getTableRow().getItem();
      if (record != null) {
        choose(record, field);
      }
    }
  }
}
