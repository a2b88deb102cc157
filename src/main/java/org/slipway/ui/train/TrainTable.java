package org.slipway.ui.train;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.ColumnWidths;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.Sharing;
import org.slipway.ui.table.WrappingCell;

/** The board as a table, for people who cannot use the picture: one row a release. */
final class TrainTable extends TableView<TrainBoard.Rider> {

  private final TrainBoardViewModel model;
  private final TrainWords words;
  private final Em em;

  TrainTable(TrainBoardViewModel model, Em em, Choices kept) {
    this.model = model;
    this.em = em;
    words = new TrainWords(model.session());
    setId("train-table");
    Sharing.withTheLast(this);
    setPlaceholder(Words.wrapped(words.texts().get("trains.no-riders"), "muted"));
    column("train", 8, rider -> rider.train().name());
    column("departure", 15, rider -> departure(rider, words::local));
    column("utc", 12, rider -> departure(rider, words::utc));
    column("team", 9, words::team);
    column("release", 13, rider -> TrainWords.name(rider.release()));
    column("verdict", 8, this::verdict);
    column("misses", 26, words::outcome);
    em.follow(this);
    new ColumnWidths(this, kept, () -> "trains").restore();
    model.shown().subscribe(shown -> getItems().setAll(byTime(shown.board())));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(model::select));
  }

  private static List<TrainBoard.Rider> byTime(TrainBoard board) {
    return board.riders().stream()
        .sorted(
            Comparator.comparing(
                    (TrainBoard.Rider rider) ->
                        rider
                            .departure()
                            .map(departure -> departure.when().at().start())
                            .orElse(Instant.MAX))
                .thenComparing(rider -> rider.train().name()))
        .toList();
  }

  private String departure(
      TrainBoard.Rider rider, Function<org.slipway.core.schedule.train.Departure, String> how) {
    return rider.departure().map(how).orElseGet(() -> words.texts().get("trains.unbooked"));
  }

  private String verdict(TrainBoard.Rider rider) {
    Optional<Go> go =
        Optional.ofNullable(model.shown().get().verdicts().get(Ref.of(rider.release())));
    return go.map(words.texts()::term).orElse("");
  }

  private void column(String name, double width, Function<TrainBoard.Rider, String> text) {
    var column =
        new TableColumn<TrainBoard.Rider, String>(words.texts().get("trains.column." + name));
    column.setId(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> new WrappingCell<>());
    em.measure(column, 5, width);
    getColumns().add(column);
  }
}
