package org.slipway.ui.wave;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.Sharing;
import org.slipway.ui.table.WrappingCell;

/** The board as a table, for people who cannot use the picture: one row a region of a wave. */
final class SunTable extends TableView<SunRow> {

  /** No column gets narrower than this part of what it wants: its words would stand in a pile. */
  private static final double LEAST = 0.7;

  private final SunBoardViewModel model;
  private final Texts texts;
  private final Em em;

  SunTable(SunBoardViewModel model, Em em) {
    this.model = model;
    this.em = em;
    texts = model.texts();
    setId("waves-rows");
    setAccessibleText(texts.get("waves.table.says"));
    Sharing.withTheLast(this);
    setPlaceholder(Words.wrapped(texts.get("waves.table.none"), "muted"));
    column("wave", 8, this::wave);
    column("region", 8, row -> row.environment().name() + "\n" + row.zone().getId());
    column("starts", 12, row -> words(row).local() + "\n" + words(row).utc());
    column("then", 14, row -> step(row).map(words(row)::then).orElse(""));
    column("times", 20, row -> words(row).times());
    column("cover", 16, row -> words(row).duties());
    em.follow(this);
    model.board().subscribe(this::show);
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(model::select));
  }

  /** The row in hand stays in hand where the region still goes in the same wave. */
  private void show(Optional<SunBoard> board) {
    List<SunRow> rows = board.map(SunBoard::rows).orElse(List.of());
    int marked = getSelectionModel().getSelectedIndex();
    getItems().setAll(rows);
    if (marked >= 0 && marked < rows.size()) {
      getSelectionModel().select(marked);
    }
  }

  /** The row in hand. */
  Optional<SunRow> marked() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem());
  }

  private SunWords words(SunRow row) {
    return new SunWords(row, texts);
  }

  private Optional<WaveStep> step(SunRow row) {
    return model.board().get().map(board -> board.steps().get(row.number()));
  }

  private String wave(SunRow row) {
    return step(row)
        .map(step -> texts.get("waves.wave", step.number() + 1, step.wave().name()))
        .orElse("");
  }

  private void column(String name, double width, Function<SunRow, String> text) {
    var column = new TableColumn<SunRow, String>(texts.get("waves.column." + name));
    column.setId(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> new WrappingCell<>());
    em.measure(column, LEAST * width, width);
    getColumns().add(column);
  }
}
