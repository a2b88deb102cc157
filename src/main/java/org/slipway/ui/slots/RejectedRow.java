package org.slipway.ui.slots;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.time.Interval;
import org.slipway.scene.SlotStrip;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.calendar.PictureCanvas;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;
import org.slipway.ui.table.TallCell;

/** One stretch that is rejected: how long, by what, why there, whom to ask, and what to do. */
final class RejectedRow extends TallCell<RejectedLine> {

  private static final Duration WHOLE = Duration.ofHours(36);

  private final Session session;
  private final Texts texts;
  private final BiConsumer<Constraint, Ref> relax;
  private final ObservableValue<SlotFit> fit;

  /**
   * @param relax goes where the constraint can be lifted
   */
  RejectedRow(Session session, ObservableValue<SlotFit> fit, BiConsumer<Constraint, Ref> relax) {
    this.session = session;
    this.fit = fit;
    this.relax = relax;
    texts = session.texts();
    getStyleClass().add("rejected-row");
  }

  @Override
  protected Region row(RejectedLine line) {
    return switch (line) {
      case RejectedLine.Heading heading -> heading(heading);
      case RejectedLine.Stretch stretch -> stretch(stretch);
    };
  }

  @Override
  protected String said(RejectedLine line) {
    String title = session.say(line.by().title()) + ". ";
    return title
        + switch (line) {
          case RejectedLine.Heading heading -> sum(heading);
          case RejectedLine.Stretch stretch -> times(stretch.starts()) + ". " + causes(stretch);
        };
  }

  private HBox heading(RejectedLine.Heading heading) {
    HBox row =
        Words.row(
            "rejected-line",
            Words.wrapped(session.say(heading.by().title()), "section-title"),
            Words.whole(sum(heading), "small", "muted"),
            Words.spring());
    row.getStyleClass().add("rejected-heading");
    return row;
  }

  private String sum(RejectedLine.Heading heading) {
    return texts.get("findslot.group-of", heading.stretches(), Times.span(heading.length()));
  }

  private Region stretch(RejectedLine.Stretch stretch) {
    Duration length = stretch.starts().length();
    Constraint by = stretch.by();
    Label when = Words.wrapped(times(stretch.starts()), "small");
    when.getStyleClass().add("rejected-when");
    Label span = Words.whole(Times.span(length), "small", "muted", "rejected-length");
    Label title = Words.wrapped(session.say(by.title()), "strong");
    title.getStyleClass().add("rejected-title");
    List<Button> ways = by.from().stream().limit(1).map(ref -> button(by, ref)).toList();
    if (fit.getValue() != SlotFit.BESIDE) {
      var facts = new FlowPane(title, when, span, strip(by, length));
      facts.getStyleClass().add("rejected-facts");
      var stack = new VBox(facts, cause(stretch));
      stack.getStyleClass().addAll("rejected-line", "rejected-stack");
      stack.getChildren().addAll(ways);
      return stack;
    }
    HBox row = Words.row("rejected-line", when, span, strip(by, length), title, cause(stretch));
    row.getChildren().addAll(ways);
    return row;
  }

  private String times(Interval starts) {
    ZoneId zone = session.zone().get();
    boolean oneDay =
        starts.start().atZone(zone).toLocalDate().equals(starts.end().atZone(zone).toLocalDate());
    return texts.get(
        "findslot.span",
        Times.shortMoment(starts.start(), zone, texts.locale()),
        oneDay
            ? Times.time(starts.end(), zone, texts.locale())
            : Times.shortMoment(starts.end(), zone, texts.locale()));
  }

  private PictureCanvas strip(Constraint by, Duration length) {
    double share = (double) length.toMinutes() / WHOLE.toMinutes();
    var strip =
        new PictureCanvas(
            (_, width, height) ->
                SlotStrip.alone(SlotLooks.of(by), share, width, height, session.say(by.title())));
    strip.getStyleClass().add("rejected-strip");
    return strip;
  }

  private String causes(RejectedLine.Stretch stretch) {
    return stretch.of().causes().stream()
        .map(session::say)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private VBox cause(RejectedLine.Stretch stretch) {
    Constraint by = stretch.by();
    String owner =
        by.owner()
            .flatMap(session.plan()::find)
            .map(record -> texts.get("findslot.owner", Names.of(session.plan(), record)))
            .orElse("");
    var cause =
        new VBox(
            Words.wrapped(causes(stretch), "small", "muted"),
            Words.wrapped((session.say(by.relax()) + ". " + owner).strip(), "small"));
    cause.setMinWidth(0);
    cause.getStyleClass().add("rejected-cause");
    HBox.setHgrow(cause, Priority.ALWAYS);
    return cause;
  }

  private Button button(Constraint constraint, Ref ref) {
    var button = new Button(label(ref));
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> relax.accept(constraint, ref));
    return button;
  }

  private String label(Ref ref) {
    String key = ref.kind() == Kind.DEPLOYMENT ? "findslot.relax.move" : "findslot.relax.show";
    return texts.get(key, texts.get("kind." + ref.kind().token()));
  }
}
