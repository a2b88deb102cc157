package org.slipway.ui.checklist;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.SideBySide;
import org.slipway.ui.control.Words;

/** The verdict in one word and one sentence, when it was judged, and its digest. */
final class VerdictBanner extends HBox {

  private static final int DIGITS = 16;

  private final Texts texts;
  private final Actions actions;

  VerdictBanner(Texts texts, Actions actions) {
    this.texts = texts;
    this.actions = actions;
    getStyleClass().add("banner");
    setMinHeight(USE_PREF_SIZE);
  }

  void show(Optional<Readiness> readiness) {
    getChildren().clear();
    setVisible(readiness.isPresent());
    setManaged(readiness.isPresent());
    readiness.ifPresent(this::fill);
  }

  private void fill(Readiness now) {
    String state = now.sign().map(s -> s.state()).orElse("absent");
    getStyleClass().setAll("banner", "banner-" + state);
    now.sign().ifPresent(s -> getChildren().add(new Mark(s, texts).styled("mark-large")));
    String word =
        now.sign()
            .map(s -> texts.get(s.key()))
            .orElseGet(() -> texts.get("checklist.finished-word"));
    Label verdict = Words.whole(word, "verdict-word");
    verdict.setId("verdict");
    var words = new VBox(verdict, Words.wrapped(now.headline()));
    words.getStyleClass().add("verdict-words");
    Label digest =
        Words.wrapped(texts.get("checklist.digest", grouped(now.digest())), "mono", "muted");
    var judged = new VBox(Words.wrapped(now.judged(), "muted", "small"), digest);
    judged.getStyleClass().add("judged");
    HBox when = Words.row("line", judged, Buttons.full(actions, "checklist.judge"));
    when.getStyleClass().add("judged-line");
    var both = new SideBySide(words, when);
    both.getStyleClass().add("banner-parts");
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().add(both);
  }

  /** The first part of a digest in groups of four; the whole stands in the pack. */
  private static String grouped(String digest) {
    String part = digest.substring(0, Math.min(DIGITS, digest.length()));
    return part.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
