package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
  private final VBox rows = new VBox();
  private final Label whole = message();

  public Form(String title) {
    getStyleClass().add("form");
    rows.getStyleClass().add("form-rows");
    getChildren().addAll(Words.of(title, "card-title"), rows, whole);
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
    rows.getChildren().add(row);
    return this;
  }

  /** Adds a sentence that explains. */
  public Form saying(String sentence) {
    rows.getChildren().add(Words.wrapped(sentence, "muted", "small"));
    return this;
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
