package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Entry;
import org.slipway.text.Texts;
import org.slipway.ui.control.TypeAhead;
import org.slipway.ui.control.Words;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.FilterRow;
import org.slipway.ui.table.Sieve;

/**
 * What the timeline shows, in rows and columns: the same time, the same filter, the same selection.
 * Enter opens, Shortcut+C copies the rows that are marked, or all, as tab-separated text.
 */
final class CalendarTable extends VBox {

  /** So many rows are read for their longest times. */
  private static final int READ = 1000;

  private final CalendarViewModel model;
  private final Texts texts;
  private final Sieve<Entry> sieve;
  private final TableView<Entry> table = new TableView<>();
  private final Label count = Words.of("", "muted", "small");
  private final Em em = new Em();
  private boolean following;

  CalendarTable(CalendarViewModel model) {
    this.model = model;
    this.texts = model.texts();
    var columns = new EntryColumns(model);
    this.sieve = new Sieve<>(columns::text);
    getStyleClass().add("calendar-table");
    table.setId("calendar.table-rows");
    table.setAccessibleText(texts.get("calendar.table.says"));
    table.setPlaceholder(Words.wrapped(texts.get("calendar.table.empty"), "muted"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    for (EntryColumns.Column column : EntryColumns.Column.values()) {
      table.getColumns().add(made(column));
    }
    table.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> select(now));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            model.openSelected();
          }
        });
    new ColumnWidths(table, model.kept(), () -> "calendar").restore();
    TypeAhead.in(table, Entry::name);
    var filters = new FilterRow<Entry>(table, sieve, texts, em);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(em, filters, table, Words.row("calendar-line", count));
  }

  private TableColumn<Entry, String> made(EntryColumns.Column column) {
    TableColumn<Entry, String> made =
        FilterRow.column(sieve, column.token(), texts.get("calendar.column." + column.token()));
    em.measure(made, column.least(), column.em());
    return made;
  }

  /** Takes over what is in sight now. */
  void refresh() {
    following = true;
    sieve.show(model.scenes().entries());
    hold();
    table.refresh();
    follow(model.selected().get());
    following = false;
    count.setText(texts.get("calendar.table.count", sieve.rows().size(), sieve.size()));
  }

  /** Times have seconds or an offset where they need them, and the room for these. */
  private void hold() {
    for (TableColumn<Entry, ?> column : table.getColumns()) {
      if (EntryColumns.Column.of(column.getId()).isTime()) {
        Optional<String> longest =
            sieve.rows().stream()
                .limit(READ)
                .map(entry -> sieve.text(entry, column.getId()))
                .max(Comparator.comparingInt(String::length));
        em.hold(column, longest.stream().toList());
      }
    }
  }

  TableView<Entry> table() {
    return table;
  }

  private void follow(Optional<Ref> selected) {
    Entry marked = table.getSelectionModel().getSelectedItem();
    if (selected.isEmpty() || (marked != null && selected.get().equals(marked.ref()))) {
      return;
    }
    for (int i = 0; i < sieve.rows().size(); i++) {
      if (sieve.rows().get(i).ref().equals(selected.get())) {
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(Math.max(0, i - 3));
        return;
      }
    }
  }

  private void select(@Nullable Entry now) {
    if (!following && now != null) {
      model.selected().set(Optional.of(now.ref()));
    }
  }

  private void pressed(KeyEvent press) {
    if (press.isShortcutDown() && press.getCode() == KeyCode.C) {
      press.consume();
      copy();
    } else if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown()) {
      press.consume();
      model.openSelected();
    }
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(tabbed());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** The marked rows, where more than one is, else all; with the columns' names on top. */
  String tabbed() {
    List<Entry> marked =
        table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    List<Entry> rows = marked.size() > 1 ? marked : new ArrayList<>(sieve.rows());
    Stream<String> head =
        Stream.of(
            table.getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .collect(Collectors.joining("\t")));
    return Stream.concat(head, rows.stream().map(this::line)).collect(Collectors.joining("\n"))
        + "\n";
  }

  private String line(Entry entry) {
    return table.getVisibleLeafColumns().stream()
        .map(column -> sieve.text(entry, column.getId()).replaceAll("\\s+", " "))
        .collect(Collectors.joining("\t"));
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }
}
