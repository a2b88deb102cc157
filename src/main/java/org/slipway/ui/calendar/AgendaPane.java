package org.slipway.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.slipway.core.plan.Ref;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.Picture;
import org.slipway.scene.Spot;

/**
 * What happens in the time in sight, day by day. Up and Down walk it, Left and Right go from day to
 * day, Enter opens.
 */
final class AgendaPane extends PicturePane {

  private final CalendarViewModel model;
  private final FontMeasure measure = new FontMeasure();
  private final VerticalScroll scroll = new VerticalScroll(this);
  private Optional<AgendaScene> scene = Optional.empty();
  private Optional<Ref> revealed = Optional.empty();
  private Begun begun = new Begun(Instant.MIN, LocalDate.MIN);

  /** The time in sight, and the day of it that is looked at. */
  private record Begun(Instant from, LocalDate day) {}

  AgendaPane(CalendarViewModel model) {
    this.model = model;
    setId("calendar.agenda-list");
    getStyleClass().add("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    getChildren().add(scroll.bar());
    focusedProperty().addListener((_, _, _) -> requestLayout());
    model.changes().addListener((_, _, _) -> requestLayout());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnMousePressed(this::clicked);
    setOnMouseMoved(moved -> tell(spot(moved.getX(), moved.getY())));
    setOnScroll(this::wheel);
  }

  Optional<AgendaScene> scene() {
    return scene;
  }

  @Override
  double gutter() {
    return VerticalScroll.GUTTER;
  }

  @Override
  Picture picture(double width, double height) {
    AgendaScene made = made(width, height);
    begin(made);
    if (!model.selected().get().equals(revealed)) {
      revealed = model.selected().get();
      reveal(made, height);
    }
    scroll.clamp(made.contentHeight(), height);
    made = made(width, height);
    scene = Optional.of(made);
    return made.picture();
  }

  /** Another time, or another day that is gone to, begins at the top. */
  private void begin(AgendaScene made) {
    var now = new Begun(model.sight().shown().start(), model.cursor().get());
    if (!now.equals(begun) && model.index().isMade()) {
      begun = now;
      scroll.begin(
          made.heads().stream()
              .filter(head -> !head.day().isBefore(now.day()))
              .findFirst()
              .map(AgendaScene.Head::top)
              .orElse(0.0));
    }
  }

  private AgendaScene made(double width, double height) {
    var frame = new AgendaScene.Frame(width, height, scroll.at());
    return model.scenes().agenda(measure, frame, isFocused());
  }

  /** Scrolls the row that is selected into sight. */
  private void reveal(AgendaScene made, double height) {
    made.rows().stream()
        .filter(row -> Optional.of(row.entry().ref()).equals(revealed))
        .findFirst()
        .ifPresent(row -> scroll.reveal(row.top() - 40, row.bottom(), height));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    scene.ifPresent(
        made -> {
          scroll.layout(made.contentHeight(), getHeight() / zoom());
          setAccessibleText(says(made));
        });
  }

  private String says(AgendaScene made) {
    Optional<Ref> selected = model.selected().get();
    return made.picture().spots().all().stream()
        .filter(spot -> selected.isPresent() && spot.ref().equals(selected))
        .findFirst()
        .map(Spot::says)
        .orElse(made.picture().says());
  }

  private List<AgendaScene.Row> rows() {
    return scene.map(AgendaScene::rows).orElse(List.of());
  }

  private int here() {
    List<AgendaScene.Row> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      if (Optional.of(rows.get(i).entry().ref()).equals(model.selected().get())) {
        return i;
      }
    }
    return -1;
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    double page = getHeight() / zoom() * 0.9;
    boolean done =
        switch (event.getCode()) {
          case DOWN -> select(here() + 1);
          case UP -> here() < 0 ? select(rows().size() - 1) : select(here() - 1);
          case RIGHT -> select(nextDay(1));
          case LEFT -> select(nextDay(-1));
          case HOME -> select(0);
          case END -> select(rows().size() - 1);
          case PAGE_DOWN -> scrolled(page);
          case PAGE_UP -> scrolled(-page);
          case ENTER -> opened();
          case ESCAPE -> unselected();
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  /** Place of the first row of the next day, or of the one before. */
  private int nextDay(int by) {
    List<AgendaScene.Row> rows = rows();
    int at = Math.max(0, here());
    if (rows.isEmpty()) {
      return -1;
    }
    LocalDate day = rows.get(at).day();
    while (at >= 0 && at < rows.size() && rows.get(at).day().equals(day)) {
      at += by;
    }
    while (at > 0 && at < rows.size() && rows.get(at - 1).day().equals(rows.get(at).day())) {
      at--;
    }
    return at;
  }

  private boolean select(int place) {
    if (place >= 0 && place < rows().size()) {
      model.selected().set(Optional.of(rows().get(place).entry().ref()));
    }
    return true;
  }

  private boolean scrolled(double by) {
    scroll.to(scroll.at() + by);
    return true;
  }

  private boolean opened() {
    model.openSelected();
    return true;
  }

  private boolean unselected() {
    boolean some = model.selected().get().isPresent();
    model.selected().set(Optional.empty());
    return some;
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Optional<Ref> ref =
        scene
            .flatMap(
                made -> made.picture().spots().at(event.getX() / zoom(), event.getY() / zoom()))
            .flatMap(Spot::ref);
    model.selected().set(ref);
    if (event.getClickCount() == 2 && ref.isPresent()) {
      model.openSelected();
    }
  }

  private void wheel(ScrollEvent event) {
    event.consume();
    scroll.to(scroll.at() - event.getDeltaY() / zoom());
  }

  @Override
  protected double computePrefWidth(double height) {
    return 900;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }
}
