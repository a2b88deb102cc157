package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A card of fields, each under its label and over its own message. Enter takes it; what takes it
 * says what is wrong by field, and the card stays open until nothing is.
 */
public final class Form extends VBox {

  /** One thing that is wrong; an empty field name means the whole. */
  public record Problem(String field, String sentence) {}

  private final Map<String, Label> messages = new TreeMap<>();
  private final Map<String, Node> fields = new TreeMap<>();
  private final List<Node> order = new ArrayList<>();
  private final GridPane rows = new GridPane();
  private final int columns;
  private int next;
  private final Label whole = message();

  public Form(String title) {
    this(title, 1);
    getChildren().addAll(rows, whole);
  }

  private Form(String title, int columns) {
    this.columns = columns;
    getStyleClass().add("form");
    rows.getStyleClass().add("form-rows");
    for (int i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      rows.getColumnConstraints().add(column);
    }
    getChildren().add(Words.of(title, "card-title"));
  }

  /** A card of many fields, two beside each other, that scrolls where the window is low. */
  public static Form large(String title) {
    var form = new Form(title, 2);
    form.getStyleClass().add("form-large");
    var scroll = new ScrollPane(form.rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    form.getChildren().addAll(scroll, form.whole);
    return form;
  }

  /** Adds a field. */
  public Form with(String name, String label, Node field) {
    Label text = Words.of(label, "form-label");
    text.setLabelFor(field);
    Label problem = message();
    messages.put(name, problem);
    fields.put(name, field);
    order.add(field);
    var row = new VBox(text, field, problem);
    row.getStyleClass().add("form-row");
    rows.add(row, next % columns, next / columns);
    next++;
    return this;
  }

  /** Adds a heading over the fields that follow. */
  public Form heading(String text) {
    return across(Words.of(text, "section-title", "form-heading"));
  }

  /** Adds a field that takes the whole width. */
  public Form wide(String name, String label, Node field) {
    startLine();
    with(name, label, field);
    Node row = rows.getChildren().getLast();
    GridPane.setColumnSpan(row, columns);
    startLine();
    return this;
  }

  /** Adds something to look at. */
  public Form showing(Node node) {
    return across(node);
  }

  private Form across(Node node) {
    startLine();
    rows.add(node, 0, next / columns, columns, 1);
    next += columns;
    return this;
  }

  private void startLine() {
    next = (next + columns - 1) / columns * columns;
  }

  /** Adds a sentence that explains. */
  public Form saying(String sentence) {
    return across(Words.wrapped(sentence, "muted", "small"));
  }

  /**
   * Adds the buttons: {@code take} answers with what is wrong, or with nothing and the form ends.
   */
  public Form ending(String ok, String cancel, Supplier<List<Problem>> take, Runnable close) {
    var yes = new Button(ok);
    yes.getStyleClass().add("accent");
    yes.setDefaultButton(true);
    yes.setOnAction(
        _ -> {
          if (shown(take.get())) {
            close.run();
          }
        });
    var no = new Button(cancel);
    no.setOnAction(_ -> close.run());
    HBox buttons = Words.row("form-buttons", Words.spring(), no, yes);
    getChildren().add(buttons);
    return this;
  }

  /** The field to begin with. */
  public Node first() {
    return order.isEmpty() ? this : order.getFirst();
  }

  /** Shows these problems and no others; says whether there were none. */
  public boolean shown(List<Problem> problems) {
    messages.values().forEach(label -> show(label, ""));
    show(whole, "");
    for (Problem problem : problems) {
      show(messages.getOrDefault(problem.field(), whole), problem.sentence());
    }
    problems.stream()
        .map(p -> fields.get(p.field()))
        .filter(f -> f != null)
        .findFirst()
        .ifPresent(Node::requestFocus);
    return problems.isEmpty();
  }

  private static Label message() {
    Label label = Words.wrapped("", "problem");
    show(label, "");
    return label;
  }

  private static void show(Label label, String sentence) {
    label.setText(sentence);
    label.setGraphic(sentence.isEmpty() ? null : Icons.of("mdi2a-alert-octagon-outline"));
    label.setVisible(!sentence.isEmpty());
    label.setManaged(!sentence.isEmpty());
  }
}
