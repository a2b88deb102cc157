package org.slipway.ui.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.scene.Box;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;

/**
 * Says beside a bar in the hand whether it fits there, each reason why not, and where it would. Let
 * go where it does not fit, it asks for a reason, which may stay blank.
 */
final class Bubble extends VBox {

  private static final int MOST_REASONS = 5;
  private static final double GAP = 10;
  private static final double TAG = 28;

  private final Texts texts;
  private final Carrying carrying;
  private final Runnable leave;
  private final boolean byDays;
  private final VBox said = new VBox();
  private final VBox asking = new VBox();
  private final TextField reason = new TextField();
  private final Button next;
  private Optional<Gesture> shown = Optional.empty();

  /**
   * @param leave gives the focus back
   */
  Bubble(Texts texts, Carrying carrying, Runnable leave) {
    this(texts, carrying, leave, false);
  }

  /**
   * @param byDays whether the bar goes from day to day and keeps its time of day
   */
  Bubble(Texts texts, Carrying carrying, Runnable leave, boolean byDays) {
    this.texts = texts;
    this.byDays = byDays;
    this.carrying = carrying;
    this.leave = leave;
    this.next = button("calendar.bubble.to-next", carrying::toNextFit);
    getStyleClass().add("timeline-bubble");
    said.getStyleClass().add("timeline-bubble-said");
    asking.getStyleClass().add("timeline-bubble-asking");
    setManaged(false);
    setVisible(false);
    ask();
    getChildren().addAll(said, asking);
  }

  private void ask() {
    reason.setId("calendar.reason");
    reason.setPromptText(texts.get("calendar.bubble.reason"));
    reason.setAccessibleText(texts.get("calendar.bubble.reason"));
    reason.textProperty().bindBidirectional(carrying.reason());
    reason.setOnAction(_ -> after(carrying::drop));
    Button drop = button("calendar.bubble.drop", carrying::drop);
    drop.getStyleClass().add("accent");
    Button back = button("calendar.bubble.back", carrying::cancel);
    HBox buttons = Words.row("line", drop, next, back);
    asking.getChildren().addAll(reason, buttons);
    asking.managedProperty().bind(asking.visibleProperty());
    asking.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            after(carrying::cancel);
          }
          press.consume();
        });
  }

  private Button button(String key, Runnable run) {
    var button = new Button(texts.get(key));
    button.setId(key);
    button.getStyleClass().add("small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> after(run));
    return button;
  }

  private void after(Runnable run) {
    leave.run();
    run.run();
  }

  /** Takes over what is to be said; the same again changes nothing. */
  private void show(Gesture gesture) {
    if (shown.equals(Optional.of(gesture))) {
      return;
    }
    boolean asks = gesture.stage() == Gesture.Stage.ASKING;
    boolean asked = shown.filter(g -> g.stage() == Gesture.Stage.ASKING).isPresent();
    shown = Optional.of(gesture);
    fill(gesture);
    setMouseTransparent(!asks);
    asking.setVisible(asks);
    next.setVisible(gesture.next().isPresent());
    next.setManaged(gesture.next().isPresent());
    if (asks && !asked) {
      reason.requestFocus();
    }
  }

  /**
   * Shows it beside the bar in the hand, inside of a pane, below the bar where there is room.
   *
   * @param ghost where the bar would go, in pixels of the picture
   * @param zoom pixels of the pane that one of the picture takes
   */
  void show(Gesture gesture, Box ghost, Region pane, double zoom) {
    setVisible(true);
    show(gesture);
    autosize();
    applyCss();
    double width = prefWidth(-1);
    double height = prefHeight(width);
    double below = ghost.bottom() * zoom + GAP;
    double above = ghost.y() * zoom - TAG * zoom - GAP - height;
    double y = below + height > pane.getHeight() && above > 0 ? above : below;
    double x = Math.clamp(ghost.x() * zoom, 4, Math.max(4, pane.getWidth() - width - 16));
    double lowest = Math.max(0, pane.getHeight() - height - 4);
    resizeRelocate(Math.rint(x), Math.rint(Math.min(y, lowest)), width, height);
  }

  void hide() {
    shown = Optional.empty();
    setVisible(false);
  }

  private void fill(Gesture gesture) {
    said.getChildren().clear();
    HBox head =
        Words.row(
            "line",
            new Mark(sign(gesture), texts),
            Words.whole(words().headline(gesture), "section-title"),
            Words.spring(),
            Words.whole(times(gesture), "muted", "caption"));
    said.getChildren().add(head);
    List<String> against = gesture.against().orElse(List.of());
    against.stream()
        .limit(MOST_REASONS)
        .forEach(sentence -> said.getChildren().add(Words.wrapped(sentence, "small")));
    int more = against.size() - MOST_REASONS;
    if (more > 0) {
      said.getChildren().add(Words.of(texts.get("calendar.bubble.more", more), "muted", "small"));
    }
    if (gesture.leavesApproval()) {
      said.getChildren().add(Words.wrapped(texts.get("approved.leaves"), "warning", "small"));
    }
    gesture.next().ifPresent(at -> next(texts.get("calendar.bubble.next", words().moment(at))));
    if (gesture.stage() == Gesture.Stage.CARRIED) {
      said.getChildren().add(Words.wrapped(hint(gesture), "muted", "caption"));
    }
  }

  private void next(String text) {
    var line = new Region();
    line.getStyleClass().add("timeline-bubble-line");
    HBox row =
        Words.row(
            "line", new Mark(Sign.PASS, texts).styled("mark-small"), Words.wrapped(text, "fits"));
    said.getChildren().addAll(line, row);
  }

  private static Sign sign(Gesture gesture) {
    return gesture.against().isEmpty() ? Sign.UNKNOWN : gesture.fits() ? Sign.PASS : Sign.FAIL;
  }

  private String hint(Gesture gesture) {
    return texts.get(
        gesture.next().isPresent()
            ? "calendar.bubble.hint.next"
            : !gesture.fits()
                ? "calendar.bubble.hint.not"
                : byDays ? "calendar.bubble.hint.days" : "calendar.bubble.hint");
  }

  private String times(Gesture gesture) {
    if (byDays) {
      return texts.get("calendar.bubble.days");
    }
    return switch (gesture.sort()) {
      case MOVE -> texts.get("calendar.bubble.snap", Times.span(carrying.snap().get()));
      case RESIZE, EXACT ->
          texts.get(
              "calendar.bubble.run",
              Times.span(gesture.moved().timing().run().orElse(Duration.ZERO)));
    };
  }

  private GestureWords words() {
    return new GestureWords(texts, carrying.zone().get());
  }

  /** All of it in one sentence, for reading aloud. */
  String says(Gesture gesture) {
    return words().aloud(gesture);
  }
}
