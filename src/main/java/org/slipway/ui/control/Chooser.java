package org.slipway.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field over a list that narrows while one types; Enter or a click takes the chosen line. */
public final class Chooser<T> extends VBox {

  private final TextField field = new TextField();
  private final ListView<Choice<T>> list = new ListView<>();
  private final Label none;
  private final Function<String, List<Choice<T>>> find;
  private final Consumer<T> taken;

  /**
   * @param prompt stands in the empty field
   * @param nothing said where nothing fits
   * @param find the lines for what was typed, best first
   */
  public Chooser(
      String prompt, String nothing, Function<String, List<Choice<T>>> find, Consumer<T> taken) {
    this.find = find;
    this.taken = taken;
    none = Words.of(nothing, "muted", "chooser-none");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.textProperty().addListener((_, _, typed) -> narrow(typed));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setCellFactory(_ -> new Line<T>());
    list.setFocusTraversable(false);
    list.setPlaceholder(none);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    getStyleClass().add("chooser");
    getChildren().addAll(field, list);
    narrow("");
  }

  /** Where typing goes. */
  public TextField field() {
    return field;
  }

  /** The lines shown. */
  public List<Choice<T>> lines() {
    return List.copyOf(list.getItems());
  }

  private void narrow(String typed) {
    list.getItems().setAll(find.apply(typed.strip()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void steer(KeyEvent press) {
    switch (press.getCode()) {
      case DOWN -> move(press, 1);
      case UP -> move(press, -1);
      case PAGE_DOWN -> move(press, 8);
      case PAGE_UP -> move(press, -8);
      case ENTER -> {
        press.consume();
        take();
      }
      default -> {}
    }
  }

  /** A click on the bar at the side or below the last line takes nothing. */
  private void click(MouseEvent click) {
    Node at = click.getTarget() instanceof Node node ? node : null;
    while (at != null && !(at instanceof ListCell)) {
      at = at.getParent();
    }
    if (at instanceof ListCell<?> cell && !cell.isEmpty()) {
      take();
    }
  }

  private void move(KeyEvent press, int by) {
    press.consume();
    int last = list.getItems().size() - 1;
    int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
    list.getSelectionModel().select(to);
    list.scrollTo(Math.max(0, to - 4));
  }

  private void take() {
    Choice<T> chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      taken.accept(chosen.value());
    }
  }

  /** As wide as the list: a long line is shortened, and told whole where one points at it. */
  private static final class Line<T> extends ListCell<Choice<T>> {

    /** A detail of more letters is a sentence: it is shortened rather than the title. */
    private static final int BRIEF = 24;

    Line() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Choice<T> choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      setGraphic(choice == null || empty ? null : line(choice));
      setTooltip(choice == null || empty ? null : tip(choice));
    }

    private static Tooltip tip(Choice<?> choice) {
      boolean told = choice.detail().length() > BRIEF;
      var tip = new Tooltip(choice.title() + (told ? "\n" + choice.detail() : ""));
      tip.setWrapText(true);
      tip.setMaxWidth(420);
      return tip;
    }

    private static HBox line(Choice<?> choice) {
      HBox row = Words.row("chooser-line");
      if (!choice.icon().isEmpty()) {
        row.getChildren().add(Icons.of(choice.icon()));
      }
      boolean told = choice.detail().length() > BRIEF;
      row.getChildren().add(told ? Words.whole(choice.title()) : Words.of(choice.title()));
      if (told) {
        row.getChildren().add(Words.of(choice.detail(), "muted", "small"));
      } else if (!choice.detail().isEmpty()) {
        row.getChildren().add(Words.whole(choice.detail(), "muted", "small"));
      }
      row.getChildren().add(Words.spring());
      if (!choice.hint().isEmpty()) {
        row.getChildren().add(Words.whole(choice.hint(), "key"));
      }
      return row;
    }
  }
}
