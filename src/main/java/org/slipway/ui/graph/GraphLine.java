package org.slipway.ui.graph;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.CallOut;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Segments;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;

/** What there is, how it is framed, and what is looked for: the line below the tools. */
final class GraphLine extends Toolbar {

  private final GraphViewModel model;
  private final Texts texts;
  private final GraphWords words;
  private final Runnable leave;
  private final Label count = Words.whole("", "caption", "muted");
  private final Hyperlink cycles = new Hyperlink();
  private final HBox groups;
  private final TextField field = new TextField();
  private final Label hits = Words.whole("", "caption", "muted");

  /**
   * @param leave gives what is shown the focus
   */
  GraphLine(GraphViewModel model, Actions actions, Runnable leave) {
    super("graph-line");
    this.model = model;
    this.leave = leave;
    texts = model.texts();
    words = new GraphWords(texts);
    count.setId("graph-count");
    cycles.setId("graph-cycles");
    cycles.setMinWidth(USE_PREF_SIZE);
    cycles.setOnAction(_ -> list());
    groups = groups();
    var subjects = subjects();
    search();
    getChildren().addAll(subjects, count, cycles, Words.spring(), groups, hits, field);
    mayGo(groups, subjects, count);
    gatherIn(Words.more(texts, "graph-line-more"));
    model.shown().subscribe(_ -> say());
    model.choices().sought().subscribe(_ -> seek());
  }

  private Segments<Subject> subjects() {
    var subjects =
        new Segments<Subject>(
            "graph-of-",
            List.of(Subject.values()),
            one -> texts.get("graphview.subject." + GraphWords.token(one)),
            model.choices().subject()::set);
    model
        .choices()
        .subject()
        .subscribe(
            one -> {
              subjects.show(one);
              leaveOut(one != Subject.COMPONENTS, List.of(groups));
            });
    return subjects;
  }

  private HBox groups() {
    var groups =
        new Segments<Grouping>(
            "graph-group-",
            List.of(Grouping.values()),
            one -> texts.get("graphview.grouping." + GraphWords.token(one)),
            model.upkeep().grouping()::set);
    model.upkeep().grouping().subscribe(groups::show);
    return Words.row(
        "graph-tools", Words.whole(texts.get("graphview.grouping"), "caption", "muted"), groups);
  }

  private void say() {
    Shown shown = model.now();
    boolean round = !shown.cycles().isEmpty();
    count.setText(model.upkeep().isKnown() ? words.count(shown) : texts.get("graphview.laying"));
    cycles.setText(words.cycles(shown));
    Blank.show(cycles, round);
  }

  /** Each circle by its names, with ways to break it. */
  private void list() {
    var list = new VBox(Words.of(texts.get("graphview.cycles.title"), "section-title"));
    list.getStyleClass().add("graph-cycle-list");
    for (Round round : model.now().cycles()) {
      list.getChildren().add(Words.wrapped(round.says(), "medium"));
      for (String line : round.lines()) {
        list.getChildren().add(Words.wrapped(line, "small", "muted"));
      }
    }
    var scroll = new Scrolled(list);
    scroll.getStyleClass().add("graph-cycle-scroll");
    CallOut.show(cycles, scroll, scroll);
  }

  private void search() {
    hits.setId("graph-found");
    field.setId("graph-search");
    field.setPromptText(texts.get("graphview.search"));
    field.setAccessibleText(texts.get("graphview.search"));
    field.setPrefColumnCount(10);
    field.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(field, Priority.NEVER);
    field.textProperty().bindBidirectional(model.choices().sought());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  /** Enter goes to the first that was found, and to the next each time; Escape looks no more. */
  private void steer(KeyEvent press) {
    if (press.getCode() == KeyCode.ENTER) {
      press.consume();
      next();
    } else if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      field.clear();
      leave.run();
    } else if (press.getCode() == KeyCode.DOWN) {
      press.consume();
      next();
      leave.run();
    }
  }

  private void next() {
    List<String> found = found();
    if (!found.isEmpty()) {
      int at = model.place().whole().map(found::indexOf).orElse(-1);
      model.place().find(found.get((at + 1) % found.size()));
    }
  }

  private List<String> found() {
    return Emphases.matches(model.now().all(), model.choices().sought().get());
  }

  private void seek() {
    boolean some = !model.choices().sought().get().isBlank();
    hits.setText(some ? texts.get("graphview.search.found", found().size()) : "");
    Blank.show(hits, some);
  }

  /** Where typing goes. */
  TextField field() {
    return field;
  }
}
