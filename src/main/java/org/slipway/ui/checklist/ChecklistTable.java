package org.slipway.ui.checklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.text.Texts;
import org.slipway.ui.control.TypeAhead;
import org.slipway.ui.control.Words;
import org.slipway.ui.file.Drops;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.LongWords;
import org.slipway.ui.table.Sharing;

/** The table of checks: rows of people can be ticked, rows of rules are shaded and cannot. */
final class ChecklistTable extends TableView<Row> {

  /** What the table asks for. */
  interface Wishes {
    void tick(ChecklistItem item);

    void notApplicable(ChecklistItem item);

    void change(ChecklistItem item);

    void evidence(ChecklistItem item);

    /** A file dropped on a line that this kind of evidence belongs to; may be empty. */
    void drop(String kind, Path file);

    void remove(ChecklistItem item);

    void fold(String heading);

    /** Why nothing can be changed; empty where it can. */
    Optional<String> readOnly();
  }

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass RULED = PseudoClass.getPseudoClass("ruled");

  private final Texts texts;
  private final Wishes wishes;
  private final ChecklistCells cells;
  private final Em em;

  ChecklistTable(Texts texts, Wishes wishes, Em em, Choices kept) {
    this.em = em;
    this.texts = texts;
    this.wishes = wishes;
    cells = new ChecklistCells(texts, wishes);
    setId("checklist-table");
    getStyleClass().add("checklist-table");
    Sharing.in(this);
    setPlaceholder(Words.wrapped(texts.get("checklist.empty"), "muted"));
    add("checklist.column.state", 3.4, 3.4, _ -> cells::state);
    add("checklist.column.check", 13, 26, column -> row -> cells.title(row, column));
    add("field.owner", 7, 9, column -> row -> cells.owner(row, column));
    add("checklist.column.due", 11, 14, column -> row -> cells.due(row, column));
    add("checklist.column.evidence", 13, 23, column -> row -> cells.evidence(row, column));
    add("checklist.column.freshness", 8, 12, column -> row -> cells.freshness(row, column));
    add("checklist.column.sign-off", 9, 13, column -> row -> cells.signOff(row, column));
    add("checklist.column.more", 3.6, 3.6, _ -> cells::more);
    getColumns().forEach(c -> c.setSortable(false));
    new ColumnWidths(this, kept, () -> "checklist").restore();
    setRowFactory(_ -> new Line());
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    TypeAhead.in(this, Row::title);
  }

  void show(List<Row> rows) {
    int selected = getSelectionModel().getSelectedIndex();
    getItems().setAll(rows);
    hold("checklist.column.check", rows, cells::titleWords);
    hold("field.owner", rows, row -> row instanceof Row.Item item ? item.owner() : "");
    hold("checklist.column.evidence", rows, cells::evidenceWords);
    if (!rows.isEmpty()) {
      getSelectionModel().clearAndSelect(Math.clamp(selected, 0, rows.size() - 1));
    }
  }

  private void hold(String column, List<Row> rows, Function<Row, String> words) {
    getColumns().stream()
        .filter(c -> c.getId().equals(column))
        .forEach(c -> em.hold(c, LongWords.of(rows.stream().map(words).toList())));
  }

  /** The selected line, where a person can do something about it. */
  Optional<ChecklistItem> selectedItem() {
    return getSelectionModel().getSelectedItem() instanceof Row.Item row
        ? Optional.of(row.item())
        : Optional.empty();
  }

  /** The kind of evidence that the marked line asks for; empty: none. */
  String markedKind() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Row::kind).orElse("");
  }

  /** Goes to the line of an item. */
  void goTo(ChecklistItem item) {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i) instanceof Row.Item row && row.item().id().equals(item.id())) {
        getSelectionModel().clearAndSelect(i);
        scrollTo(Math.max(0, i - 2));
        requestFocus();
      }
    }
  }

  private void steer(KeyEvent press) {
    Row row = getSelectionModel().getSelectedItem();
    if (row == null || !isFocused()) {
      return;
    }
    switch (press.getCode()) {
      case SPACE -> on(press, row, wishes::tick);
      case ENTER, F2 -> on(press, row, wishes::change);
      case DELETE -> on(press, row, wishes::remove);
      default -> {}
    }
  }

  private void on(KeyEvent press, Row row, Consumer<ChecklistItem> wish) {
    press.consume();
    switch (row) {
      case Row.Item item when wishes.readOnly().isEmpty() -> wish.accept(item.item());
      case Row.Heading heading -> wishes.fold(heading.title());
      case Row.Item _, Row.Ruled _ -> {}
    }
  }

  /** Adds a column that is never narrower than {@code least} em. */
  private void add(
      String key,
      double least,
      double wanted,
      Function<TableColumn<Row, Row>, Function<Row, Node>> draw) {
    var column = new TableColumn<Row, Row>(texts.get(key));
    column.setId(key);
    em.measure(column, least, wanted);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    Function<Row, Node> cell = draw.apply(column);
    column.setCellFactory(_ -> new Cell(cell));
    getColumns().add(column);
  }

  private static final class Cell extends TableCell<Row, Row> {

    private final Function<Row, Node> draw;

    Cell(Function<Row, Node> draw) {
      this.draw = draw;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(row == null || empty ? null : draw.apply(row));
    }
  }

  private final class Line extends TableRow<Row> {
    Line() {
      setOnMouseClicked(
          click -> {
            if (click.getButton() == MouseButton.PRIMARY && getItem() instanceof Row.Heading h) {
              wishes.fold(h.title());
            }
          });
      Drops.of(
          this,
          () -> getItem() != null && !(getItem() instanceof Row.Heading),
          files -> wishes.drop(getItem().kind(), files.getFirst()));
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(HEADING, row instanceof Row.Heading);
      pseudoClassStateChanged(RULED, row instanceof Row.Ruled);
    }
  }
}
