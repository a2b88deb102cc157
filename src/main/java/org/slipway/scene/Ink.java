package org.slipway.scene;

import java.util.Locale;

/** A colour by purpose. What it looks like is said by the theme, never here. */
public enum Ink {
  BG,
  BG_SUBTLE,
  BG_INSET,
  FG,
  FG_MUTED,
  FG_FAINT,
  FG_ON_ACCENT,
  LINE,
  LINE_QUIET,
  ACCENT_FG,
  ACCENT,
  SELECTION,
  ACCENT_LINE,
  GO_INK,
  GO_GROUND,
  GO_LINE,
  CONDITIONAL_INK,
  CONDITIONAL_GROUND,
  CONDITIONAL_LINE,
  NOGO_INK,
  NOGO_GROUND,
  NOGO_LINE,
  UNKNOWN_INK,
  UNKNOWN_GROUND,
  UNKNOWN_LINE,
  MARK_LETTER,
  SOFT_LINE,
  HARD_GROUND,
  SOFT_GROUND,
  WINDOW_GROUND,
  WINDOW_EDGE,
  BAR,
  BAR_VERIFICATION,
  BAR_OUTLINE,
  OVERLAY,
  WEEKEND;

  /** Name of the looked-up colour in the stylesheets, for example {@code -slipway-go-ink}. */
  public String token() {
    return "-slipway-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
