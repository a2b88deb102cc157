package org.slipway.exchange.cmdb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables in the texts of a compose file. Their values stand elsewhere, so only a default that
 * the file itself gives can be filled in: {@code ${VAR:-default}} and {@code ${VAR-default}}.
 */
final class Variables {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int DEEPEST = 20;

  private Variables() {}

  /** The text with its defaults; empty where a variable has none. */
  static Optional<String> filled(String text) {
    return filled(text, 0);
  }

  private static Optional<String> filled(String text, int depth) {
    var out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean last = at + 1 >= text.length();
      if (c != '$' || last) {
        out.append(c);
        at++;
      } else if (text.charAt(at + 1) == '$') {
        out.append('$');
        at += 2;
      } else if (text.charAt(at + 1) == '{' && depth < DEEPEST) {
        int end = closing(text, at + 2);
        Optional<String> value =
            end < 0 ? Optional.empty() : inBraces(text.substring(at + 2, end), depth);
        if (value.isEmpty()) {
          return value;
        }
        out.append(value.get());
        at = end + 1;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }

  private static Optional<String> inBraces(String inner, int depth) {
    Matcher name = NAME.matcher(inner);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String rest = inner.substring(name.end());
    String bare = rest.startsWith(":") ? rest.substring(1) : rest;
    return bare.startsWith("-") ? filled(bare.substring(1), depth + 1) : Optional.empty();
  }

  private static int closing(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }
}
