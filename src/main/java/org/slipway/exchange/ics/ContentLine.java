package org.slipway.exchange.ics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One unfolded line of a calendar.
 *
 * @param line in which it begins; 1 is the first
 * @param name in upper case
 * @param parameters by name in upper case, without quotes
 * @param value as written
 */
record ContentLine(int line, String name, SortedMap<String, String> parameters, String value) {

  ContentLine {
    parameters = Collections.unmodifiableSortedMap(parameters);
  }

  /** Takes a line apart; empty where it has no name and value. */
  static Optional<ContentLine> parse(int line, String text) {
    int end = nameEnd(text);
    if (end <= 0 || end >= text.length()) {
      return Optional.empty();
    }
    String name = text.substring(0, end).strip().toUpperCase(Locale.ROOT);
    var parameters = new TreeMap<String, String>();
    int at = end;
    while (at < text.length() && text.charAt(at) == ';') {
      int next = parameterEnd(text, at + 1);
      parameter(text.substring(at + 1, next), parameters);
      at = next;
    }
    return at >= text.length() || !name.matches("[A-Z0-9-]+")
        ? Optional.empty()
        : Optional.of(new ContentLine(line, name, parameters, text.substring(at + 1)));
  }

  private static int nameEnd(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) != ';' && text.charAt(at) != ':') {
      at++;
    }
    return at;
  }

  /** The next semicolon or colon outside quotes. */
  private static int parameterEnd(String text, int from) {
    boolean quoted = false;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      if (!quoted && (c == ';' || c == ':')) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static void parameter(String text, SortedMap<String, String> parameters) {
    int equals = text.indexOf('=');
    if (equals > 0) {
      String value = text.substring(equals + 1).replace("\"", "");
      parameters.put(text.substring(0, equals).strip().toUpperCase(Locale.ROOT), value);
    }
  }

  Optional<String> parameter(String key) {
    return Optional.ofNullable(parameters.get(key)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The value as a list of texts: cut at commas that are not escaped. */
  List<String> texts() {
    var texts = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '\\') {
        i++;
      } else if (value.charAt(i) == ',') {
        texts.add(plain(value.substring(from, i)));
        from = i + 1;
      }
    }
    texts.add(plain(value.substring(from)));
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }

  /** The value as text, its escapes undone (RFC 5545, 3.3.11). */
  String text() {
    return plain(value);
  }

  private static String plain(String value) {
    var plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        plain.append(c);
      } else {
        char next = value.charAt(++i);
        plain.append(next == 'n' || next == 'N' ? '\n' : next);
      }
    }
    return plain.toString().strip();
  }
}
