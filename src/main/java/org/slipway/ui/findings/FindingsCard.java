package org.slipway.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;
import org.slipway.ui.findings.FindingsViewModel.Group;
import org.slipway.ui.findings.FindingsViewModel.Line;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.FilterRow;
import org.slipway.ui.table.Sharing;
import org.slipway.ui.table.Sieve;
import org.slipway.ui.table.TallCell;

/** The groups on the left, the findings of the chosen one on the right, what helps all below. */
final class FindingsCard extends VBox {

  private final FindingsViewModel model;
  private final Texts texts;
  private final ListView<Group> groups = new ListView<>();
  private final TableView<Line> table = new TableView<>();
  private final Sieve<Line> sieve = new Sieve<>(Line::cell);
  private final Em em = new Em();

  /**
   * @param goTo shows a record
   * @param findSlots looks for other times for deployments; empty: nobody can
   */
  FindingsCard(
      FindingsViewModel model,
      Consumer<Ref> goTo,
      Optional<Consumer<List<Id<Deployment>>>> findSlots,
      Runnable close) {
    this.model = model;
    texts = model.session().texts();
    getStyleClass().addAll("form", "form-broad", "findings");
    groups.setId("finding-groups");
    groups.setCellFactory(_ -> new GroupCell());
    groups.getItems().setAll(model.groups());
    groups.setPlaceholder(Words.wrapped(texts.get("findings.none"), "muted"));
    groups.setAccessibleText(texts.get("findings.title"));
    lines();
    var right = new VBox(new FilterRow<>(table, sieve, texts, em), table);
    right.getStyleClass().add("part-table");
    var side = new HBox(groups, right);
    side.getStyleClass().add("findings-parts");
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    VBox.setVgrow(side, Priority.ALWAYS);
    getChildren()
        .addAll(
            Words.wrapped(texts.get("findings.title"), "card-title"),
            side,
            buttons(goTo, findSlots, close),
            em);
    groups.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> choose(now));
    table.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            show(goTo, close);
            press.consume();
          }
        });
  }

  /** Chooses the first group; called when the card is on the screen. */
  ListView<Group> begin() {
    groups.getSelectionModel().selectFirst();
    return groups;
  }

  private void lines() {
    table.setId("finding-lines");
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    for (String id : List.of("where", "sentence", "fix")) {
      TableColumn<Line, String> column =
          FilterRow.column(sieve, id, texts.get("findings.column." + id));
      em.measure(column, 6, 22);
      table.getColumns().add(column);
    }
    Sharing.in(table);
    new ColumnWidths(table, model.kept(), () -> "findings").restore();
  }

  private void choose(@Nullable Group now) {
    model.chosen().set(Optional.ofNullable(now).map(Group::group));
    sieve.show(now == null ? List.of() : model.lines(now.group()));
    table.getSelectionModel().selectFirst();
  }

  private HBox buttons(
      Consumer<Ref> goTo, Optional<Consumer<List<Id<Deployment>>>> findSlots, Runnable close) {
    var row = Words.row("form-buttons");
    var copy = button("findings.copy", "finding-copy", this::copy);
    var show = button("findings.show", "finding-show", () -> show(goTo, close));
    var end = button("findings.close", "form-cancel", close);
    row.getChildren().addAll(copy, Words.spring(), end, show);
    findSlots.ifPresent(
        find -> {
          var all =
              button(
                  "findings.find-slots",
                  "finding-slots",
                  () -> {
                    List<Id<Deployment>> deployments = model.deployments();
                    close.run();
                    find.accept(deployments);
                  });
          all.getStyleClass().add("accent");
          Refused.because(all, texts.get("findings.no-deployment"));
          all.setDisable(model.deployments().isEmpty());
          model.chosen().addListener((_, _, _) -> all.setDisable(model.deployments().isEmpty()));
          row.getChildren().add(all);
        });
    return row;
  }

  private Button button(String key, String id, Runnable run) {
    var button = new Button(texts.get(key));
    button.setId(id);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void show(Consumer<Ref> goTo, Runnable close) {
    Line line = table.getSelectionModel().getSelectedItem();
    if (line != null) {
      close.run();
      goTo.accept(line.subject());
    }
  }

  private void copy() {
    model
        .chosen()
        .get()
        .ifPresent(
            group -> {
              var content = new ClipboardContent();
              content.putString(model.copied(group));
              Clipboard.getSystemClipboard().setContent(content);
            });
  }

  private final class GroupCell extends TallCell<Group> {

    private final Label title = Words.wrapped("", "strong");
    private final Label cause = Words.wrapped("", "muted", "small");
    private final Label count = Words.whole("", "muted", "small");
    private final StackPane mark = new StackPane();
    private Optional<Sign> sign = Optional.empty();
    private final HBox row;

    GroupCell() {
      mark.getStyleClass().add("finding-mark");
      cause.managedProperty().bind(cause.textProperty().isNotEmpty());
      var words = new VBox(title, cause);
      HBox.setHgrow(words, Priority.ALWAYS);
      row = Words.row("finding-group", mark, words, count);
    }

    @Override
    protected Region row(Group group) {
      if (!Optional.of(group.sign()).equals(sign)) { // a new one would be without its size at first
        sign = Optional.of(group.sign());
        mark.getChildren().setAll(new Mark(group.sign(), texts).styled("mark-small"));
      }
      title.setText(group.title());
      cause.setText(group.cause());
      count.setText(group.count());
      return row;
    }

    @Override
    protected String said(Group group) {
      return String.join(", ", group.title(), group.cause(), group.count());
    }
  }
}
