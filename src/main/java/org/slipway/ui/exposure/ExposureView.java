package org.slipway.ui.exposure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Box;
import org.slipway.scene.ExposureScene;
import org.slipway.scene.Picture;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.action.Refused;
import org.slipway.ui.calendar.PictureView;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Reveal;
import org.slipway.ui.control.Segments;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.exposure.ExposureWords.Line;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.Sharing;
import org.slipway.ui.table.WrappingCell;
import org.slipway.ui.theme.Themes;

/**
 * The heat map with its tools above and the cell in hand below. Arrows walk the cells, Enter goes
 * to the hours of a day, Escape back to the days, N to the next cell over the limit.
 */
public final class ExposureView extends BorderPane {

  private final ExposureViewModel model;
  private final Texts texts;
  private final PictureView picture = new PictureView(this::picture);
  private final TableView<Line> table = new TableView<>();
  private final ExposureDetails details;
  private final VBox below = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final Em em = new Em();
  private final Label title = Words.whole("", "title");
  private Optional<ExposureScene> scene = Optional.empty();

  /**
   * @param goTo shows a deployment in the view that knows it
   * @param kept how the user has set the views
   */
  public ExposureView(ExposureViewModel model, Actions actions, Consumer<Ref> goTo, Choices kept) {
    this.model = model;
    texts = model.texts();
    details = new ExposureDetails(model, goTo, this::take);
    getStylesheets().add(Themes.sheetOf(ExposureView.class));
    getStyleClass().add("exposure");
    Toolbar tools = tools(actions);
    Blank blank =
        new Blank(() -> List.of(Buttons.again(actions, "record.policy", "exposure-policy")))
            .saying(texts.get("exposure.no-model"), texts.get("exposure.blank"));
    setTop(tools);
    details.setMinHeight(USE_PREF_SIZE);
    below.getChildren().setAll(picture, details, em);
    scroll.setContent(below);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("exposure-scroll");
    setCenter(new StackPane(scroll, blank));
    table();
    new ColumnWidths(table, kept, () -> "exposure").restore();
    listen();
    model.changes().subscribe(_ -> show());
    model.changes().subscribe(_ -> blank.instead(model.missing().isPresent(), scroll, tools));
  }

  private Toolbar tools(Actions actions) {
    var table = new ToggleButton(texts.get("exposure.table"), Icons.of("mdi2t-table-large"));
    table.setId("exposure-table");
    table.setMinWidth(ToggleButton.USE_PREF_SIZE);
    table.setOnAction(_ -> below.getChildren().set(0, table.isSelected() ? this.table : picture));
    var production = new CheckBox(texts.get("exposure.production"));
    production.setId("exposure-production");
    production.setMinWidth(CheckBox.USE_PREF_SIZE);
    production.setOnAction(_ -> model.production(production.isSelected()));
    Button next = button("next-over", "mdi2a-alert-octagon-outline", model::nextOver);
    model.changes().subscribe(_ -> next.setDisable(model.over() == 0));
    Refused.because(next, texts.get("exposure.none-over"));
    Segments<ExposureSpan> spans =
        new Segments<>("exposure-", List.of(ExposureSpan.values()), texts::term, model::span);
    model.changes().subscribe(_ -> spans.show(model.frame().span()));
    Button today = button("today", "", () -> model.today(model.frame().span()));
    MenuButton exports =
        Buttons.exports(
            actions,
            texts.get("bar.export"),
            "exposure-export",
            "export.exposure-table",
            "export.exposure");
    var bar =
        new Toolbar(
            "view-bar",
            icon("previous", "mdi2c-chevron-left", () -> model.move(-1)),
            today,
            icon("next", "mdi2c-chevron-right", () -> model.move(1)),
            title,
            Words.spring(),
            spans,
            next,
            production,
            table,
            exports);
    bar.mayGo(production, exports, next, table, spans, today);
    bar.gatherIn(Words.more(texts, "exposure-more"));
    return bar;
  }

  private Button button(String name, String icon, Runnable run) {
    var button = new Button(texts.get("exposure." + name));
    if (!icon.isEmpty()) {
      button.setGraphic(Icons.of(icon));
    }
    button.setId("exposure-" + name);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private Button icon(String name, String icon, Runnable run) {
    var button = new Button("", Icons.of(icon));
    button.setId("exposure-" + name);
    button.setAccessibleText(texts.get("exposure." + name));
    button.getStyleClass().add("icon-button");
    button.setOnAction(_ -> run.run());
    return button;
  }

  private Picture picture(double width, double height) {
    if (model.missing().isPresent()) {
      return new Picture(width, height, List.of(), new org.slipway.scene.Spots(List.of()), says());
    }
    var frame =
        new ExposureScene.Frame(
            width, height, model.cursor(), picture.isFocused() && picture.isFocusVisible());
    ExposureScene made = ExposureScene.of(model.shown(), frame, texts, picture.measure());
    scene = Optional.of(made);
    sizes();
    return made.picture();
  }

  /** The picture takes the room its rows want, and never less than they need. */
  private void sizes() {
    boolean empty = model.sight().isEmpty();
    double width = Math.max(1, picture.getWidth() / picture.pixels());
    var frame = new ExposureScene.Frame(width, 1, Optional.empty(), false);
    var made = ExposureScene.of(model.shown(), frame, texts, picture.measure());
    picture.setMinWidth(empty ? 0 : Math.ceil(made.leastWidth() * picture.pixels()));
    picture.setMinHeight(empty ? 0 : Math.ceil(made.leastHeight() * picture.pixels()));
    picture.setMaxHeight(empty ? 0 : Math.ceil(made.wantedHeight() * picture.pixels()));
  }

  private String says() {
    return model.words().says();
  }

  private void listen() {
    picture.setId("exposure-map");
    picture.setFocusTraversable(true);
    picture.setAccessibleRole(AccessibleRole.LIST_VIEW);
    picture.focusedProperty().addListener((_, _, _) -> picture.refresh());
    picture.focusVisibleProperty().addListener((_, _, _) -> picture.refresh());
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void point(MouseEvent press) {
    picture.requestFocus();
    double zoom = picture.pixels();
    scene
        .flatMap(made -> made.at(press.getX() / zoom, press.getY() / zoom))
        .ifPresent(at -> model.cursor(Optional.of(at)));
    if (press.getClickCount() == 2 && model.cursor().isPresent()) {
      model.zoomIn();
    }
  }

  private void key(KeyEvent press) {
    if (press.isShortcutDown() || press.isAltDown()) {
      return;
    }
    boolean used = true;
    switch (press.getCode()) {
      case LEFT -> model.walk(0, -1);
      case RIGHT -> model.walk(0, 1);
      case UP -> model.walk(-1, 0);
      case DOWN -> model.walk(1, 0);
      case PAGE_UP -> model.move(-1);
      case PAGE_DOWN -> model.move(1);
      case ENTER -> model.zoomIn();
      case ESCAPE -> used = model.zoomOut();
      case N -> model.nextOver();
      default -> used = false;
    }
    if (used) {
      press.consume();
    }
  }

  private void table() {
    table.setId("exposure-lines");
    table.setPlaceholder(Words.wrapped(texts.get("exposure.nothing"), "muted"));
    table.setAccessibleText(texts.get("exposure.table"));
    Sharing.in(table);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
    column("unit", Line::unit, 14).setCellFactory(_ -> new WrappingCell<>());
    column("when", Line::when, 20).setCellFactory(_ -> new WrappingCell<>());
    column("combined", Line::combined, 7);
    column("sum", Line::sum, 7);
    column("in-flight", Line::inFlight, 7);
    column("unknown-levels", Line::unknown, 8);
    column("limit", Line::over, 8).setCellFactory(_ -> new WrappingCell<>());
    em.follow(table);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, line) -> {
              if (line != null && !model.cursor().equals(Optional.of(line.at()))) {
                model.cursor(Optional.of(line.at()));
              }
            });
  }

  /** The same keys as in the picture, except those by which rows are walked. */
  private void tableKey(KeyEvent press) {
    switch (press.getCode()) {
      case ENTER, ESCAPE, N, PAGE_UP, PAGE_DOWN -> key(press);
      default -> {}
    }
  }

  /** Marks the line of the cell in hand. */
  private void mark() {
    Optional<Line> line =
        model
            .cursor()
            .flatMap(
                at -> table.getItems().stream().filter(other -> other.at().equals(at)).findFirst());
    if (line.isPresent() && !line.get().equals(table.getSelectionModel().getSelectedItem())) {
      table.getSelectionModel().select(line.get());
      table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
    }
  }

  private <T> TableColumn<Line, T> column(String name, Function<Line, T> value, double wide) {
    var column = new TableColumn<Line, T>(texts.get("exposure.column." + name));
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
    em.measure(column, Math.min(wide, 7) * 0.8, wide);
    column.setId(name);
    table.getColumns().add(column);
    return column;
  }

  private void show() {
    title.setText(model.words().title());
    picture.setAccessibleText(model.words().says());
    sizes();
    picture.refresh();
    reveal();
    List<Line> lines = model.words().lines();
    if (!lines.equals(table.getItems())) {
      table.getItems().setAll(lines);
    }
    mark();
    details.show();
  }

  /** Scrolls to the cell in hand where the picture is larger than its place. */
  private void reveal() {
    if (scene.isPresent() && model.cursor().isPresent()) {
      Box cell = scene.get().box(model.cursor().get());
      double zoom = picture.pixels();
      Reveal.across(scroll, cell.x() * zoom, cell.right() * zoom);
      if (picture.isFocused()) {
        Reveal.down(scroll, cell.y() * zoom, cell.bottom() * zoom);
      }
    }
  }

  /** Takes a cell in hand and leaves the keyboard in the picture. */
  private void take(ExposureScene.At at) {
    model.cursor(Optional.of(at));
    picture.requestFocus();
  }
}
