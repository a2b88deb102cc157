package org.slipway.exchange.csv;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.Kind;

/** How the value of a field is made from a row. */
sealed interface Spec {

  /**
   * Text of columns or a constant, converted to the type of the field.
   *
   * @param several what counts where rows of one record differ
   */
  record Text(Template template, Conversion how, Empty empty, Several several) implements Spec {}

  /** A record made from the same row by another entry of the mapping, by that entry's name. */
  record Made(String entry) implements Spec {}

  /**
   * A record of the plan or of the same file.
   *
   * @param source whose name the template makes; empty: the template makes a key
   * @param needed whether the file is refused where there is no such record; else the row says
   *     nothing about the field, and that is counted
   */
  record Known(Kind kind, Optional<String> source, Template template, boolean needed)
      implements Spec {}

  /** A value put together from its own parts. */
  record Parts(SortedMap<String, Spec> parts) implements Spec {}

  /** A list of values; unknown ones are left out. */
  record Items(List<Spec> items) implements Spec {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** What an empty cell means. */
  sealed interface Empty {

    /** The value is unknown. */
    record Unknown() implements Empty {}

    /** Nothing is said about the field. */
    record Keep() implements Empty {}

    /** It stands for this text. */
    record Use(String text) implements Empty {}
  }
}
