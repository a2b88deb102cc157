package org.slipway.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.TypeAhead;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Fields;
import org.slipway.ui.theme.Themes;

/** Tables of components, environments, people and what belongs to them. */
public final class CatalogueView extends VBox {

  private final CatalogueViewModel model;
  private final Supplier<Layers> layers;
  private final Texts texts;
  private final TableView<PlanRecord> table = new TableView<>();
  private final HBox filters = new HBox();
  private final HBox kinds = new HBox();
  private final Label count = Words.of("", "muted", "small");

  public CatalogueView(CatalogueViewModel model, Actions actions, Supplier<Layers> layers) {
    this.model = model;
    this.layers = layers;
    texts = model.session().texts();
    CatalogueActions.register(actions, texts, this::add, this::remove, this::edit);
    getStylesheets().add(Themes.sheetOf(CatalogueView.class));
    getStyleClass().add("catalogue");
    filters.getStyleClass().add("filter-row");
    kinds.getStyleClass().add("kinds");
    getChildren().addAll(bar(actions), notice(), filters, table, foot());
    VBox.setVgrow(table, Priority.ALWAYS);
    prepareTable();
    model.kind().subscribe(this::showKind);
    model.session().showing().subscribe(_ -> afterChange());
    model.session().selection().subscribe(this::select);
  }

  private HBox bar(Actions actions) {
    Button add = Buttons.full(actions, "catalogue.add");
    add.getStyleClass().add("accent");
    return new Toolbar(
        "view-bar",
        Words.whole(texts.get("action.view.catalogue"), "title"),
        kinds,
        Words.spring(),
        Buttons.full(actions, "catalogue.remove"),
        add);
  }

  private HBox notice() {
    Label words = Words.wrapped("", "problem");
    words.setId("catalogue-notice");
    words.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
    words.textProperty().bind(model.notice());
    HBox row = Words.row("catalogue-notice", words);
    row.visibleProperty().bind(model.notice().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private HBox foot() {
    return Words.row(
        "table-foot",
        count,
        Words.spring(),
        Words.of(texts.get("catalogue.keys"), "muted", "small"));
  }

  private void prepareTable() {
    table.setId("catalogue-table");
    table.setEditable(true);
    table.setItems(model.rows());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().setCellSelectionEnabled(false);
    table.setPlaceholder(Words.wrapped(texts.get("catalogue.empty"), "muted"));
    table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> selected(row));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    TypeAhead.in(table, row -> model.value(row, "name"));
    model.rows().addListener((javafx.collections.ListChangeListener<PlanRecord>) _ -> counted());
    counted();
  }

  private void steer(KeyEvent press) {
    if (table.getEditingCell() != null) {
      return;
    }
    switch (press.getCode()) {
      case ENTER, F2 -> {
        press.consume();
        edit();
      }
      default -> {}
    }
  }

  private void selected(@Nullable PlanRecord row) {
    if (row != null) {
      model.session().selection().set(Optional.of(Ref.of(row)));
    }
  }

  private void counted() {
    count.setText(
        texts.get("catalogue.count", model.rows().size(), model.count(model.kind().get())));
  }

  private void showKind(Kind kind) {
    var group = new ToggleGroup();
    kinds.getChildren().clear();
    for (Kind each : model.kinds()) {
      kinds.getChildren().add(toggle(each, group, each == kind));
    }
    table.getColumns().setAll(model.fields().stream().map(this::column).toList());
    filters.getChildren().setAll(model.fields().stream().map(this::filter).toList());
    table.getSelectionModel().selectFirst();
    counted();
  }

  private ToggleButton toggle(Kind kind, ToggleGroup group, boolean selected) {
    var toggle = new ToggleButton(kindText(kind));
    toggle.setId("kind-" + kind.token());
    toggle.setToggleGroup(group);
    toggle.setSelected(selected);
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setOnAction(
        _ -> {
          toggle.setSelected(true);
          model.kind().set(kind);
        });
    return toggle;
  }

  private String kindText(Kind kind) {
    String name = texts.get("kinds." + kind.token());
    return name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1)
        + "  "
        + model.count(kind);
  }

  private TableColumn<PlanRecord, String> column(String field) {
    var column = new TableColumn<PlanRecord, String>(Fields.label(texts, field));
    column.setId(field);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(model.value(cell.getValue(), field)));
    column.setReorderable(false);
    column.setPrefWidth(field.equals("name") ? 220 : field.equals(Columns.KEY) ? 90 : 120);
    column.setCellFactory(
        _ -> model.choices(field).isEmpty() ? new EditCell(model, field) : choice(field));
    return column;
  }

  /** A cell whose value is chosen from a list. */
  private TableCell<PlanRecord, String> choice(String field) {
    return new TableCell<>() {
      @Override
      public void startEdit() {
        PlanRecord record = getTableRow().getItem();
        if (record != null) {
          choose(record, field);
        }
      }

      @Override
      protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
      }
    };
  }

  private void choose(PlanRecord record, String field) {
    List<String> all = new ArrayList<>(model.choices(field));
    if (model.mayBeEmpty(field)) {
      all.addFirst("");
    }
    var chooser =
        new Chooser<String>(
            texts.get("catalogue.choose", Fields.label(texts, field), model.value(record, "name")),
            texts.get("shell.nothing-found"),
            typed -> matching(all, typed),
            chosen -> {
              layers.get().close();
              model.notice().set(String.join(" ", model.commit(record, field, chosen)));
            });
    chooser.setId("choose");
    layers.get().show(chooser, chooser.field());
  }

  private List<Choice<String>> matching(List<String> all, String typed) {
    return all.stream()
        .filter(text -> Fuzzy.score(typed, text).isPresent())
        .limit(100)
        .map(
            text ->
                new Choice<>(
                    text.isEmpty() ? texts.get("catalogue.nothing") : text, "", "", "", text))
        .toList();
  }

  private TextField filter(String field) {
    var entry = new TextField();
    entry.setId("filter-" + field);
    entry.setPromptText(texts.get("catalogue.filter"));
    entry.setAccessibleText(texts.get("catalogue.filter-of", Fields.label(texts, field)));
    entry.textProperty().addListener((_, _, typed) -> model.filter(field, typed));
    table.getColumns().stream()
        .filter(c -> field.equals(c.getId()))
        .findFirst()
        .ifPresent(
            c -> {
              entry.prefWidthProperty().bind(Bindings.max(0, c.widthProperty().subtract(4)));
              entry.minWidthProperty().bind(entry.prefWidthProperty());
              entry.maxWidthProperty().bind(entry.prefWidthProperty());
            });
    return entry;
  }

  /** Keeps the selection where it was and the counts right. */
  private void afterChange() {
    select(model.session().selection().get());
    for (int i = 0; i < kinds.getChildren().size(); i++) {
      if (kinds.getChildren().get(i) instanceof ToggleButton toggle) {
        toggle.setText(kindText(model.kinds().get(i)));
      }
    }
    counted();
    table.refresh();
  }

  private void select(Optional<Ref> ref) {
    for (int i = 0; i < model.rows().size(); i++) {
      if (ref.equals(Optional.of(Ref.of(model.rows().get(i))))) {
        if (table.getSelectionModel().getSelectedIndex() != i) {
          table.getSelectionModel().clearAndSelect(i);
          table.scrollTo(Math.max(0, i - 3));
        }
        return;
      }
    }
  }

  private void add() {
    filters.getChildren().forEach(f -> ((TextField) f).clear());
    PlanRecord added = model.add();
    select(Optional.of(Ref.of(added)));
    editField("name");
  }

  private void remove() {
    model.remove(List.copyOf(table.getSelectionModel().getSelectedItems()));
  }

  /** Edits the focused cell's column, or the name. */
  private void edit() {
    var focused = table.getFocusModel().getFocusedCell();
    int column = focused == null ? -1 : focused.getColumn();
    editField(column < 0 ? "name" : table.getColumns().get(column).getId());
  }

  private void editField(String field) {
    int row = table.getSelectionModel().getSelectedIndex();
    if (row < 0) {
      return;
    }
    table.layout();
    table.getColumns().stream()
        .filter(c -> field.equals(c.getId()))
        .findFirst()
        .ifPresent(
            c -> {
              table.getFocusModel().focus(row, c);
              if (model.choices(field).isEmpty()) {
                table.edit(row, c);
              } else {
                choose(model.rows().get(row), field);
              }
            });
  }
}
