package org.slipway.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/** Rows as a table shows them: those whose columns hold what was typed, in the order chosen. */
public final class Sieve<T> {

  private final BiFunction<T, String, String> text;
  private final ObservableList<T> all = FXCollections.observableArrayList();
  private final FilteredList<T> kept = new FilteredList<>(all);
  private final SortedList<T> rows = new SortedList<>(kept);
  private final Map<String, String> filters = new TreeMap<>();

  /**
   * @param text of a row in a column, by the column's id
   */
  public Sieve(BiFunction<T, String, String> text) {
    this.text = text;
  }

  /** The rows that are shown, in their order. */
  public ObservableList<T> rows() {
    return rows;
  }

  /** The rows without filters, as they came. */
  ObservableList<T> all() {
    return all;
  }

  /** How many there are without filters. */
  public int size() {
    return all.size();
  }

  /** Puts other rows in; filters and order stay. Rows that are the same stay where they are. */
  public void show(List<? extends T> now) {
    if (all.size() != now.size()) {
      all.setAll(now);
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!all.get(i).equals(now.get(i))) {
        all.set(i, now.get(i));
      }
    }
  }

  /** Shows only rows whose column holds this text; empty text lifts the filter. */
  public void filter(String column, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      filters.remove(column);
    } else {
      filters.put(column, wanted);
    }
    kept.setPredicate(filters.isEmpty() ? null : this::passes);
  }

  /** Lifts all filters. */
  public void clear() {
    filters.clear();
    kept.setPredicate(null);
  }

  /** What a column is filtered by; empty: nothing. */
  public String filter(String column) {
    return filters.getOrDefault(column, "");
  }

  /** The order of the rows; a table binds its own to it. */
  public ObjectProperty<Comparator<? super T>> order() {
    return rows.comparatorProperty();
  }

  /** A row's text in a column. */
  public String text(T row, String column) {
    return text.apply(row, column);
  }

  private boolean passes(T row) {
    return filters.entrySet().stream()
        .allMatch(f -> text.apply(row, f.getKey()).toLowerCase(Locale.ROOT).contains(f.getValue()));
  }
}
