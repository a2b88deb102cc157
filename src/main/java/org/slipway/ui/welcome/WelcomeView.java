package org.slipway.ui.welcome;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;
import org.slipway.ui.notice.NoticePane;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.theme.Themes;

/** The page that is shown while no workspace is open. */
public final class WelcomeView extends StackPane {

  /** How many steps the first walk has. */
  public static final int STEPS = 5;

  private final WelcomeViewModel model;
  private final Actions actions;
  private final Consumer<WelcomeViewModel.Recent> open;
  private final Texts texts;
  private final VBox list = new VBox();
  private final Layers layers;

  /**
   * @param open opens a workspace that is there
   */
  public WelcomeView(
      WelcomeViewModel model,
      Actions actions,
      Notices notices,
      Tasks tasks,
      Consumer<WelcomeViewModel.Recent> open) {
    this.model = model;
    this.actions = actions;
    this.open = open;
    texts = model.texts();
    var columns = new FlowPane(start(), recents());
    columns.getStyleClass().add("welcome-columns");
    var page = new VBox(head(), columns, walk(), busy(tasks));
    page.getStyleClass().add("welcome-page");
    var middle = new StackPane(page);
    middle.getStyleClass().add("welcome-middle");
    var scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    layers = new Layers(new NoticePane(scroll, notices, texts)).asking(texts);
    getStylesheets().add(Themes.sheetOf(WelcomeView.class));
    getStyleClass().add("welcome");
    getChildren().add(layers);
    model.recents().addListener((InvalidationListener) _ -> show());
    show();
  }

  public Layers layers() {
    return layers;
  }

  private HBox head() {
    var logo = new HBox(Icons.of("mdi2s-sail-boat"));
    logo.getStyleClass().add("logo");
    var words =
        new VBox(
            Words.of(texts.get("welcome.title"), "welcome-title"),
            Words.wrapped(texts.get("welcome.sentence"), "muted"));
    return Words.row("welcome-head", logo, words);
  }

  private VBox start() {
    Button sample = Buttons.full(actions, "file.sample");
    sample.getStyleClass().add("accent");
    var box = new VBox(Words.of(texts.get("welcome.start"), "section-title"), sample);
    for (String id : new String[] {"file.new", "file.open", "file.import"}) {
      box.getChildren().add(Buttons.full(actions, id));
    }
    box.getStyleClass().add("welcome-start");
    return box;
  }

  private VBox recents() {
    list.getStyleClass().add("welcome-list");
    var box = new VBox(Words.of(texts.get("welcome.recent"), "section-title"), list);
    box.getStyleClass().add("welcome-recents");
    return box;
  }

  private void show() {
    list.getChildren().clear();
    model
        .recents()
        .forEach(
            recent ->
                list.getChildren().add(new RecentRow(recent, model, () -> open.accept(recent))));
    if (model.recents().isEmpty()) {
      list.getChildren().add(Words.wrapped(texts.get("welcome.no-recent"), "muted"));
    }
  }

  private VBox walk() {
    var steps = new VBox();
    steps.getStyleClass().add("welcome-steps");
    for (int i = 1; i <= STEPS; i++) {
      steps
          .getChildren()
          .add(
              Words.row(
                  "line",
                  Words.whole(Integer.toString(i), "strong"),
                  Words.wrapped(texts.get("walk.title." + i))));
    }
    var box =
        new VBox(
            Words.of(texts.get("welcome.walk"), "section-title"),
            steps,
            Buttons.full(actions, "help.walk"));
    box.getStyleClass().add("welcome-walk");
    return box;
  }

  private static ProgressBar busy(Tasks tasks) {
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.visibleProperty().bind(Bindings.isNotEmpty(tasks.running()));
    return bar;
  }
}
