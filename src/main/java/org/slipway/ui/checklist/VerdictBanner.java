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
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label digest = Words.of(texts.get("checklist.digest", grouped(now.digest())), "mono", "muted");
    var judged = new VBox(Words.of(now.judged(), "muted", "small"), digest);
    judged.getStyleClass().add("judged");
    getChildren().addAll(words, judged, Buttons.full(actions, "checklist.judge"));
  }

  /** The first part of a digest in groups of four; the whole stands in the pack. */
  private static String grouped(String digest) {
    String part = digest.substring(0, Math.min(DIGITS, digest.length()));
    return part.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
