package org.slipway.ui.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Team;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Fold;
import org.slipway.ui.control.HeldHeads;
import org.slipway.ui.control.Reveal;
import org.slipway.ui.control.Room;
import org.slipway.ui.control.Words;

/** Departures across, teams down, a card for each release. */
final class TrainGrid extends ScrollPane {

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  private static final double CLICK = 4;
  private static final String DEPARTURE = "slots.departure";

  /** One cell; no departure: the column of those that are booked on none. */
  private record Cell(Optional<Departure> departure, VBox box) {}

  private final TrainBoardViewModel model;
  private final ContextMenu menu;
  private final TrainWords words;
  private final GridPane grid = new GridPane();
  private final HeldHeads heads;
  private final List<Cell> cells = new ArrayList<>();
  private final List<TrainCard> cards = new ArrayList<>();
  private List<Optional<Team>> teams = List.of();
  private final Fold dates;
  private final VBox corner;
  private Optional<Point2D> pressed = Optional.empty();

  /**
   * @param room of the board: where it is low, cut-offs are folded away
   */
  TrainGrid(TrainBoardViewModel model, Room room, Actions actions) {
    this.model = model;
    menu = menu(actions);
    words = new TrainWords(model.session());
    dates = new Fold(model.texts(), "trains.dates", "trains.dates", room);
    corner = new VBox(dates);
    corner.getStyleClass().add("train-row-head");
    grid.getStyleClass().add("train-grid");
    setContent(grid);
    heads = HeldHeads.of(this, grid);
    setFitToWidth(false);
    setFitToHeight(false);
    getStyleClass().add("train-scroll");
    setFocusTraversable(false);
    viewportBoundsProperty().subscribe(_ -> cards.forEach(card -> Reveal.again(this, card, heads)));
    model.shown().subscribe(this::fill);
    model.aim().subscribe(this::showAim);
    model.session().selection().subscribe(now -> cards.forEach(card -> choose(card, now)));
    new TrainKeys(model, this).listen();
  }

  /** What can be done with the release of a card; each says its key. */
  private static ContextMenu menu(Actions actions) {
    var menu = new ContextMenu();
    Stream.of(DEPARTURE, "record.edit")
        .filter(actions::has)
        .forEach(id -> menu.getItems().add(Buttons.menu(actions, id)));
    return menu;
  }

  /** The cards in reading order: departure by departure, team by team. */
  List<TrainCard> cards() {
    return cards;
  }

  private void fill(TrainBoardViewModel.Shown shown) {
    Optional<String> focused =
        cards.stream().filter(TrainCard::isFocused).map(TrainCard::getId).findFirst();
    grid.getChildren().clear();
    cells.clear();
    cards.clear();
    TrainBoard board = shown.board();
    grid.add(corner, 0, 0);
    teams = soonest(board);
    for (int row = 0; row < teams.size(); row++) {
      grid.add(rowHead(teams.get(row)), 0, row + 1);
    }
    int column = 1;
    for (Departure departure : board.departures()) {
      grid.add(new TrainHead(words, board, departure, dates.shown()), column, 0);
      column(shown, Optional.of(departure), column++);
    }
    if (board.riders().stream().anyMatch(rider -> rider.departure().isEmpty())) {
      grid.add(unbookedHead(), column, 0);
      column(shown, Optional.empty(), column);
    }
    heads.place();
    model
        .session()
        .selection()
        .get()
        .ifPresent(ref -> cards.forEach(c -> choose(c, Optional.of(ref))));
    focused.flatMap(this::card).ifPresent(TrainCard::requestFocus);
  }

  /** Teams by their first departure in sight, so that what is next stands first. */
  private static List<Optional<Team>> soonest(TrainBoard board) {
    return board.teams().stream()
        .sorted(Comparator.comparingInt(team -> first(board, team)))
        .toList();
  }

  private static int first(TrainBoard board, Optional<Team> team) {
    int none = board.departures().size();
    return IntStream.range(0, none)
        .filter(i -> !board.riders(team, Optional.of(board.departures().get(i))).isEmpty())
        .findFirst()
        .orElse(none);
  }

  private Optional<TrainCard> card(String id) {
    return cards.stream().filter(card -> card.getId().equals(id)).findFirst();
  }

  private static void choose(TrainCard card, Optional<Ref> selected) {
    card.chosen(selected.equals(Optional.of(Ref.of(card.rider().release()))));
  }

  private VBox rowHead(Optional<Team> team) {
    String name = team.map(Team::name).orElseGet(() -> words.texts().get("trains.no-team"));
    var box = new VBox(Words.wrapped(name, "medium"));
    box.getStyleClass().add("train-row-head");
    return box;
  }

  private VBox unbookedHead() {
    var box =
        new VBox(
            Words.wrapped(words.texts().get("trains.unbooked"), "strong"),
            Words.wrapped(words.texts().get("trains.unbooked.why"), "muted", "small"));
    box.getStyleClass().add("train-head");
    return box;
  }

  private void column(TrainBoardViewModel.Shown shown, Optional<Departure> departure, int column) {
    for (int row = 0; row < teams.size(); row++) {
      var box = new VBox();
      box.getStyleClass().add("train-cell");
      for (var rider : shown.board().riders(teams.get(row), departure)) {
        var verdict = Optional.ofNullable(shown.verdicts().get(Ref.of(rider.release())));
        var card = new TrainCard(rider, verdict, words);
        mouse(card);
        Reveal.whenFocused(this, card, heads);
        cards.add(card);
        box.getChildren().add(card);
      }
      grid.add(box, column, row + 1);
      cells.add(new Cell(departure, box));
    }
  }

  private void mouse(TrainCard card) {
    card.setOnMousePressed(
        press -> {
          card.requestFocus();
          model.select(card.rider());
          pressed = Optional.of(new Point2D(press.getSceneX(), press.getSceneY()));
          press.consume();
        });
    card.setOnContextMenuRequested(
        ask -> {
          model.select(card.rider());
          menu.show(card, ask.getScreenX(), ask.getScreenY());
          ask.consume();
        });
    card.setOnMouseDragged(move -> drag(card, move));
    card.setOnMouseReleased(_ -> pressed = Optional.empty());
  }

  private void drag(TrainCard card, MouseEvent move) {
    boolean far =
        pressed.map(p -> p.distance(move.getSceneX(), move.getSceneY()) > CLICK).orElse(false);
    if (far) {
      cells.stream()
          .filter(cell -> over(cell.box(), move.getSceneX()))
          .findFirst()
          .flatMap(Cell::departure)
          .ifPresent(departure -> model.aim(card.rider(), departure));
    }
    move.consume();
  }

  private static boolean over(VBox box, double x) {
    var place = box.localToScene(box.getLayoutBounds());
    return x >= place.getMinX() && x < place.getMaxX();
  }

  private void showAim(Optional<Aim> aim) {
    Optional<Departure> to = aim.map(Aim::to);
    for (Cell cell : cells) {
      cell.box().pseudoClassStateChanged(TARGET, to.isPresent() && cell.departure().equals(to));
    }
    for (TrainCard card : cards) {
      card.aimed(
          aim.filter(a -> a.rider().release().id().equals(card.rider().release().id()))
              .isPresent());
    }
  }
}
