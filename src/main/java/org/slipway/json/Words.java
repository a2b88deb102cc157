package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.text.Terms;

/**
 * The choices of an enum as words: lower case with hyphens, {@code rolled-back}.
 *
 * @param byWord in declared order
 * @param byChoice the other way round
 */
record Words(Map<String, Object> byWord, Map<Object, String> byChoice) implements Codec {

  static Words of(Class<?> type) {
    var byWord = new LinkedHashMap<String, Object>();
    var byChoice = new LinkedHashMap<Object, String>();
    for (Object constant : type.getEnumConstants()) {
      byWord.put(word((Enum<?>) constant), constant);
      byChoice.put(constant, word((Enum<?>) constant));
    }
    return new Words(byWord, byChoice);
  }

  private static String word(Enum<?> choice) {
    return choice instanceof Kind kind ? kind.token() : Terms.token(choice);
  }

  /** {@code PlannedStart} as {@code planned-start}. */
  static String word(Class<?> type) {
    return Terms.token(type);
  }

  /** The word of a choice of this enum. */
  String wordOf(Object choice) {
    String word = byChoice.get(choice);
    if (word == null) {
      throw new IllegalArgumentException("not one of " + words() + ": " + choice);
    }
    return word;
  }

  /** In declared order. */
  List<String> words() {
    return List.copyOf(byWord.keySet());
  }

  @Override
  public void write(Object value, StringBuilder out) {
    out.append('"').append(wordOf(value)).append('"');
  }

  @Override
  public Object read(JsonNode node) {
    Object constant = node.isTextual() ? byWord.get(node.textValue()) : null;
    if (constant == null) {
      throw Wrong.of(
          "json.unknown-word",
          Arg.words(Scalars.shown(node)),
          Arg.words(String.join(", ", words())));
    }
    return constant;
  }

  @Override
  public Sketch sketch() {
    return new Sketch.Words(words());
  }
}
