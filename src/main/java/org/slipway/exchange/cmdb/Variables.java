package org.slipway.exchange.cmdb;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables in the texts of a compose file, filled in with known values as Compose does: {@code
 * $VAR}, {@code ${VAR}}, {@code ${VAR:-default}}, {@code ${VAR:?error}} and {@code ${VAR:+other}},
 * each with and without the colon. A value that is not known is never guessed. For one thread.
 */
final class Variables {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int DEEPEST = 20;
  private static final int LONGEST = 10_000;

  private final SortedMap<String, String> values;
  private final SortedSet<String> unset = new TreeSet<>();

  Variables(SortedMap<String, String> values) {
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The value of a variable; one that has none is remembered. */
  Optional<String> value(String name) {
    Optional<String> value = known(name);
    if (value.isEmpty()) {
      unset.add(name);
    }
    return value;
  }

  private Optional<String> known(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The text with its values; empty where a variable has none, or the text would be very long. */
  Optional<String> filled(String text) {
    return filled(text, 0);
  }

  /** The names of variables that were needed and have no value. */
  SortedSet<String> unset() {
    return Collections.unmodifiableSortedSet(unset);
  }

  private Optional<String> filled(String text, int depth) {
    var out = new StringBuilder();
    boolean whole = true;
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      int end = dollar < 0 || dollar + 1 == text.length() ? text.length() : dollar;
      out.append(text, at, end);
      at = end;
      if (at < text.length()) {
        int after = end(text, at + 1);
        if (after < 0 || out.length() > LONGEST) {
          return Optional.empty();
        }
        Optional<String> value = substituted(text.substring(at + 1, after), depth);
        value.ifPresent(out::append);
        whole &= value.isPresent(); // goes on, so that each name without a value is known
        at = after;
      }
    }
    return whole && out.length() <= LONGEST ? Optional.of(out.toString()) : Optional.empty();
  }

  /** Where what follows a dollar sign ends; negative where it never does. */
  private static int end(String text, int from) {
    return switch (text.charAt(from)) {
      case '$' -> from + 1;
      case '{' -> {
        int closing = closing(text, from + 1);
        yield closing < 0 ? -1 : closing + 1;
      }
      default -> {
        Matcher name = NAME.matcher(text).region(from, text.length());
        yield name.lookingAt() ? name.end() : -1;
      }
    };
  }

  /** The value of what follows a dollar sign. */
  private Optional<String> substituted(String what, int depth) {
    if (what.equals("$")) {
      return Optional.of("$");
    }
    boolean braces = what.startsWith("{");
    return braces && depth < DEEPEST
        ? inBraces(what.substring(1, what.length() - 1), depth)
        : braces ? Optional.empty() : value(what);
  }

  private Optional<String> inBraces(String inner, int depth) {
    Matcher matcher = NAME.matcher(inner);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group();
    String rest = inner.substring(matcher.end());
    boolean notEmpty = rest.startsWith(":");
    String bare = notEmpty ? rest.substring(1) : rest;
    Optional<String> known = known(name).filter(value -> !notEmpty || !value.isEmpty());
    if (bare.startsWith("-")) {
      return known.isPresent() ? known : filled(bare.substring(1), depth + 1);
    }
    if (bare.startsWith("+")) {
      return known.isPresent() ? filled(bare.substring(1), depth + 1) : Optional.of("");
    }
    if (known.isEmpty()) {
      unset.add(name);
    }
    return rest.isEmpty() || bare.startsWith("?") ? known : Optional.empty();
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
