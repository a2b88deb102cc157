package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;

/**
 * The choices of an enum as words: lower case with hyphens, {@code rolled-back}.
 *
 * @param byWord in declared order
 */
record Words(Map<String, Object> byWord) implements Codec {

  static Words of(Class<?> type) {
    var byWord = new LinkedHashMap<String, Object>();
    for (Object constant : type.getEnumConstants()) {
      byWord.put(word((Enum<?>) constant), constant);
    }
    return new Words(byWord);
  }

  /** The word of a choice. */
  static String word(Enum<?> choice) {
    return choice instanceof Kind kind
        ? kind.token()
        : choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code PlannedStart} as {@code planned-start}. */
  static String word(Class<?> type) {
    return String.join(
        "-",
        Arrays.stream(type.getSimpleName().split("(?=[A-Z])", -1))
            .filter(part -> !part.isEmpty())
            .map(part -> part.toLowerCase(Locale.ROOT))
            .toList());
  }

  @Override
  public void write(Object value, StringBuilder out) {
    out.append('"').append(word((Enum<?>) value)).append('"');
  }

  @Override
  public Object read(JsonNode node) {
    Object constant = node.isTextual() ? byWord.get(node.textValue()) : null;
    if (constant == null) {
      throw Wrong.of(
          "json.unknown-word",
          Arg.words(Scalars.shown(node)),
          Arg.words(String.join(", ", byWord.keySet())));
    }
    return constant;
  }

  @Override
  public Sketch sketch() {
    return new Sketch.Words(List.copyOf(byWord.keySet()));
  }
}
