package org.slipway.exchange.csv;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Shape;
import org.slipway.exchange.incoming.Unreadable;

/** Which value counts where several rows state different ones for one field of one record. */
sealed interface Several {

  /** None: rows that differ contradict each other. */
  record Agreed() implements Several {}

  /** The smallest: of times the earliest. */
  record Earliest() implements Several {}

  /** The greatest: of times the latest. */
  record Latest() implements Several {}

  /** The one whose word stands first here; a word that is not here contradicts the others. */
  record First(List<String> words) implements Several {
    public First {
      words = List.copyOf(words);
    }
  }

  /** The value that counts of two that differ, as they stand in a field; empty: neither. */
  default Optional<Object> of(Object one, Object other) {
    return switch (this) {
      case Agreed() -> Optional.empty();
      case Earliest() -> Optional.of(compare(one, other) <= 0 ? one : other);
      case Latest() -> Optional.of(compare(one, other) >= 0 ? one : other);
      case First(List<String> words) -> {
        int first = words.indexOf(word(one));
        int second = words.indexOf(word(other));
        yield first < 0 || second < 0
            ? Optional.empty()
            : Optional.of(first <= second ? one : other);
      }
    };
  }

  @SuppressWarnings("unchecked") // both are values of one field, whose type was checked
  private static int compare(Object one, Object other) {
    return ((Comparable<Object>) bare(one)).compareTo(bare(other));
  }

  private static String word(Object value) {
    return bare(value) instanceof Enum<?> constant ? Conversions.token(constant) : "";
  }

  private static Object bare(Object value) {
    return value instanceof Optional<?> known ? known.orElseThrow() : value;
  }

  /**
   * What the mapping says of a field; without a word the rows must agree.
   *
   * @throws Unreadable if it says what values of that type cannot follow
   */
  static Several read(MappingNode node, Type type) throws Unreadable {
    if (!node.has("several")) {
      return new Agreed();
    }
    MappingNode several = node.need("several");
    Class<?> raw = Shape.raw(type);
    if (raw.isEnum() && several.node().isArray()) {
      return new First(words(several, raw));
    }
    boolean ordered = Comparable.class.isAssignableFrom(raw) && !raw.isEnum();
    String known = ordered ? "earliest, latest" : raw.isEnum() ? "[ … ]" : "–";
    if (!ordered || several.node().isContainerNode()) {
      throw several.wrong("exchange.mapping.choice", several.node().toString(), known);
    }
    return switch (several.text()) {
      case "earliest" -> new Earliest();
      case "latest" -> new Latest();
      default -> throw several.wrong("exchange.mapping.choice", several.text(), known);
    };
  }

  private static List<String> words(MappingNode node, Class<?> type) throws Unreadable {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Conversions::token).toList();
    var words = new ArrayList<String>();
    for (MappingNode item : node.items()) {
      if (!known.contains(item.text())) {
        throw item.wrong("exchange.mapping.choice", item.text(), String.join(", ", known));
      }
      words.add(item.text());
    }
    return words;
  }
}
