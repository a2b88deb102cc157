package org.slipway.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values a theme's sheets set on the root, read from the sheets themselves.
 *
 * @param values name without the dashes in front, for example {@code slipway-bg}, to its CSS value
 */
public record Tokens(SortedMap<String, String> values) {

  private static final Pattern DECLARATION = Pattern.compile("-([a-z0-9-]+):\\s*([^;]+);");

  public Tokens {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The tokens of a theme; every theme sets the same names. */
  public static Tokens of(Theme theme) {
    var found = new TreeMap<String, String>();
    for (String sheet : theme.sheets().reversed()) {
      Matcher matcher = DECLARATION.matcher(text(sheet));
      while (matcher.find()) {
        found.putIfAbsent(matcher.group(1), matcher.group(2).strip());
      }
    }
    return new Tokens(found);
  }

  /**
   * The CSS value of a token.
   *
   * @throws IllegalArgumentException if the sheet does not set it
   */
  public String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no token " + name);
    }
    return value;
  }

  /** Size of body text, in pixels, at a zoom of 100 %. */
  public double bodySize() {
    return Double.parseDouble(get("fx-font-size").replace("px", ""));
  }

  private static String text(String resource) {
    try (InputStream in = Tokens.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
