package org.slipway.ui.exposure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.scene.ExposureScene;
import org.slipway.scene.Picture;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.calendar.PictureView;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.exposure.ExposureWords.InFlight;
import org.slipway.ui.exposure.ExposureWords.Line;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.theme.Themes;

/**
 * The heat map with its tools above and the cell in hand below. Arrows walk the cells, Enter goes
 * to the hours of a day, Escape back to the days, N to the next cell over the limit.
 */
public final class ExposureView extends BorderPane {

  private final ExposureViewModel model;
  private final Texts texts;
  private final Consumer<Ref> goTo;
  private final PictureView picture = new PictureView(this::picture);
  private final TableView<Line> table = new TableView<>();
  private final VBox details = new VBox();
  private final VBox below = new VBox();
  private final Em em = new Em();
  private final Label title = Words.whole("", "title");
  private Optional<ExposureScene> scene = Optional.empty();

  /**
   * @param goTo shows a deployment in the view that knows it
   * @param kept how the user has set the views
   */
  public ExposureView(ExposureViewModel model, Actions actions, Consumer<Ref> goTo, Choices kept) {
    this.model = model;
    this.goTo = goTo;
    texts = model.texts();
    getStylesheets().add(Themes.sheetOf(ExposureView.class));
    getStyleClass().add("exposure");
    setTop(tools(actions));
    details.getStyleClass().add("exposure-details");
    VBox.setVgrow(picture, Priority.ALWAYS);
    VBox.setVgrow(table, Priority.ALWAYS);
    below.getChildren().setAll(picture, details, em);
    setCenter(below);
    table();
    new ColumnWidths(table, kept, () -> "exposure").restore();
    listen();
    model.changes().subscribe(_ -> show());
  }

  private FlowPane tools(Actions actions) {
    var table = new ToggleButton(texts.get("exposure.table"), Icons.of("mdi2t-table-large"));
    table.setId("exposure-table");
    table.setOnAction(_ -> below.getChildren().set(0, table.isSelected() ? this.table : picture));
    var production = new CheckBox(texts.get("exposure.production"));
    production.setId("exposure-production");
    production.setOnAction(_ -> model.production(production.isSelected()));
    Button zoom = button("zoom", "mdi2m-magnify-plus-outline", this::zoom);
    model
        .changes()
        .subscribe(
            _ -> zoom.setText(texts.get(model.byHour() ? "exposure.by-day" : "exposure.by-hour")));
    var bar =
        new FlowPane(
            Words.row(
                "line",
                icon("previous", "mdi2c-chevron-left", () -> model.move(-1)),
                button("today", "", () -> model.today(true)),
                icon("next", "mdi2c-chevron-right", () -> model.move(1)),
                title),
            zoom,
            button("next-over", "mdi2a-alert-octagon-outline", model::nextOver),
            production,
            table,
            Buttons.full(actions, "export.exposure-table"),
            Buttons.full(actions, "export.exposure"));
    bar.getStyleClass().add("exposure-bar");
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

  private void zoom() {
    if (model.byHour()) {
      model.zoomOut();
    } else {
      model.zoomIn();
    }
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
    picture.setMaxHeight(Math.ceil(made.wantedHeight() * picture.pixels()));
    return made.picture();
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
    if (press.getClickCount() == 2) {
      model.zoomIn();
    }
  }

  private void key(KeyEvent press) {
    boolean taken = true;
    switch (press.getCode()) {
      case LEFT -> model.walk(0, -1);
      case RIGHT -> model.walk(0, 1);
      case UP -> model.walk(-1, 0);
      case DOWN -> model.walk(1, 0);
      case PAGE_UP -> model.move(-1);
      case PAGE_DOWN -> model.move(1);
      case ENTER -> model.zoomIn();
      case ESCAPE -> model.zoomOut();
      case N -> model.nextOver();
      default -> taken = false;
    }
    if (taken && !press.isShortcutDown() && !press.isAltDown()) {
      press.consume();
    }
  }

  private void table() {
    table.setId("exposure-lines");
    table.setPlaceholder(Words.of(texts.get("exposure.nothing"), "muted"));
    column("unit", Line::unit, 14);
    column("when", Line::when, 26);
    column("combined", Line::combined, 7);
    column("sum", Line::sum, 7);
    column("in-flight", Line::inFlight, 7);
    column("unknown-levels", Line::unknown, 8);
    column("limit", Line::over, 8);
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

  private <T> void column(String name, Function<Line, T> value, double wide) {
    var column = new TableColumn<Line, T>(texts.get("exposure.column." + name));
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
    em.measure(column, wide * 0.8, wide);
    column.setId(name);
    table.getColumns().add(column);
  }

  private void show() {
    title.setText(model.words().title());
    picture.setAccessibleText(model.words().says());
    picture.refresh();
    List<Line> lines = model.words().lines();
    if (!lines.equals(table.getItems())) {
      table.getItems().setAll(lines);
    }
    details.getChildren().setAll(Words.wrapped(model.words().says(), "strong"));
    var flights = new FlowPane();
    flights.getStyleClass().add("exposure-flights");
    model.words().inFlight().forEach(flight -> flights.getChildren().add(flight(flight)));
    if (!flights.getChildren().isEmpty()) {
      details.getChildren().add(flights);
    }
    if (!model.words().shared().isEmpty()) {
      details.getChildren().add(Words.wrapped(model.words().shared(), "small"));
    }
  }

  private Node flight(InFlight flight) {
    var name = new Button(flight.name());
    name.getStyleClass().setAll("link");
    name.setOnAction(_ -> goTo.accept(flight.ref()));
    HBox row = Words.row("exposure-flight", name, Words.whole(flight.detail(), "small", "muted"));
    return row;
  }
}
