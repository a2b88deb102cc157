package org.slipway.ui.slots;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
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
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.calendar.CalendarView;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.theme.Themes;

/** Find slot, for one deployment or for many at once. Escape goes back. */
public final class SlotsView extends BorderPane {

  /** The id of this view. */
  public static final String VIEW = "slots";

  /** What tries a change in a branch, where somebody has registered it. */
  private static final String BRANCH = "branch.new";

  /** Narrower than this, in em, the two ways to ask have short names. */
  private static final double TIGHT = 60;

  private final SlotsViewModel model;
  private final Texts texts;
  private final SlotDoors doors;
  private final SlotsPane one;
  private final ManyPane many;
  private final SlotsExport export;
  private final ToggleButton oneMode = new ToggleButton();
  private final ToggleButton manyMode = new ToggleButton();
  private final ToggleButton form = new ToggleButton();
  private final ToggleButton details = new ToggleButton();
  private final StackPane centre = new StackPane();
  private final Toolbar bar;

  public SlotsView(SlotsViewModel model, Tasks tasks, Actions actions, SlotDoors doors) {
    this.model = model;
    this.doors = doors;
    texts = model.session().texts();
    one = new SlotsPane(model, doors);
    var together = new ManyViewModel(model.session(), tasks);
    many = new ManyPane(together, doors);
    if (actions.has(SlotsFlow.TAKE)) {
      many.hint(Shortcuts.shown(actions.get(SlotsFlow.TAKE)));
    }
    export = new SlotsExport(model, together, manyMode.selectedProperty(), doors);
    getStylesheets().addAll(Themes.sheetOf(CalendarView.class), Themes.sheetOf(SlotsView.class));
    getStyleClass().add("slots");
    bar = bar(actions);
    setTop(bar);
    setCenter(centre);
    widthProperty().addListener((_, _, _) -> shorten());
    oneMode.fontProperty().addListener((_, _, _) -> shorten());
    addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    showOne();
  }

  /** Escape first stops what runs, then folds away what covers the answer. */
  private void leave(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      boolean stopped = manyMode.isSelected() && many.cancel();
      if (!stopped && sides().uncover()) {
        focusAnswer();
      } else if (!stopped) {
        doors.back();
      }
    }
  }

  private Toolbar bar(Actions actions) {
    var back = new Button("", Icons.of("mdi2a-arrow-left"));
    back.setId("slots-back");
    back.setAccessibleText(texts.get("findslot.back"));
    back.setTooltip(new Tooltip(texts.get("findslot.back")));
    back.getStyleClass().addAll("flat", "icon-button");
    back.setOnAction(_ -> doors.back());
    Label title = Words.whole(texts.get("findslot.title"), "title");
    Label of = Words.whole("", "muted");
    model.subject().subscribe(_ -> of.setText(whom()));
    model.session().showing().addListener((_, _, _) -> of.setText(whom()));
    oneMode.selectedProperty().subscribe(_ -> of.setText(whom()));
    one.nameUnless(of.managedProperty());
    side(form, SlotsFlow.FORM, "mdi2t-tune-variant", actions);
    side(details, SlotsFlow.DETAILS, "mdi2d-dock-right", actions);
    var made =
        new Toolbar(
            "view-bar", back, title, of, Words.spring(), modes(), form, details, export.button());
    made.mayGo(of, title);
    if (actions.has(BRANCH)) {
      made.getChildren().add(Buttons.full(actions, BRANCH));
    }
    return made;
  }

  /** A button that shows and folds away one side; it says its key. */
  private void side(ToggleButton button, String id, String icon, Actions actions) {
    String text = texts.get("action." + id);
    button.setId(id.replace('.', '-'));
    button.setText(text);
    button.setGraphic(Icons.of(icon));
    button.setMinWidth(USE_PREF_SIZE);
    String key = actions.has(id) ? "  " + Shortcuts.shown(actions.get(id)) : "";
    button.setTooltip(new Tooltip(text + key));
    button.setOnAction(_ -> attend(button));
  }

  private SlotsColumns sides() {
    return oneMode.isSelected() ? one.sides() : many.sides();
  }

  /** Shows what is asked, or folds it away. */
  void toggleForm() {
    form.setSelected(!form.isSelected());
    attend(form);
  }

  /** Presses the button that takes what was found, where it can be pressed. */
  void take() {
    if (oneMode.isSelected()) {
      one.take();
    } else {
      many.take();
    }
  }

  /** Shows all about the chosen start, or folds it away. */
  void toggleDetails() {
    if (sides().hasDetails() && !details.isDisabled()) {
      details.setSelected(!details.isSelected());
      attend(details);
    }
  }

  /** Goes where the user now works: into what was opened, else to the answer. */
  private void attend(ToggleButton side) {
    if (side.isSelected() && side.equals(form)) {
      if (oneMode.isSelected()) {
        one.focusForm();
      } else {
        many.focusForm();
      }
    } else if (side.isSelected()) {
      one.focusDetails();
    } else {
      focusAnswer();
    }
  }

  private void focusAnswer() {
    if (oneMode.isSelected()) {
      one.focus();
    } else {
      many.focus();
    }
  }

  private void shorten() {
    boolean tight = getWidth() < TIGHT * oneMode.getFont().getSize();
    oneMode.setText(texts.get(tight ? "findslot.one.short" : "findslot.one"));
    manyMode.setText(texts.get(tight ? "findslot.many.short" : "findslot.many"));
  }

  private String whom() {
    return model
        .deployment()
        .filter(_ -> oneMode.isSelected())
        .map(d -> texts.get("findslot.for", Names.of(model.session().plan(), d), d.key()))
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
    show(one.sides(), one);
    one.focus();
  }

  /** Shows the plan of many. */
  public void showMany() {
    manyMode.setSelected(true);
    show(many.sides(), many);
    many.begin();
  }

  private void show(SlotsColumns sides, Node pane) {
    form.selectedProperty().unbindBidirectional(one.sides().formOpen());
    form.selectedProperty().unbindBidirectional(many.sides().formOpen());
    details.selectedProperty().unbindBidirectional(one.sides().detailsOpen());
    form.selectedProperty().bindBidirectional(sides.formOpen());
    if (sides.hasDetails()) {
      details.selectedProperty().bindBidirectional(sides.detailsOpen());
      details.disableProperty().bind(sides.detailsFull().not());
    }
    details.setVisible(sides.hasDetails());
    details.setManaged(sides.hasDetails());
    centre.getChildren().setAll(pane);
  }

  /** Plans these deployments together. */
  void showMany(List<Id<Deployment>> deployments) {
    many.ask(deployments);
    showMany();
  }

  /** Plans a departure of a train. */
  void showDeparture(String train, LocalDate day) {
    many.ask(train, day);
    showMany();
  }
}
