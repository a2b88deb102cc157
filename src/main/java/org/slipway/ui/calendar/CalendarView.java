package org.slipway.ui.calendar;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.scene.TimelineScene;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Home;
import org.slipway.ui.control.Words;
import org.slipway.ui.theme.Themes;

/**
 * The calendar: tools on top, the time in sight below as timeline, month, agenda or table, and the
 * list of past overlaps where asked for.
 */
public final class CalendarView extends BorderPane implements Home {

  private final CalendarViewModel model;
  private final TimelinePane timeline;
  private final MonthPane month;
  private final AgendaPane agenda;
  private final CalendarTable table;
  private final EmptyCard empty;
  private final StackPane middle = new StackPane();

  /**
   * @param actions gets the calendar's actions; their view is {@code calendar}
   */
  public CalendarView(CalendarViewModel model, Actions actions) {
    this.model = model;
    timeline = new TimelinePane(model);
    month = new MonthPane(model);
    agenda = new AgendaPane(model);
    table = new CalendarTable(model);
    var exact = new ExactLine(model, this::focus);
    var goTo = new GoToLine(model, this::focus);
    var filter = new FilterLine(model, this::focus);
    var hours = new HoursLine(model, this::focus);
    var compare = new CompareLine(model, actions, this::focus);
    var saving = new SavedViewLine(model, this::focus);
    CalendarActions.register(
        actions,
        model,
        new CalendarActions.Lines(
            goTo::open, exact::open, filter::toggle, compare::toggle, saving::save, hours::toggle));
    getStylesheets().add(Themes.sheetOf(CalendarView.class));
    getStyleClass().add("calendar");
    setTop(
        new VBox(
            new CalendarBar(model, actions),
            filter,
            goTo,
            compare,
            saving,
            new RemovedViewLine(model, this::focus),
            exact,
            hours,
            refusals()));
    setBottom(new OverlapList(model));
    empty = new EmptyCard(model, actions, this::home);
    setCenter(middle);
    model.choices().form().subscribe(this::show);
    model.changes().subscribe(_ -> refresh());
  }

  private void show(CalendarForm form) {
    boolean focused = holdsFocus(middle);
    middle.getChildren().setAll(node(form), empty);
    refresh();
    if (focused) {
      focus();
    }
  }

  private static boolean holdsFocus(Node node) {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    while (owner != null && !owner.equals(node)) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  private Region node(CalendarForm form) {
    return switch (form) {
      case TIMELINE -> timeline;
      case MONTH -> month;
      case AGENDA -> agenda;
      case TABLE -> table;
    };
  }

  /** A table that is not shown is not filled. */
  private void refresh() {
    if (model.choices().form().get() == CalendarForm.TABLE) {
      table.refresh();
    }
  }

  /** Gives what is shown the focus. */
  public void focus() {
    home().requestFocus();
  }

  @Override
  public Region home() {
    return node(model.choices().form().get());
  }

  /** Gives the timeline the focus. */
  public void focusTimeline() {
    timeline.requestFocus();
  }

  /** What was painted last; empty before the first paint. For pictures and tests. */
  public Optional<TimelineScene> scene() {
    return timeline.scene();
  }

  /** How many marks the last paint drew. */
  public int painted() {
    return timeline.painted();
  }

  TimelinePane timeline() {
    return timeline;
  }

  MonthPane month() {
    return month;
  }

  AgendaPane agenda() {
    return agenda;
  }

  CalendarTable table() {
    return table;
  }

  /** Why the last drop was not taken, until the next one. */
  private HBox refusals() {
    var words = Words.wrapped("", "problem");
    var line = Words.row("calendar-line", words);
    line.setVisible(false);
    line.managedProperty().bind(line.visibleProperty());
    model
        .changes()
        .subscribe(
            _ -> {
              words.setText(String.join(" ", model.carrying().refused()));
              line.setVisible(!model.carrying().refused().isEmpty());
            });
    return line;
  }
}
