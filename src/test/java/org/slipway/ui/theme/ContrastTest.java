package org.slipway.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG AA on the tokens themselves: text on the ground it stands on has 4.5:1 or more. */
class ContrastTest {

  private static final double AA = 4.5;

  private static final List<String> STATES = List.of("go", "conditional", "nogo", "unknown");

  @ParameterizedTest
  @EnumSource
  void textReadsOnEveryGroundItStandsOn(Theme theme) {
    Tokens tokens = Tokens.of(theme);
    for (String ground : List.of("bg", "bg-subtle", "overlay")) {
      for (String ink : List.of("fg", "fg-muted", "fg-faint", "accent-fg")) {
        check(theme, tokens, ink, ground);
      }
    }
    check(theme, tokens, "fg", "bg-inset");
    check(theme, tokens, "fg-muted", "bg-inset");
    check(theme, tokens, "fg", "selection");
    check(theme, tokens, "accent-fg", "selection");
    check(theme, tokens, "fg-on-accent", "accent");
    check(theme, tokens, "fg", "window-ground");
  }

  @ParameterizedTest
  @EnumSource
  void statesReadOnTheirOwnGroundAndOnThePage(Theme theme) {
    Tokens tokens = Tokens.of(theme);
    for (String state : STATES) {
      check(theme, tokens, state + "-ink", state + "-ground");
      check(theme, tokens, state + "-ink", "bg");
      check(theme, tokens, state + "-ink", "bg-subtle");
      check(theme, tokens, "mark-letter", state + "-ink");
      check(theme, tokens, "fg", state + "-ground");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyThemeSetsTheSameNames(Theme theme) {
    assertEquals(
        slipway(Theme.LIGHT), slipway(theme), () -> "names that " + theme + " sets or leaves out");
  }

  private static List<String> slipway(Theme theme) {
    return Tokens.of(theme).values().keySet().stream()
        .filter(n -> n.startsWith("slipway-"))
        .toList();
  }

  private static void check(Theme theme, Tokens tokens, String ink, String ground) {
    double contrast =
        contrast(
            Color.web(tokens.get("slipway-" + ink)), Color.web(tokens.get("slipway-" + ground)));
    assertTrue(
        contrast >= AA, () -> "%s: %s on %s is %.2f:1".formatted(theme, ink, ground, contrast));
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
