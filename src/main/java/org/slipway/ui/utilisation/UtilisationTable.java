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
import org.slipway.ui.control.Words;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.WrappingCell;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.utilisation.UtilisationViewModel.InHand;
import org.slipway.ui.utilisation.UtilisationViewModel.Row;

/**
 * Environments and shared services down, weeks across, one cell in hand. The darker a week the more
 * of it is in use; one over capacity has a sign besides.
 */
final class UtilisationTable extends TableView<Row> {

  private static final double[] STEPS = {0, 0.2, 0.5};
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  /** How wide a week is, in em: for the largest share with the sign that it is over. */
  private static final double WEEK = 5;

  private static final int FEWEST = 2;

  /** What gives way to weeks, the first one first; what is in hand tells all of it below. */
  private static final List<String> YIELDING =
      List.of("what", "advice", "peak", "capacity", "share");

  private static final double EDGES = 18;
  private static final String SIGN = " \u25b2";

  private final UtilisationViewModel model;
  private final Em em = new Em();
  private final List<TableColumn<Row, ?>> weeks = new ArrayList<>();
  private boolean filling;

  UtilisationTable(UtilisationViewModel model) {
    this.model = model;
    setId("utilisation-table");
    setAccessibleText(model.texts().get("utilisation.table"));
    setPlaceholder(Words.wrapped(model.texts().get("utilisation.counting"), "muted"));
    getSelectionModel().setCellSelectionEnabled(true);
    UtilisationWords words = model.words();
    text("name", 10, 12, row -> Names.of(model.shown().plan(), row.of()));
    text("what", 9.5, 10.5, words::what);
    text("capacity", 5, 5.5, words::capacity);
    text("advice", 8, 8.6, words::advice);
    text("share", 4.6, 5, row -> words.share(row.used().whole()));
    text("peak", 3.6, 4.2, row -> String.valueOf(row.used().whole().peak()));
    for (int week = 0; week < UtilisationViewModel.WEEKS; week++) {
      week(week);
    }
    em.follow(this);
    widthProperty().addListener((_, _, _) -> FxTasks.afterwards(this::fit));
    em.fontProperty().addListener((_, _, _) -> FxTasks.afterwards(this::fit));
    getSelectionModel().getSelectedCells().addListener((Observable _) -> selected());
  }

  Em em() {
    return em;
  }

  private void text(String name, double least, double wanted, Function<Row, String> value) {
    var column = new TableColumn<Row, String>(model.texts().get("utilisation.column." + name));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new WrappingCell<>());
    column.setReorderable(false);
    column.setId(name);
    em.measure(column, least, wanted);
    getColumns().add(column);
  }

  /** Shows as many weeks as have room; what describes a row gives way to them. */
  private void fit() {
    if (getWidth() <= 0) {
      return;
    }
    double room = getWidth() - EDGES;
    double week = WEEK * em.getFont().getSize();
    List<TableColumn<Row, ?>> texts = getColumns().subList(0, getColumns().size() - weeks.size());
    var shown = new ArrayList<TableColumn<Row, ?>>(texts);
    for (String name : YIELDING) {
      if (width(shown) + week * weeks.size() > room) {
        shown.removeIf(column -> name.equals(column.getId()));
      }
    }
    int most = (int) ((room - width(shown)) / week);
    model.see(Math.clamp(most, FEWEST, weeks.size()));
    filling = true; // the selection stays at a place, not at a week
    texts.forEach(column -> see(column, shown.contains(column)));
    weeks.forEach(column -> see(column, weeks.indexOf(column) < model.seen()));
    mark();
    filling = false;
  }

  /** Marks what is in hand. */
  private void mark() {
    model
        .inHand()
        .ifPresent(
            hand ->
                model
                    .row(hand.resource())
                    .ifPresent(row -> take(getItems().indexOf(row), hand.week().orElse(-1))));
  }

  private static double width(List<TableColumn<Row, ?>> columns) {
    return columns.stream().mapToDouble(c -> Math.max(c.getMinWidth(), c.getPrefWidth())).sum();
  }

  private static void see(TableColumn<Row, ?> column, boolean now) {
    if (column.isVisible() != now) {
      column.setVisible(now);
    }
  }

  private void week(int week) {
    var column = new TableColumn<Row, Utilisation>();
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().used().weeks().get(week)));
    column.setCellFactory(_ -> new Week());
    column.setSortable(false);
    column.setReorderable(false);
    em.measure(column, WEEK, WEEK);
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
    mark();
    filling = false;
    FxTasks.afterwards(this::fit); // long names have made their columns wider
  }

  /** Takes a week of a row in hand; a week below 0: the row. */
  void take(int row, int week) {
    boolean all = week < 0 || week >= model.seen();
    TableColumn<Row, ?> column = all ? getColumns().getFirst() : weeks.get(week);
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
      String share = there.map(model.words()::about).orElse("");
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
