package org.slipway.ui.utilisation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Fold;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Room;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.theme.Themes;

/**
 * The table of weeks with its tools above and what is in hand below. Arrows walk the cells, Enter
 * goes to the first booking of the week in hand.
 */
public final class UtilisationView extends VBox {

  /** Share of the height for what is in hand; the same for each week, so that nothing jumps. */
  private static final double DETAILS = 0.38;

  private final UtilisationViewModel model;
  private final Texts texts;
  private final Consumer<Ref> goTo;
  private final UtilisationTable table;
  private final VBox details = new VBox();
  private final Label title = Words.whole("", "title");

  /**
   * @param goTo shows a record in the view that knows it
   */
  public UtilisationView(UtilisationViewModel model, Actions actions, Consumer<Ref> goTo) {
    this.model = model;
    this.goTo = goTo;
    texts = model.texts();
    table = new UtilisationTable(model);
    getStylesheets().add(Themes.sheetOf(UtilisationView.class));
    getStyleClass().add("utilisation");
    details.getStyleClass().add("utilisation-details");
    details.setId("utilisation-details");
    var scroll = new ScrollPane(details);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("utilisation-scroll");
    scroll.prefHeightProperty().bind(heightProperty().multiply(DETAILS));
    var room = new Room(this, table.em().fontProperty());
    var fold = new Fold(texts, "utilisation-fold", "utilisation.details", room, scroll);
    fold.getStyleClass().add("utilisation-fold");
    Node tools = tools(actions);
    Blank blank = blank(actions);
    var middle = new StackPane(table, blank);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(tools, middle, fold, table.em());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.changes().subscribe(_ -> show());
    model.changes().subscribe(_ -> blank.instead(model.nothing(), tools, table, fold));
  }

  private Blank blank(Actions actions) {
    return new Blank(
            () ->
                List.of(
                    Buttons.again(actions, "record.new-environment", "utilisation-add"),
                    Buttons.again(actions, "file.import", "utilisation-import")))
        .saying(texts.get("utilisation.blank"), texts.get("utilisation.blank.what"));
  }

  private Node tools(Actions actions) {
    var today = new Button(texts.get("utilisation.today"));
    today.setId("utilisation-today");
    today.setMinWidth(USE_PREF_SIZE);
    today.setOnAction(_ -> model.toToday());
    MenuButton exports =
        Buttons.exports(
            actions,
            texts.get("bar.export"),
            "utilisation-export",
            "export.utilisation-table",
            "export.utilisation");
    var bar =
        new Toolbar(
            "view-bar",
            icon("previous", "mdi2c-chevron-left", -1),
            today,
            icon("next", "mdi2c-chevron-right", 1),
            title,
            Words.spring(),
            exports);
    bar.mayGo(exports, today);
    bar.gatherIn(Words.more(texts, "utilisation-more"));
    return bar;
  }

  private Button icon(String name, String icon, int times) {
    var button = new Button("", Icons.of(icon));
    button.setId("utilisation-" + name);
    button.setAccessibleText(texts.get("utilisation." + name));
    button.getStyleClass().add("icon-button");
    button.setOnAction(_ -> model.move(times));
    return button;
  }

  private void key(KeyEvent press) {
    if (press.getCode() == KeyCode.ENTER) {
      model.words().bookings().stream()
          .findFirst()
          .ifPresent(
              booking -> {
                press.consume();
                goTo.accept(booking.ref());
              });
    }
  }

  private void show() {
    title.setText(model.words().title());
    table.show();
    details.getChildren().setAll(Words.wrapped(model.words().says(), "strong"));
    model
        .words()
        .follows()
        .forEach(line -> details.getChildren().add(Words.wrapped(line, "small")));
    model.words().bookings().forEach(booking -> details.getChildren().add(booking(booking)));
    if (model.row().isPresent() && model.words().bookings().isEmpty()) {
      details.getChildren().add(Words.wrapped(texts.get("utilisation.nobody"), "small", "muted"));
    }
    if (model.row().isEmpty()) {
      details.getChildren().add(Words.wrapped(texts.get("utilisation.keys"), "small", "muted"));
    }
  }

  private Node booking(UtilisationWords.Booking booking) {
    var name = new Button(booking.name());
    name.getStyleClass().setAll("link");
    name.setMinWidth(USE_PREF_SIZE);
    name.setOnAction(_ -> goTo.accept(booking.ref()));
    return Words.row(
        "utilisation-booking", name, Words.wrapped(booking.detail(), "small", "muted"));
  }

  /** For tests: takes a week of a resource in hand. */
  void take(Ref resource, int week) {
    IntStream.range(0, table.getItems().size())
        .filter(row -> Ref.of(table.getItems().get(row).of()).equals(resource))
        .findFirst()
        .ifPresent(row -> table.take(row, week));
    model.take(Optional.of(new UtilisationViewModel.InHand(resource, OptionalInt.of(week))));
  }
}
