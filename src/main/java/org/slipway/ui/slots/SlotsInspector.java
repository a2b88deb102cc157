package org.slipway.ui.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Names;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.group.MovesWith;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotScore;
import org.slipway.core.time.Interval;
import org.slipway.scene.Parts;
import org.slipway.scene.RunBar;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Refused;
import org.slipway.ui.calendar.PictureCanvas;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Pill;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;

/** All about the start that is looked at, and the button that takes it. */
final class SlotsInspector extends VBox {

  private final SlotsViewModel model;
  private final Texts texts;
  private final Runnable move;
  private final VBox content = new VBox();
  private final VBox others = new VBox();

  /** Stays the same while verdicts come in, for somebody may be typing. */
  private final VBox reason;

  private final Button take = new Button();
  private final HBox foot;

  SlotsInspector(SlotsViewModel model, Runnable move, Runnable show) {
    this.model = model;
    this.move = move;
    texts = model.session().texts();
    getStyleClass().add("slots-inspector");
    reason = section(reason());
    var scroll = new Scrolled(new VBox(content, reason, others)).filling();
    VBox.setVgrow(scroll, Priority.ALWAYS);
    foot = foot(show);
    getChildren().addAll(scroll, foot);
    model.chosen().subscribe(_ -> refresh());
    model.found().subscribe(_ -> refresh());
    model.verdicts().subscribe(_ -> refresh());
  }

  /** Goes to the button that takes the start. */
  void begin() {
    Scrolled.focus(take);
  }

  private HBox foot(Runnable show) {
    take.setId("slots-move");
    take.getStyleClass().add("accent");
    take.setMaxWidth(Double.MAX_VALUE);
    take.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    HBox.setHgrow(take, Priority.ALWAYS);
    take.setOnAction(_ -> move.run());
    Refused.where(model.session().readOnly(), take);
    var there = new Button(texts.get("findslot.show"));
    there.setId("slots-show");
    there.setMinWidth(USE_PREF_SIZE);
    there.setOnAction(_ -> show.run());
    return Words.row("slots-foot", take, there);
  }

  private void refresh() {
    content.getChildren().clear();
    others.getChildren().clear();
    boolean any = model.slot().isPresent();
    foot.setVisible(any);
    Blank.show(reason, any);
    model.slot().ifPresent(this::show);
  }

  private void show(Slot slot) {
    ZoneId zone = model.session().zone().get();
    Locale locale = texts.locale();
    Instant start = slot.start().at();
    take.setText(texts.get("findslot.move", Times.shortMoment(start, zone, locale)));
    content.getChildren().addAll(section(head(slot, zone, locale)), section(score(slot)));
    others.getChildren().add(section(moves()));
  }

  private static VBox section(List<Node> nodes) {
    var section = new VBox();
    section.getChildren().addAll(nodes);
    section.getStyleClass().add("section");
    return section;
  }

  private List<Node> head(Slot slot, ZoneId zone, Locale locale) {
    int of = model.found().get().map(now -> now.slots().size()).orElse(0);
    var lines = new ArrayList<Node>();
    lines.add(Words.of(texts.get("findslot.of", model.chosen().get() + 1, of), "small", "muted"));
    lines.add(Words.wrapped(Times.moment(slot.start().at(), zone, locale), "title"));
    Verdict verdict = model.verdicts().get().get(model.chosen().get());
    if (verdict != null) {
      lines.add(
          Words.row(
              "line",
              new Pill(Sign.of(verdict.go()), texts),
              Words.wrapped(
                  texts.get("findslot.flips", verdict.flips().size()), "small", "muted")));
    }
    lines.add(times(slot, zone, locale));
    lines.add(bar(slot, zone, locale));
    return lines;
  }

  /** The run where it lies; in words it stands above. */
  private PictureCanvas bar(Slot slot, ZoneId zone, Locale locale) {
    var parts =
        new Parts(
            slot.running().start(),
            slot.running().end(),
            slot.verifying().end(),
            slot.rollingBack().end());
    var at = new RunBar.At(parts, slot.openEnd(), zone, locale);
    var canvas =
        new PictureCanvas(
            (measure, width, _) -> RunBar.of(at, measure, width, texts.get("findslot.bar")));
    canvas.getStyleClass().add("slots-bar");
    return canvas;
  }

  private GridPane times(Slot slot, ZoneId zone, Locale locale) {
    var grid = new GridPane();
    grid.getStyleClass().add("inspector-lines");
    line(grid, "findslot.run", span(slot.running(), zone));
    line(grid, "findslot.verify", span(slot.verifying(), zone));
    line(grid, "findslot.tail", span(slot.rollingBack(), zone));
    slot.pointOfNoReturn()
        .ifPresent(at -> line(grid, "findslot.no-return", Times.shortMoment(at, zone, locale)));
    slot.openEnd()
        .ifPresent(
            at ->
                line(
                    grid,
                    "findslot.open-end",
                    texts.get(
                        "findslot.spare",
                        Times.shortMoment(at, zone, locale),
                        slot.spare().map(Times::span).orElse(""))));
    return grid;
  }

  private String span(Interval at, ZoneId zone) {
    return texts.get(
        "findslot.span",
        Times.time(at.start(), zone, texts.locale()),
        Times.time(at.end(), zone, texts.locale()));
  }

  private void line(GridPane grid, String key, String value) {
    int row = grid.getRowCount();
    grid.add(Words.whole(texts.get(key), "small", "muted"), 0, row);
    grid.add(Words.wrapped(value, "small"), 1, row);
  }

  private List<Node> score(Slot slot) {
    var lines = new ArrayList<Node>();
    SlotScore score = slot.score();
    lines.add(Words.of(texts.get("findslot.score", score.total()), "section-title"));
    lines.addAll(part("early", score.early()));
    lines.addAll(part("traffic", score.traffic()));
    lines.addAll(part("spare", score.spare()));
    lines.addAll(part("spread", score.spread()));
    return lines;
  }

  private List<Node> part(String name, SlotScore.Part part) {
    String text = texts.get("findslot.prefer." + name);
    String points = texts.get("findslot.points", part.points(), part.most());
    var bar = new ProgressBar(part.share());
    bar.getStyleClass().add("score-line");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(text + " " + points);
    return List.of(
        Words.row("line", Words.of(text, "small"), Words.spring(), Words.whole(points, "small")),
        bar);
  }

  private List<Node> moves() {
    var lines = new ArrayList<Node>();
    lines.add(Words.of(texts.get("findslot.moves"), "section-title"));
    List<MovesWith.Line> waiting = model.movesWith();
    if (waiting.isEmpty()) {
      lines.add(Words.wrapped(texts.get("findslot.moves.none"), "small", "muted"));
    }
    waiting.forEach(line -> lines.add(waits(line)));
    return lines;
  }

  private HBox waits(MovesWith.Line line) {
    String says =
        line.slack().map(slack -> says(line, slack)).orElse(texts.get("findslot.moves.open"));
    var words =
        new VBox(
            Words.wrapped(Names.of(model.session().plan(), line.deployment()), "medium"),
            Words.wrapped(says, "small", "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    var mark = new Mark(line.keeps() ? Sign.PASS : Sign.FAIL, texts);
    return Words.row("slots-waits", mark, words);
  }

  private String says(MovesWith.Line line, Duration slack) {
    if (line.keeps()) {
      return texts.get(
          line.linked() ? "findslot.moves.link-keeps" : "findslot.moves.keeps", Times.span(slack));
    }
    if (line.isOverdue(model.session().now())) {
      return texts.get("findslot.moves.overdue");
    }
    if (line.linked()) {
      return texts.get("findslot.moves.link-early", Times.span(slack.negated()));
    }
    return slack.isNegative()
        ? texts.get("findslot.moves.early", Times.span(slack.negated()))
        : texts.get("findslot.moves.soak", Times.span(slack), Times.span(line.soak()));
  }

  private List<Node> reason() {
    var why = new TextField();
    why.setId("slots-reason");
    why.setPromptText(texts.get("findslot.reason"));
    why.setAccessibleText(texts.get("findslot.reason"));
    why.textProperty().bindBidirectional(model.reason());
    why.setOnAction(_ -> move.run());
    return List.of(Words.of(texts.get("findslot.why"), "form-label"), why);
  }
}
