package org.slipway.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Black ink alone, for pages that are printed: states are told by shape, letter and pattern, never
 * by shade. The colours stand in {@code black.properties}, which names each ink.
 */
public final class BlackInk implements Palette {

  /** As the file beside this class has it. */
  public static final Palette PALETTE = read();

  private final Map<Ink, String> colors = new EnumMap<>(Ink.class);

  private BlackInk(Properties named) {
    for (Ink ink : Ink.values()) {
      String name = ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
      colors.put(ink, Objects.requireNonNull(named.getProperty(name), name));
    }
  }

  private static BlackInk read() {
    var named = new Properties();
    try (InputStream in = BlackInk.class.getResourceAsStream("black.properties")) {
      named.load(Objects.requireNonNull(in, "black.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BlackInk(named);
  }

  @Override
  public String color(Ink ink) {
    return Objects.requireNonNull(colors.get(ink));
  }

  @Override
  public boolean isBlack() {
    return true;
  }
}
