package org.slipway.ui.notice;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/** The latest problem or note that is not dismissed; under it the one before. */
final class NoticeBar extends HBox {

  private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

  private final Notices notices;
  private final Texts texts;

  NoticeBar(Notices notices, Texts texts) {
    this.notices = notices;
    this.texts = texts;
    getStyleClass().add("notice");
    setId("notice-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    notices.standing().addListener((InvalidationListener) _ -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    boolean any = !notices.standing().isEmpty();
    setVisible(any);
    setManaged(any);
    if (any) {
      show(notices.standing().getFirst());
    }
  }

  private void show(Notice notice) {
    Label words = Words.wrapped(notice.sentence());
    words.setId("notice");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    setAccessibleText(notice.sentence());
    pseudoClassStateChanged(NOTE, notice.kind() == Notice.Kind.NOTE);
    getChildren().addAll(Signs.of(notice.kind()), words);
    int more = notices.standing().size() - 1;
    if (more > 0) {
      getChildren().add(Words.whole(texts.get("notice.more", more), "small"));
    }
    notice.offer().ifPresent(offer -> getChildren().add(button(notice, offer)));
    getChildren().add(close(notice));
  }

  private Button button(Notice notice, Notice.Offer offer) {
    var button = new Button(offer.label());
    button.setId("notice-offer");
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          notices.dismiss(notice);
          offer.run().run();
        });
    return button;
  }

  private Button close(Notice notice) {
    var close = new Button(texts.get("notice.close"), Icons.of("mdi2c-close"));
    close.setId("notice-close");
    close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    close.getStyleClass().addAll("flat", "icon-button");
    close.setOnAction(_ -> notices.dismiss(notice));
    return close;
  }
}
