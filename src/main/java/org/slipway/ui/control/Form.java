package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.task.Running;

/**
 * A card of fields, each under its label and over its own message. Enter takes it; what takes it
 * says what is wrong by field, and the card stays open until nothing is. Where the window is too
 * low for it, its fields scroll and its buttons stay.
 */
public final class Form extends VBox implements Layers.Firm {

  /** One thing that is wrong; an empty field name means the whole. */
  public record Problem(String field, String sentence) {

    /** Something that no single field is to blame for. */
    public static Problem whole(String sentence) {
      return new Problem("", sentence);
    }
  }

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Map<String, Label> messages = new TreeMap<>();
  private final Map<String, Node> fields = new TreeMap<>();
  private final Map<String, Integer> heads = new TreeMap<>();
  private final List<Node> order = new ArrayList<>();
  private final VBox rows = new VBox();
  private final boolean pairs;
  private Optional<Pair> half = Optional.empty();
  private final Label whole = message();
  private final Scrolled scroll;
  private final Entries entries;
  private final HBox buttons = Words.row("form-buttons", Words.spring());

  public Form(String title) {
    this(title, false);
  }

  private Form(String title, boolean pairs) {
    this.pairs = pairs;
    getStyleClass().add("form");
    rows.getStyleClass().add("form-rows");
    entries = new Entries(this, rows);
    scroll = new Scrolled(rows);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Words.wrapped(title, "card-title"), scroll, whole, buttons);
  }

  /** A card of many fields, two beside each other where there is room. */
  public static Form large(String title) {
    var form = new Form(title, true);
    form.getStyleClass().add("form-large");
    return form;
  }

  /** As wide as forms with long lines are. */
  public Form broad() {
    getStyleClass().add("form-broad");
    return this;
  }

  /** Adds a field. */
  public Form with(String name, String label, Node field) {
    return with(name, label, field, field);
  }

  /**
   * Adds a field with things beside it.
   *
   * @param shown the field and what belongs to it
   * @param field where typing goes; the label is for it
   */
  public Form with(String name, String label, Node shown, Node field) {
    Label text = Words.wrapped(label, "form-label");
    text.setLabelFor(field);
    Label problem = message();
    problem.setId("problem-" + name.replace('.', '-'));
    messages.put(name, problem);
    fields.put(name, field);
    order.add(field);
    var row = new VBox(text, shown, problem);
    row.getStyleClass().add("form-row");
    if (half.isPresent()) {
      half.get().complete(row);
      half = Optional.empty();
    } else if (pairs) {
      var pair = new Pair(row);
      rows.getChildren().add(pair);
      half = Optional.of(pair);
    } else {
      rows.getChildren().add(row);
    }
    return this;
  }

  /** Shows only these fields, in their order. */
  public void present(List<String> names) {
    fields.forEach(
        (name, field) -> {
          for (Node at = field; at != null; at = at.getParent()) {
            if (rows.equals(at.getParent())) {
              show(at, names.contains(name));
            }
          }
        });
  }

  /** Adds a heading over the fields that follow. */
  public Form heading(String text) {
    return part(Words.wrapped(text, "section-title", "form-heading"));
  }

  /**
   * Adds such a heading with a place for what is wrong with all of these fields together.
   *
   * @param name of the fields together
   */
  public Form heading(String name, String text) {
    Label heading = Words.wrapped(text, "section-title", "form-heading");
    Label problem = message();
    problem.setId("problem-" + name.replace('.', '-'));
    messages.put(name, problem);
    heads.put(name, order.size());
    return part(new VBox(heading, problem));
  }

  /** Adds a field that takes the whole width. */
  public Form wide(String name, String label, Node field) {
    half = Optional.empty();
    with(name, label, field);
    half.ifPresent(Pair::alone);
    half = Optional.empty();
    return this;
  }

  /** Adds anything else as a row of the whole width. */
  public Form part(Node node) {
    half = Optional.empty();
    rows.getChildren().add(node);
    return this;
  }

  /** Adds a sentence that explains. */
  public Form saying(String sentence) {
    return part(Words.wrapped(sentence, "muted", "small"));
  }

  /**
   * Adds the buttons: {@code take} answers with what is wrong, or with nothing and the form ends.
   */
  public Form ending(String ok, String cancel, Supplier<List<Problem>> take, Runnable close) {
    return asking(
        ok,
        cancel,
        () -> {
          if (shown(take.get())) {
            close.run();
          }
        },
        close);
  }

  /** Adds the buttons of a form that stays open while what it asked for is under way. */
  public Form asking(String ok, String cancel, Runnable take, Runnable close) {
    var yes = new Button(ok);
    yes.setId("form-ok");
    yes.getStyleClass().add("accent");
    yes.setDefaultButton(true);
    yes.setOnAction(_ -> take.run());
    var no = new Button(cancel);
    no.setId("form-cancel");
    no.setOnAction(_ -> Layers.leave(this, close));
    buttons.getChildren().addAll(no, yes);
    return this;
  }

  /** Whether something was entered that would be lost with the form. */
  boolean isEntered() {
    return entries.changed();
  }

  /** The field to begin with. */
  public Node first() {
    return order.isEmpty() ? buttons.getChildren().getLast() : order.getFirst();
  }

  /** Shows how far the work is in place of the buttons, and lets nothing be changed meanwhile. */
  public void working(Running running, Texts texts) {
    shown(List.of());
    rows.setDisable(true);
    show(buttons, false);
    getChildren().add(new WorkLine(running, texts));
  }

  /** Gives the buttons back after {@link #working}. */
  public void resting() {
    rows.setDisable(false);
    show(buttons, true);
    getChildren().removeIf(WorkLine.class::isInstance);
  }

  /**
   * Shows these problems and no others, each at the field it names or at the heading over it, and
   * brings the first into sight; says whether there were none.
   */
  public boolean shown(List<Problem> problems) {
    messages.values().forEach(label -> tell(label, ""));
    fields.values().forEach(field -> field.pseudoClassStateChanged(WRONG, false));
    tell(whole, "");
    for (Problem problem : problems) {
      String name = known(problem.field());
      Label label = messages.getOrDefault(name, whole);
      tell(label, (label.getText() + "\n" + problem.sentence()).strip());
      Optional.ofNullable(fields.get(name)).ifPresent(field -> mark(field, true));
    }
    problems.stream()
        .flatMap(p -> field(known(p.field())).stream())
        .findFirst()
        .ifPresent(this::bring);
    return problems.isEmpty();
  }

  /** The field of this name, else the value that holds it; empty: the whole. */
  private String known(String field) {
    String name = field;
    while (!name.isEmpty() && !messages.containsKey(name)) {
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
    return name;
  }

  private Optional<Node> field(String name) {
    return Optional.ofNullable(fields.get(name))
        .or(
            () ->
                Optional.ofNullable(heads.get(name))
                    .filter(at -> at < order.size())
                    .map(order::get));
  }

  /** Gives a field the focus and brings it into sight with what is said about it. */
  public void bring(Node field) {
    field.requestFocus();
    scroll.bring(field);
  }

  /** A place beside a field for what is wrong with it; not there until something is. */
  public static Label message() {
    Label label = Words.wrapped("", "problem");
    tell(label, "");
    return label;
  }

  /** Says in such a place what is wrong; an empty sentence: nothing. */
  public static void tell(Label label, String sentence) {
    label.setText(sentence);
    label.setGraphic(sentence.isEmpty() ? null : Icons.of("mdi2a-alert-octagon-outline"));
    show(label, !sentence.isEmpty());
  }

  /** Draws a field as one that something is wrong with, or as one that is well. */
  public static void mark(Node field, boolean wrong) {
    field.pseudoClassStateChanged(WRONG, wrong);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
