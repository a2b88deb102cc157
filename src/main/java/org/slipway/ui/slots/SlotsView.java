package org.slipway.ui.slots;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.calendar.CalendarView;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.theme.Themes;

/** Find slot, for one deployment or for many at once. Escape goes back. */
public final class SlotsView extends BorderPane {

  /** The id of this view. */
  public static final String VIEW = "slots";

  /** What tries a change in a branch, where somebody has registered it. */
  private static final String BRANCH = "branch.new";

  private final SlotsViewModel model;
  private final Texts texts;
  private final SlotDoors doors;
  private final SlotsPane one;
  private final ManyPane many;
  private final SlotsExport export;
  private final ToggleButton oneMode = new ToggleButton();
  private final ToggleButton manyMode = new ToggleButton();
  private final StackPane centre = new StackPane();
  private final ScrollPane oneScrolled;
  private final ScrollPane manyScrolled;

  public SlotsView(SlotsViewModel model, Tasks tasks, Actions actions, SlotDoors doors) {
    this.model = model;
    this.doors = doors;
    texts = model.session().texts();
    one = new SlotsPane(model, doors);
    var together = new ManyViewModel(model.session(), tasks);
    many = new ManyPane(together, doors);
    export = new SlotsExport(model, together, manyMode.selectedProperty(), doors);
    oneScrolled = sideways(one);
    manyScrolled = sideways(many);
    getStylesheets().addAll(Themes.sheetOf(CalendarView.class), Themes.sheetOf(SlotsView.class));
    getStyleClass().add("slots");
    setTop(bar(actions));
    setCenter(centre);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            doors.back();
          }
        });
    showOne();
  }

  /** Scrolls to the side where the window is too narrow for its columns, as in large type. */
  private static ScrollPane sideways(BorderPane columns) {
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private HBox bar(Actions actions) {
    var back = new Button("", Icons.of("mdi2a-arrow-left"));
    back.setId("slots-back");
    back.setAccessibleText(texts.get("findslot.back"));
    back.getStyleClass().addAll("flat", "icon-button");
    back.setOnAction(_ -> doors.back());
    Label of = Words.of("", "muted");
    of.setMinWidth(0);
    model.subject().subscribe(_ -> of.setText(whom()));
    model.session().showing().addListener((_, _, _) -> of.setText(whom()));
    HBox bar =
        Words.row(
            "view-bar",
            back,
            Words.whole(texts.get("findslot.title"), "title"),
            of,
            Words.spring(),
            modes(),
            export.button());
    if (actions.has(BRANCH)) {
      bar.getChildren().add(Buttons.full(actions, BRANCH));
    }
    return bar;
  }

  private String whom() {
    return model
        .deployment()
        .map(d -> texts.get("findslot.for", Names.of(model.session().plan(), d)))
        .orElse("");
  }

  private HBox modes() {
    var group = new ToggleGroup();
    mode(oneMode, "slots-one", "findslot.one", group, this::showOne);
    mode(manyMode, "slots-many", "findslot.many", group, this::showMany);
    oneMode.getStyleClass().add("first-segment");
    manyMode.getStyleClass().add("last-segment");
    return Words.row("segments", oneMode, manyMode);
  }

  private void mode(ToggleButton button, String id, String key, ToggleGroup group, Runnable show) {
    button.setText(texts.get(key));
    button.setId(id);
    button.setToggleGroup(group);
    button.getStyleClass().add("segment");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> show.run());
  }

  /** Shows the search for one. */
  public void showOne() {
    oneMode.setSelected(true);
    centre.getChildren().setAll(oneScrolled);
    one.focus();
  }

  /** Shows the plan of many. */
  public void showMany() {
    manyMode.setSelected(true);
    centre.getChildren().setAll(manyScrolled);
    many.begin();
  }

  /** Plans these deployments together. */
  void showMany(List<Id<Deployment>> deployments) {
    many.ask(deployments);
    showMany();
  }
}
