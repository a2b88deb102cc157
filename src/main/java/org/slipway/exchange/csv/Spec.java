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
   * @param source whose name {@code id} makes
   * @param id what that source calls it; empty: only its key is looked for
   * @param key what people call it; looked for where no record has that id
   */
  record Known(
      Kind kind, String source, Optional<Template> id, Optional<Template> key, Missing missing)
      implements Spec {}

  /** What follows where there is no record that a row refers to. */
  enum Missing {
    /** The file is refused. */
    REFUSE,

    /** The row says nothing about the field, and that is counted. */
    LEAVE_OUT,

    /** The record is not made, and that is told by name and line. */
    LEAVE_RECORD
  }

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
