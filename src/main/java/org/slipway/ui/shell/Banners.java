package org.slipway.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.text.Texts;
import org.slipway.ui.control.Brief;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;

/** Lines over the view that say what is special about the workspace. */
public final class Banners {

  private Banners() {}

  /** Says that the clock stands still, while it does. */
  static HBox sample(Session session) {
    Texts texts = session.texts();
    HBox banner =
        of(
            "mdi2c-clock-alert-outline",
            new Brief(texts.get("shell.sample"), texts.get("shell.sample-brief"), "small"));
    ObservableBooleanValue fixed =
        Bindings.createBooleanBinding(
            () -> session.showing().get().clockFixed(), session.showing());
    banner.visibleProperty().bind(fixed);
    banner.managedProperty().bind(fixed);
    return banner;
  }

  /** A line with an icon and a sentence that wraps. */
  public static HBox of(String icon, String sentence) {
    Label words = Words.wrapped(sentence, "small");
    words.setMaxWidth(Double.MAX_VALUE);
    return of(icon, words);
  }

  private static HBox of(String icon, Label words) {
    HBox.setHgrow(words, Priority.ALWAYS);
    return Words.row("sample-banner", Icons.of(icon), words);
  }
}
