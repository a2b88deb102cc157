package org.slipway.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/** The first walk: a line over the view that says what there is to see, step by step. */
final class Walk extends HBox {

  /** Where a step leads: a view, and a record selected in it. */
  private record Stop(String view, Class<? extends PlanRecord> kind, String key) {}

  private static final List<Stop> STOPS =
      List.of(
          new Stop("view.calendar", Deployment.class, "DEP-4124"),
          new Stop("view.calendar", Deployment.class, "DEP-4124"),
          new Stop("view.checklist", Release.class, "REL-2038"),
          new Stop("view.checklist", Release.class, "REL-2032"),
          new Stop("view.catalogue", Release.class, ""));

  private final Views views;
  private final Texts texts;
  private final Label title = Words.whole("", "strong");
  private final Label words = Words.wrapped("");
  private final Button back;
  private final Button next;
  private int at;

  /** Begins the walk over the view that is shown. */
  static void begin(Views views) {
    var shell = views.shell();
    shell.announce(new Walk(views, shell::silence));
  }

  /**
   * @param done takes the line away
   */
  private Walk(Views views, Consumer<Walk> done) {
    this.views = views;
    texts = views.model().session().texts();
    back = button("walk.back", () -> go(at - 1));
    next = button("walk.next", () -> go(at + 1));
    next.getStyleClass().add("accent");
    Button end = button("walk.end", () -> done.accept(this));
    words.setMaxWidth(Double.MAX_VALUE);
    words.setId("walk-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().add("walk");
    getChildren().addAll(Icons.of("mdi2w-walk"), title, words, back, next, end);
    go(0);
  }

  private Button button(String key, Runnable run) {
    var button = new Button(texts.get(key));
    button.setId(key);
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void go(int to) {
    at = to;
    Stop stop = STOPS.get(to);
    title.setText(texts.get("walk.of", to + 1, STOPS.size()));
    words.setText(texts.get("walk.step." + (to + 1)));
    back.setDisable(to == 0);
    next.setDisable(to == STOPS.size() - 1);
    Plan plan = views.model().session().plan();
    Optional<Ref> ref = plan.byKey(stop.kind(), stop.key()).map(Ref::of);
    views.model().session().selection().set(ref);
    views.actions().run(stop.view());
  }
}
