package org.slipway.ui.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Freshness;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.TypeAhead;
import org.slipway.ui.control.Words;

/** The table of checks: rows of people can be ticked, rows of rules are shaded and cannot. */
final class ChecklistTable extends TableView<Row> {

  /** What the table asks for. */
  interface Wishes {
    void tick(ChecklistItem item);

    void notApplicable(ChecklistItem item);

    void change(ChecklistItem item);

    void evidence(ChecklistItem item);

    void remove(ChecklistItem item);

    void fold(String heading);
  }

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass RULED = PseudoClass.getPseudoClass("ruled");

  private final Texts texts;
  private final Wishes wishes;

  ChecklistTable(Texts texts, Wishes wishes) {
    this.texts = texts;
    this.wishes = wishes;
    setId("checklist-table");
    getStyleClass().add("checklist-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    setPlaceholder(Words.wrapped(texts.get("checklist.empty"), "muted"));
    getColumns().add(column("checklist.column.state", 40, this::state));
    getColumns().add(wide("checklist.column.check", 330));
    getColumns().add(column("field.owner", 120, this::owner));
    getColumns().add(dues("checklist.column.due", 180));
    getColumns().add(sentences("checklist.column.evidence", 290));
    getColumns().add(column("checklist.column.freshness", 150, this::freshness));
    getColumns().add(column("checklist.column.sign-off", 170, this::signOff));
    getColumns().add(column("checklist.column.more", 48, this::more));
    getColumns().forEach(c -> c.setSortable(false));
    setRowFactory(_ -> new Line());
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    TypeAhead.in(this, Row::title);
  }

  void show(List<Row> rows) {
    int selected = getSelectionModel().getSelectedIndex();
    getItems().setAll(rows);
    if (!rows.isEmpty()) {
      getSelectionModel().clearAndSelect(Math.clamp(selected, 0, rows.size() - 1));
    }
  }

  /** The selected line, where a person can do something about it. */
  Optional<ChecklistItem> selectedItem() {
    return getSelectionModel().getSelectedItem() instanceof Row.Item row
        ? Optional.of(row.item())
        : Optional.empty();
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
      case Row.Item item -> wish.accept(item.item());
      case Row.Heading heading -> wishes.fold(heading.title());
      case Row.Ruled _ -> {}
    }
  }

  private TableColumn<Row, Row> column(String key, double width, Function<Row, Node> draw) {
    var column = new TableColumn<Row, Row>(texts.get(key));
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new Cell(draw));
    return column;
  }

  /** The column of titles, which wrap. */
  private TableColumn<Row, Row> wide(String key, double width) {
    TableColumn<Row, Row> column = column(key, width, _ -> new Text());
    column.setCellFactory(_ -> new Cell(row -> title(row, column)));
    return column;
  }

  /** The column of evidence or of what a rule says, which wraps. */
  private TableColumn<Row, Row> sentences(String key, double width) {
    TableColumn<Row, Row> column = column(key, width, _ -> new Text());
    column.setCellFactory(_ -> new Cell(row -> evidence(row, column)));
    return column;
  }

  private Node state(Row row) {
    return switch (row) {
      case Row.Heading heading ->
          Icons.of(heading.open() ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
      case Row.Item item -> tick(item.item());
      case Row.Ruled ruled -> new Mark(ruled.sign(), texts);
    };
  }

  private CheckBox tick(ChecklistItem item) {
    var box = new CheckBox();
    box.setSelected(item.state() == ChecklistState.DONE);
    box.setIndeterminate(item.state() == ChecklistState.NOT_APPLICABLE);
    box.setAccessibleText(item.title());
    box.setFocusTraversable(false);
    box.setOnAction(
        _ -> {
          box.setSelected(item.state() == ChecklistState.DONE);
          box.setIndeterminate(item.state() == ChecklistState.NOT_APPLICABLE);
          wishes.tick(item);
        });
    return box;
  }

  private Node title(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading heading -> Words.of(heading.title(), "strong");
      case Row.Item item -> {
        boolean apart = item.item().state() == ChecklistState.NOT_APPLICABLE;
        boolean strong = item.item().blocker() && item.item().state() == ChecklistState.OPEN;
        yield tagged(
            wrapping(column, item.title(), 96, apart ? "quiet-text" : strong ? "strong-text" : ""),
            strong ? "weight.blocker" : "");
      }
      case Row.Ruled ruled -> {
        boolean loud = ruled.sign() == Sign.FAIL || ruled.sign() == Sign.NOT_COMPUTED;
        HBox line =
            tagged(
                wrapping(column, ruled.title(), 150, loud ? "strong-text" : ""),
                loud ? ruled.blocker() ? "weight.blocker" : "weight.advisory" : "");
        if (!ruled.where().isEmpty()) {
          line.getChildren().add(Words.whole(ruled.where(), "tag"));
        }
        yield line;
      }
    };
  }

  private HBox tagged(Text text, String key) {
    HBox line = Words.row("line", text);
    if (!key.isEmpty()) {
      line.getChildren().add(Words.whole(texts.get(key), "tag"));
    }
    return line;
  }

  /** Text that is as wide as its words, or wraps where the column has no room for them. */
  private static Text wrapping(
      TableColumn<Row, Row> column, String words, double margin, String style) {
    var text = new Text(words);
    text.getStyleClass().add("cell-text");
    if (!style.isEmpty()) {
      text.getStyleClass().add(style);
    }
    text.wrappingWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(column.getWidth() - margin, natural(words, text.getFont())),
                column.widthProperty(),
                text.fontProperty()));
    return text;
  }

  private static double natural(String words, Font font) {
    var measured = new Text(words);
    measured.setFont(font);
    return Math.ceil(measured.getLayoutBounds().getWidth()) + 1;
  }

  private Node owner(Row row) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> Words.of(item.owner());
      case Row.Ruled _ ->
          Words.row("line", Icons.of("mdi2c-cog"), Words.of(texts.get("checklist.rule"), "muted"));
    };
  }

  /** The column of due times or rule ids, which wrap. */
  private TableColumn<Row, Row> dues(String key, double width) {
    TableColumn<Row, Row> column = column(key, width, _ -> new Text());
    column.setCellFactory(_ -> new Cell(row -> due(row, column)));
    return column;
  }

  private Node due(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> wrapping(column, item.due(), 24, item.late() ? "late" : "cell-text");
      case Row.Ruled ruled -> wrapping(column, ruled.rule(), 24, "mono-text");
    };
  }

  private Node evidence(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading heading -> Words.of(heading.summary(), "muted", "small");
      case Row.Item item ->
          item.item().state() == ChecklistState.NOT_APPLICABLE
              ? wrapping(
                  column,
                  texts.get("checklist.not-applicable", item.item().reason().orElse("")),
                  24,
                  "quiet-text")
              : item.proof()
                  .map(this::proof)
                  .orElseGet(
                      () ->
                          wrapping(
                              column,
                              item.item().evidenceKind().isPresent()
                                  ? texts.get("checklist.none-attached")
                                  : "",
                              24,
                              "quiet-text"));
      case Row.Ruled ruled -> wrapping(column, ruled.sentence(), 24, "quiet-text");
    };
  }

  private Node proof(Row.Proof proof) {
    return Words.row(
        "line",
        Icons.of("mdi2p-paperclip"),
        Words.of(proof.name()),
        Words.of(proof.digest(), "mono", "muted"));
  }

  private Node freshness(Row row) {
    Optional<Row.Proof> proof =
        switch (row) {
          case Row.Heading _ -> Optional.empty();
          case Row.Item item -> item.proof();
          case Row.Ruled ruled -> ruled.proof();
        };
    return proof.map(this::aged).orElseGet(Text::new);
  }

  private Node aged(Row.Proof proof) {
    if (proof.limit().isEmpty() || proof.limit().get().isZero()) {
      return Words.of(texts.get("checklist.no-limit"), "muted", "small");
    }
    String words =
        texts.get(
            proof.isStale() ? "checklist.age-stale" : "checklist.age",
            Times.span(proof.age().truncatedTo(java.time.temporal.ChronoUnit.HOURS)),
            Times.span(proof.limit().get()));
    return Words.row(
        "line",
        new Freshness(proof.age(), proof.limit().get()),
        Words.of(words, "small", proof.isStale() ? "strong" : "muted"));
  }

  private Node signOff(Row row) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> signOff(item);
      case Row.Ruled _ -> Words.of(texts.get("checklist.by-rule"), "muted", "small");
    };
  }

  private Node signOff(Row.Item item) {
    if (!item.signedBy().isEmpty()) {
      return Words.row("line", Icons.of("mdi2d-draw"), Words.of(item.signedBy(), "small"));
    }
    var sign = new javafx.scene.control.Button(texts.get("checklist.sign"));
    sign.getStyleClass().add("small-button");
    sign.setFocusTraversable(false);
    sign.setMinWidth(Region.USE_PREF_SIZE);
    sign.setOnAction(_ -> wishes.tick(item.item()));
    return sign;
  }

  private Node more(Row row) {
    if (!(row instanceof Row.Item item)) {
      return new Text();
    }
    var menu = new MenuButton("", Icons.of("mdi2d-dots-horizontal"));
    menu.getStyleClass().addAll("flat", "row-menu");
    menu.setAccessibleText(texts.get("checklist.more-of", item.title()));
    menu.setFocusTraversable(false);
    var entries = new ArrayList<MenuItem>();
    entries.add(entry("checklist.menu.not-applicable", () -> wishes.notApplicable(item.item())));
    entries.add(entry("checklist.menu.change", () -> wishes.change(item.item())));
    entries.add(entry("checklist.menu.evidence", () -> wishes.evidence(item.item())));
    entries.add(entry("checklist.menu.remove", () -> wishes.remove(item.item())));
    menu.getItems().setAll(entries);
    return menu;
  }

  private MenuItem entry(String key, Runnable run) {
    var entry = new MenuItem(texts.get(key));
    entry.setOnAction(_ -> run.run());
    return entry;
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
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(HEADING, row instanceof Row.Heading);
      pseudoClassStateChanged(RULED, row instanceof Row.Ruled);
    }
  }
}
