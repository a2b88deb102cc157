package org.slipway.ui.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Measures text where it stands, so that columns grow with it. Each size of type keeps the widths
 * its columns have had, so that going to another size and back changes nothing. It is laid into the
 * view of a table and shows nothing itself. On the FX thread.
 */
public final class Em extends Label {

  private static final double USUAL = 13;

  /** A word that is wider than this, in em, is broken after all. */
  private static final double MOST = 16;

  /** So many rows at once are read for their longest words. */
  static final int READ = 1000;

  /** What stands beside the words of a cell, in em and in pixels. */
  private static final double BESIDE = 1.4;

  private static final double EDGES = 6;

  /** Room for the arrow of the order beside a heading, in em. */
  private static final double ARROW = 1.2;

  /** A column with its least and its first width, in em. */
  private static final class Measured {
    final TableColumn<?, ?> column;
    final double least;
    final double wanted;
    final SortedMap<Double, Double> widths = new TreeMap<>();
    List<String> words = List.of();

    Measured(TableColumn<?, ?> column, double least, double wanted) {
      this.column = column;
      this.least = least;
      this.wanted = wanted;
    }
  }

  private final List<Measured> columns = new ArrayList<>();

  private final double most;

  public Em() {
    this(MOST);
  }

  /**
   * @param most a word that is wider than this, in em, is broken after all
   */
  public Em(double most) {
    this.most = most;
    setManaged(false);
    setMouseTransparent(true);
    setOpacity(0);
    fontProperty().addListener((_, before, now) -> scale(before, now));
  }

  /**
   * Makes a column never narrower than {@code least} and than its heading, and at first {@code
   * wanted} wide, in em; where both are the same, it stays so.
   */
  public void measure(TableColumn<?, ?> column, double least, double wanted) {
    var measured = new Measured(column, least, wanted);
    columns.add(measured);
    column.setPrefWidth(wanted * USUAL);
    limit(measured, getFont());
  }

  /** Makes a column that is measured at least as wide as each of these words. */
  public void hold(TableColumn<?, ?> column, Collection<String> words) {
    for (Measured measured : columns) {
      if (measured.column.equals(column) && !measured.words.equals(List.copyOf(words))) {
        measured.words = List.copyOf(words);
        limit(measured, getFont());
        Sharing.settle(column.getTableView());
      }
    }
  }

  /** From now on, columns of texts are at least as wide as the longest word in them. */
  public <T> void follow(TableView<T> table) {
    table.getItems().addListener((ListChangeListener<T>) _ -> holdAll(table));
    holdAll(table);
  }

  private <T> void holdAll(TableView<T> table) {
    for (TableColumn<T, ?> column : table.getColumns()) {
      List<String> texts =
          table.getItems().stream()
              .limit(READ)
              .map(column::getCellData)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .toList();
      hold(column, LongWords.of(texts));
    }
  }

  private void scale(Font before, Font now) {
    for (Measured measured : columns) {
      TableColumn<?, ?> column = measured.column;
      measured.widths.put(before.getSize(), column.getWidth());
      double width = measured.widths.getOrDefault(now.getSize(), widthAt(measured, before, now));
      limit(measured, now);
      column.setPrefWidth(width + 1); // the next line is to count, also where it says nothing new
      column.setPrefWidth(width);
    }
    columns.stream().map(m -> m.column.getTableView()).distinct().forEach(Sharing::settle);
  }

  /** The first width grows with the type, as does what the user made of it. */
  private static double widthAt(Measured measured, Font before, Font now) {
    TableColumn<?, ?> column = measured.column;
    boolean shown = column.getTableView() != null && column.getTableView().getSkin() != null;
    boolean untouched = column.getPrefWidth() == measured.wanted * USUAL;
    if (shown) {
      return Math.rint(column.getWidth() * now.getSize() / before.getSize());
    }
    return untouched ? Math.rint(measured.wanted * now.getSize()) : column.getPrefWidth();
  }

  private void limit(Measured measured, Font font) {
    TableColumn<?, ?> column = measured.column;
    double em = font.getSize();
    double arrow = column.isSortable() ? ARROW * em : 0;
    double heading = width(column.getText(), font) + arrow;
    double words = measured.words.stream().mapToDouble(word -> width(word, font)).max().orElse(0);
    double said = Math.min(Math.max(heading, words), most * em) + BESIDE * em + EDGES;
    boolean fixed = measured.least == measured.wanted;
    double min = Math.rint(fixed ? measured.least * em : Math.max(measured.least * em, said));
    column.setMinWidth(min);
    if (fixed) {
      column.setMaxWidth(min);
    }
  }

  private static double width(String words, Font font) {
    var text = new Text(words);
    text.setFont(font);
    return Math.ceil(text.getLayoutBounds().getWidth());
  }
}
