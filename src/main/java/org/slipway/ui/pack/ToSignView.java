package org.slipway.ui.pack;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Pill;
import org.slipway.ui.control.Words;

/** What will be signed, before the key is asked for. */
final class ToSignView extends VBox {

  private static final int SHOWN = 5;

  private final Texts texts;

  ToSignView(ToSign toSign, Texts texts) {
    this.texts = texts;
    setId("pack-signs");
    getStyleClass().add("to-sign");
    HBox heading = Words.row("line", Words.whole(texts.get("pack-form.signs"), "strong"));
    toSign.sign().ifPresent(sign -> heading.getChildren().add(new Pill(sign, texts)));
    Label judged = Words.wrapped(toSign.judged(), "muted", "small");
    HBox.setHgrow(judged, Priority.ALWAYS);
    heading.getChildren().add(judged);
    getChildren().add(heading);
    list(toSign.deployments(), "pack-form.no-deployment");
    list(toSign.approvals(), "pack-form.no-approval");
    getChildren()
        .addAll(
            Words.wrapped(texts.get("pack-form.digest", toSign.digest()), "mono", "muted"),
            Words.wrapped(toSign.head(), "mono", "muted"));
  }

  private void list(List<String> lines, String none) {
    if (lines.isEmpty()) {
      getChildren().add(Words.wrapped(texts.get(none), "small"));
    }
    lines.stream().limit(SHOWN).forEach(l -> getChildren().add(Words.wrapped(l, "small")));
    if (lines.size() > SHOWN) {
      getChildren()
          .add(Words.wrapped(texts.get("import.more", lines.size() - SHOWN), "muted", "small"));
    }
  }
}
