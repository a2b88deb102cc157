package org.slipway.ui.utilisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.Utilisation;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.WrappingCell;
import org.slipway.ui.utilisation.UtilisationViewModel.InHand;
import org.slipway.ui.utilisation.UtilisationViewModel.Row;

/**
 * Environments and shared services down, weeks across, one cell in hand. The darker a week the more
 * of it is in use; one over capacity has a sign besides.
 */
final class UtilisationTable extends TableView<Row> {

  private static final double[] STEPS = {0, 0.2, 0.5};
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final String SIGN = " \u25b2";

  private final UtilisationViewModel model;
  private final Em em = new Em();
  private final List<TableColumn<Row, ?>> weeks = new ArrayList<>();
  private boolean filling;

  UtilisationTable(UtilisationViewModel model) {
    this.model = model;
    setId("utilisation-table");
    setAccessibleText(model.texts().get("utilisation.table"));
    getSelectionModel().setCellSelectionEnabled(true);
    UtilisationWords words = model.words();
    text("name", 12, row -> Names.of(model.shown().plan(), row.of()));
    text("what", 11, words::what);
    text("capacity", 5.5, words::capacity);
    text("advice", 8, words::advice);
    text("share", 5, row -> words.share(row.used().whole()));
    text("peak", 3.6, row -> String.valueOf(row.used().whole().peak()));
    for (int week = 0; week < UtilisationViewModel.WEEKS; week++) {
      week(week);
    }
    em.follow(this);
    getSelectionModel().getSelectedCells().addListener((Observable _) -> selected());
  }

  Em em() {
    return em;
  }

  private void text(String name, double width, Function<Row, String> value) {
    var column = new TableColumn<Row, String>(model.texts().get("utilisation.column." + name));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new WrappingCell<>());
    column.setReorderable(false);
    em.measure(column, width, width + 1);
    getColumns().add(column);
  }

  /** A week: wide enough for the largest share with the sign that it is over. */
  private void week(int week) {
    var column = new TableColumn<Row, Utilisation>();
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().used().weeks().get(week)));
    column.setCellFactory(_ -> new Week());
    column.setSortable(false);
    column.setReorderable(false);
    em.measure(column, 6.4, 6.4);
    getColumns().add(column);
    weeks.add(column);
  }

  /** Puts what is in sight into the table; the cell in hand stays. */
  void show() {
    if (model.shown().rows().equals(getItems())) {
      return;
    }
    filling = true;
    for (int week = 0; week < weeks.size(); week++) {
      weeks.get(week).setText(model.words().week(week));
    }
    getItems().setAll(model.shown().rows());
    model
        .inHand()
        .ifPresent(
            hand ->
                model
                    .row(hand.resource())
                    .ifPresent(row -> take(getItems().indexOf(row), hand.week().orElse(-1))));
    filling = false;
  }

  /** Takes a week of a row in hand; a week below 0: the row. */
  void take(int row, int week) {
    TableColumn<Row, ?> column = week < 0 ? getColumns().getFirst() : weeks.get(week);
    getSelectionModel().clearAndSelect(row, column);
  }

  private void selected() {
    if (filling) {
      return;
    }
    model.take(
        getSelectionModel().getSelectedCells().stream()
            .findFirst()
            .filter(cell -> cell.getRow() >= 0 && cell.getRow() < getItems().size())
            .map(this::inHand));
  }

  private InHand inHand(TablePosition<?, ?> cell) {
    Ref of = Ref.of(getItems().get(cell.getRow()).of());
    int week = weeks.indexOf(cell.getTableColumn());
    return new InHand(of, week < 0 ? OptionalInt.empty() : OptionalInt.of(week));
  }

  /** One week of one of them. */
  private final class Week extends TableCell<Row, Utilisation> {

    Week() {
      getStyleClass().add("use");
    }

    @Override
    protected void updateItem(@Nullable Utilisation used, boolean empty) {
      super.updateItem(used, empty);
      getStyleClass().removeIf(style -> style.startsWith("use-"));
      Optional<Utilisation> there = Optional.ofNullable(used).filter(_ -> !empty);
      boolean over = there.filter(Week::isOver).isPresent();
      pseudoClassStateChanged(OVER, over);
      String share = there.map(model.words()::share).orElse("");
      setText(over ? share + SIGN : share);
      there.filter(u -> !u.busy().isZero()).ifPresent(u -> getStyleClass().add("use-" + step(u)));
      setAccessibleText(
          there
              .map(u -> over ? share + ' ' + model.texts().get("utilisation.over") : share)
              .orElse(""));
    }

    private static boolean isOver(Utilisation used) {
      return used.overCapacity().filter(Duration::isPositive).isPresent();
    }

    private static int step(Utilisation used) {
      int step = 0;
      for (double from : STEPS) {
        step += used.share().doubleValue() > from ? 1 : 0;
      }
      return Math.max(1, step);
    }
  }
}
