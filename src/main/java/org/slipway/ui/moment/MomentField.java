package org.slipway.ui.moment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.CallOut;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Moments;
import org.slipway.ui.session.Session;

/**
 * A field for a time of some zone, with a button that opens a month and a clock to put it together;
 * F4 or Alt+Down does the same. It says below itself what the clocks do to the time that stands
 * there. The focus meant for it goes to where typing goes. On the FX thread.
 */
public final class MomentField extends VBox {

  /** Whether a day or a minute is asked for. */
  public enum Grain {
    DAY,
    MINUTE
  }

  private final TextField typed;
  private final Grain grain;
  private final Texts texts;
  private final Supplier<ZoneId> zone;
  private final Supplier<Instant> now;
  private final Label note = Words.wrapped("", "caption", "muted");

  /**
   * @param typed where it is typed, as {@link Moments} reads it
   * @param zone in which it is read where none stands behind it
   */
  public MomentField(TextField typed, Grain grain, Supplier<ZoneId> zone, Session session) {
    this.typed = typed;
    this.grain = grain;
    this.zone = zone;
    texts = session.texts();
    now = session::now;
    var open = new Button("", Icons.of("mdi2c-calendar-clock"));
    open.getStyleClass().addAll("flat", "icon-button", "moment-open");
    open.setFocusTraversable(false);
    open.setAccessibleText(texts.get(grain == Grain.DAY ? "moment.day" : "moment.choose"));
    open.setOnAction(_ -> choose());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    HBox.setHgrow(typed, Priority.ALWAYS);
    getStyleClass().add("moment");
    getChildren().addAll(Words.row("line", typed, open), note);
    typed.textProperty().subscribe(_ -> tell());
  }

  /** Where typing goes. */
  public TextField typed() {
    return typed;
  }

  @Override
  public void requestFocus() {
    typed.requestFocus();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.F4 || (press.getCode() == KeyCode.DOWN && press.isAltDown())) {
      press.consume();
      choose();
    }
  }

  private void choose() {
    LocalDateTime begin =
        Moments.wallOf(typed.getText())
            .orElseGet(() -> LocalDateTime.ofInstant(now.get(), zone.get()).withMinute(0));
    var card = new MomentCard(begin, grain, texts, wall -> typed.setText(written(wall)));
    card.closing(CallOut.show(typed, card, card)::hide);
  }

  private String written(LocalDateTime wall) {
    return grain == Grain.DAY
        ? wall.toLocalDate().toString()
        : Moments.withWall(typed.getText(), wall);
  }

  /** Says it where the clocks skip or repeat the time. */
  private void tell() {
    String says =
        grain == Grain.DAY
            ? ""
            : Moments.shift(typed.getText(), zone.get())
                .map(shift -> ShiftWords.of(shift, texts))
                .orElse("");
    note.setText(says);
    note.setVisible(!says.isEmpty());
    note.setManaged(!says.isEmpty());
  }
}
