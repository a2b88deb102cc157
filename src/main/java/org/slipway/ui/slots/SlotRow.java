package org.slipway.ui.slots;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotScore;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Pill;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;
import org.slipway.ui.table.TallCell;

/** One start of the ranking. */
final class SlotRow extends TallCell<Slot> {

  /** Width of the bar of a whole score, in em-like pixels. */
  private static final double BAR = 96;

  private final SlotsViewModel model;
  private final Texts texts;
  private final ObservableValue<SlotFit> fit;

  SlotRow(SlotsViewModel model, ObservableValue<SlotFit> fit) {
    this.model = model;
    this.fit = fit;
    texts = model.session().texts();
    getStyleClass().add("slot-row");
  }

  @Override
  protected Region row(Slot slot) {
    return switch (fit.getValue()) {
      case BESIDE ->
          Words.row("slot-line", number(), when(slot), score(slot), why(slot), verdict());
      case BELOW -> {
        HBox facts = Words.row("slot-facts", when(slot), score(slot), Words.spring(), verdict());
        yield stacked(facts, why(slot));
      }
      case ALL_BELOW ->
          stacked(when(slot), Words.row("slot-facts", score(slot), verdict()), why(slot));
    };
  }

  private HBox stacked(Region... lines) {
    var stack = new VBox(lines);
    stack.getStyleClass().add("slot-stack");
    HBox.setHgrow(stack, Priority.ALWAYS);
    return Words.row("slot-line", number(), stack);
  }

  @Override
  protected String said(Slot slot) {
    return texts.get("findslot.row", getIndex() + 1, times(slot), slot.score().total());
  }

  private StackPane number() {
    var circle = new StackPane(Words.whole(String.valueOf(getIndex() + 1), "strong"));
    circle.getStyleClass().add("slot-number");
    return circle;
  }

  private String times(Slot slot) {
    ZoneId zone = model.session().zone().get();
    return texts.get(
        "findslot.times",
        Times.shortMoment(slot.whole().start(), zone, texts.locale()),
        Times.time(slot.whole().end(), zone, texts.locale()));
  }

  private VBox when(Slot slot) {
    Locale locale = texts.locale();
    ZoneId own = slot.start().zone();
    ZoneId zone = model.session().zone().get();
    String utc = Times.time(slot.start().at(), ZoneOffset.UTC, locale) + " UTC";
    String there =
        own.getRules().equals(zone.getRules())
            ? utc
            : Times.shortMoment(slot.start().at(), own, locale)
                + " "
                + Times.abbreviation(slot.start().at(), own, locale)
                + " · "
                + utc;
    return column("slot-when", Words.of(times(slot), "strong"), Words.of(there, "small", "muted"));
  }

  private static VBox column(String style, Label... lines) {
    var column = new VBox(lines);
    column.getStyleClass().add(style);
    column.setMinWidth(0);
    return column;
  }

  private HBox score(Slot slot) {
    Label total = Words.whole(String.valueOf(slot.score().total()), "slot-total");
    return Words.row("slot-score", total, bar(slot.score()));
  }

  private static HBox bar(SlotScore score) {
    HBox bar = Words.row("score-bar");
    int number = 0;
    for (SlotScore.Part part :
        List.of(score.early(), score.traffic(), score.spare(), score.spread())) {
      var piece = new Region();
      piece.getStyleClass().addAll("score-part", "score-part-" + number++);
      double width = BAR * part.points() / 100;
      piece.setMinWidth(width);
      piece.setPrefWidth(width);
      piece.setMaxWidth(width);
      bar.getChildren().add(piece);
    }
    bar.setMinWidth(BAR + 2);
    bar.setMaxWidth(BAR + 2);
    return bar;
  }

  private VBox why(Slot slot) {
    var session = model.session();
    List<String> reasons = slot.reasons().stream().map(session::say).toList();
    Label first = Words.wrapped(String.join("; ", reasons.subList(0, Math.min(2, reasons.size()))));
    Label weak = Words.wrapped(slot.weak().map(session::say).orElse(""), "small", "muted");
    VBox why = column("slot-why", first, weak);
    HBox.setHgrow(why, Priority.ALWAYS);
    return why;
  }

  private StackPane verdict() {
    Verdict verdict = model.verdicts().get().get(getIndex());
    var place = new StackPane();
    place.getStyleClass().add("slot-verdict");
    if (verdict != null) {
      place.getChildren().add(new Pill(Sign.of(verdict.go()), texts));
    }
    return place;
  }
}
