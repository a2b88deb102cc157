package org.slipway.ui.slots;

import java.time.Duration;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.time.Interval;
import org.slipway.scene.SlotStrip;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.calendar.PictureCanvas;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;

/** One stretch that is rejected: how long, by what, why there, whom to ask, and what to do. */
final class RejectedRow extends ListCell<Rejected> {

  private static final Duration WHOLE = Duration.ofHours(36);

  private static final double SCROLL_BAR = 18;

  private final Session session;
  private final Texts texts;
  private final BiConsumer<Constraint, Ref> relax;

  /**
   * @param relax goes where the constraint can be lifted
   */
  RejectedRow(Session session, BiConsumer<Constraint, Ref> relax) {
    this.session = session;
    this.relax = relax;
    texts = session.texts();
    getStyleClass().add("rejected-row");
    setPrefWidth(0);
  }

  /** As high as its wrapped texts need in the width of the list. */
  @Override
  protected double computePrefHeight(double width) {
    double room = getListView() == null ? -1 : getListView().getWidth() - SCROLL_BAR;
    return room > 0 && getGraphic() instanceof Region row
        ? snapSizeY(row.prefHeight(room)) + 1
        : super.computePrefHeight(width);
  }

  @Override
  protected void updateItem(@Nullable Rejected rejected, boolean empty) {
    super.updateItem(rejected, empty);
    setText(null);
    if (rejected == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Duration length = rejected.starts().length();
    Label when = Words.wrapped(times(rejected.starts()), "small");
    when.getStyleClass().add("rejected-when");
    Label span = Words.whole(Times.span(length), "small", "muted", "rejected-length");
    Label title = Words.wrapped(session.say(rejected.by().title()), "strong");
    title.getStyleClass().add("rejected-title");
    HBox row =
        Words.row("rejected-line", when, span, strip(rejected, length), title, cause(rejected));
    rejected.by().from().stream()
        .findFirst()
        .ifPresent(ref -> row.getChildren().add(button(rejected.by(), ref)));
    setGraphic(row);
    setAccessibleText(title.getText() + ". " + session.say(rejected.cause()));
  }

  private String times(Interval starts) {
    return texts.get(
        "findslot.span",
        Times.shortMoment(starts.start(), session.zone().get(), texts.locale()),
        Times.shortMoment(starts.end(), session.zone().get(), texts.locale()));
  }

  private PictureCanvas strip(Rejected rejected, Duration length) {
    double share = (double) length.toMinutes() / WHOLE.toMinutes();
    var strip =
        new PictureCanvas(
            (_, width, height) ->
                SlotStrip.alone(
                    SlotLooks.of(rejected.by()),
                    share,
                    width,
                    height,
                    session.say(rejected.by().title())));
    strip.getStyleClass().add("rejected-strip");
    return strip;
  }

  private VBox cause(Rejected rejected) {
    String owner =
        rejected
            .by()
            .owner()
            .flatMap(session.plan()::find)
            .map(record -> texts.get("findslot.owner", Names.of(session.plan(), record)))
            .orElse("");
    var cause =
        new VBox(
            Words.wrapped(session.say(rejected.cause()), "small", "muted"),
            Words.wrapped((session.say(rejected.by().relax()) + ". " + owner).strip(), "small"));
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
