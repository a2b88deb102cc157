package org.slipway.ui.branch;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.BranchDesk;

/**
 * Says, while a branch is shown, that nothing there changes the plan, and what leads on from it.
 */
public final class BranchBanner {

  private BranchBanner() {}

  /** The line over the views; gone while the base is shown. */
  public static Region of(BranchDesk desk, Actions actions, Texts texts) {
    Label words = Words.wrapped("", "small");
    words.setId("branch-words");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox banner =
        new Toolbar(
            "branch-banner",
            Icons.of("mdi2s-source-branch"),
            Words.whole(texts.get("branch.tag"), "tag"),
            words,
            small(actions, "branch.compare"),
            small(actions, "branch.base"));
    banner.setId("branch-banner");
    desk.shown().subscribe(name -> show(banner, words, name, texts));
    return banner;
  }

  private static Button small(Actions actions, String id) {
    Button button = Buttons.full(actions, id);
    button.getStyleClass().add("small-button");
    return button;
  }

  private static void show(HBox banner, Label words, Optional<String> name, Texts texts) {
    words.setText(name.map(branch -> texts.get("branch.banner", branch)).orElse(""));
    banner.setVisible(name.isPresent());
    banner.setManaged(name.isPresent());
  }
}
