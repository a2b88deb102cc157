package org.slipway.ui.branch;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Brief;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.BranchDesk;

/**
 * Says, while a branch is shown, that nothing there changes the plan, and what leads on from it.
 */
public final class BranchBanner {

  /** Where the words stand in the line. */
  private static final int WORDS = 2;

  private BranchBanner() {}

  /** The line over the views; gone while the base is shown. */
  public static Region of(BranchDesk desk, Actions actions, Texts texts) {
    HBox banner =
        new Toolbar(
            "branch-banner",
            Icons.of("mdi2s-source-branch"),
            Words.whole(texts.get("branch.tag"), "tag"),
            new Region(),
            small(actions, "branch.compare"),
            small(actions, "branch.base"));
    banner.setId("branch-banner");
    desk.shown().subscribe(name -> show(banner, name, texts));
    return banner;
  }

  private static Button small(Actions actions, String id) {
    Button button = Buttons.full(actions, id);
    button.getStyleClass().add("small-button");
    return button;
  }

  private static void show(HBox banner, Optional<String> name, Texts texts) {
    name.ifPresent(branch -> banner.getChildren().set(WORDS, words(branch, texts)));
    banner.setVisible(name.isPresent());
    banner.setManaged(name.isPresent());
  }

  /** In a narrow window the name alone. */
  private static Brief words(String branch, Texts texts) {
    var words = new Brief(texts.get("branch.banner", branch), branch, "small");
    words.setId("branch-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }
}
