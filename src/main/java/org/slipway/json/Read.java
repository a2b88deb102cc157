package org.slipway.json;

import java.util.List;

/** What became of reading a JSON text. */
public sealed interface Read<T> {

  /** It was read. */
  record Done<T>(T value) implements Read<T> {}

  /** It was refused, for at least one reason; nothing of it was taken. */
  record Refused<T>(List<Problem> problems) implements Read<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Why it was refused; empty where it was read. */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * The value, where the caller wrote the text itself and knows that it is right.
   *
   * @throws IllegalStateException if it was refused
   */
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(List<Problem> problems) ->
          throw new IllegalStateException("JSON refused: " + problems);
    };
  }
}
