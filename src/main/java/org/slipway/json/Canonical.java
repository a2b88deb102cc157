package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;
import org.slipway.core.plan.Arg;

/** Writes canonical JSON after RFC 8785: sorted names, no white space, ECMAScript numbers. */
final class Canonical {

  /** 2^53 − 1, the largest integer that every JSON reader keeps exactly. */
  static final long LARGEST_EXACT = 9_007_199_254_740_991L;

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Canonical() {}

  /** Whether the integer stands in JSON as a number; a larger one stands as a string. */
  static boolean isExact(long number) {
    return -LARGEST_EXACT <= number && number <= LARGEST_EXACT;
  }

  static void integer(long number, StringBuilder out) {
    if (isExact(number)) {
      out.append(number);
    } else {
      out.append('"').append(number).append('"');
    }
  }

  /** The text in quotes, escaped as RFC 8785 says; refuses an unpaired surrogate. */
  static void text(String text, StringBuilder out) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, done, i);
        escape(c, out);
        done = i + 1;
      } else if (Character.isSurrogate(c)) {
        i = pairEnd(text, i);
      }
    }
    out.append(text, done, text.length()).append('"');
  }

  /** Refuses an unpaired surrogate. */
  static String requirePaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        i = pairEnd(text, i);
      }
    }
    return text;
  }

  private static int pairEnd(String text, int i) {
    if (Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      return i + 1;
    }
    throw Wrong.of("json.surrogate", Arg.count(i + 1L));
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }

  /** Any JSON value. */
  static void node(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case STRING -> text(node.textValue(), out);
      case NUMBER -> number(node, out);
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    var members = new TreeMap<String, JsonNode>();
    node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    char before = '{';
    for (var member : members.entrySet()) {
      out.append(before);
      before = ',';
      text(member.getKey(), out);
      out.append(':');
      try {
        node(member.getValue(), out);
      } catch (Wrong wrong) {
        throw wrong.within(member.getKey());
      }
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  /** An object of members whose texts are canonical. */
  static String object(SortedMap<String, String> members) {
    var out = new StringBuilder("{");
    for (var member : members.entrySet()) {
      out.append(out.length() > 1 ? "," : "");
      text(member.getKey(), out);
      out.append(':').append(member.getValue());
    }
    return out.append('}').toString();
  }

  private static void array(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      try {
        node(node.get(i), out);
      } catch (Wrong wrong) {
        throw wrong.within("[" + i + "]");
      }
    }
    out.append(']');
  }

  private static void number(JsonNode node, StringBuilder out) {
    if (node.isIntegralNumber()) {
      if (!node.canConvertToLong() || !isExact(node.longValue())) {
        throw Wrong.of("json.integer-too-large", Arg.words(node.asText()));
      }
      out.append(node.longValue());
      return;
    }
    double value = node.doubleValue();
    if (!Double.isFinite(value)) {
      throw Wrong.of("json.number-too-large");
    }
    out.append(ecmaScript(value));
  }

  static String ecmaScript(double finite) {
    try {
      return NumberToJSON.serializeNumber(finite);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a JSON number: " + finite, e);
    }
  }
}
