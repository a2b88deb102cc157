package org.slipway.scene;

/** What inks look like on paper. */
@FunctionalInterface
public interface Palette {

  /** The colour as CSS writes it, for example {@code #1f2328}. */
  String color(Ink ink);

  /**
   * Black ink alone, for pages that are printed: states are told by shape, letter and pattern,
   * never by shade.
   */
  Palette BLACK = new Black();

  /** Whether states are told by pattern alone, so that patterns are drawn at full strength. */
  default boolean isBlack() {
    return false;
  }

  /** See {@link #BLACK}. */
  final class Black implements Palette {

    private Black() {}

    @Override
    public boolean isBlack() {
      return true;
    }

    @Override
    public String color(Ink ink) {
      return switch (ink) {
        case BG,
            BG_SUBTLE,
            HARD_GROUND,
            SOFT_GROUND,
            OVERLAY,
            WEEKEND,
            GO_GROUND,
            CONDITIONAL_GROUND,
            NOGO_GROUND,
            UNKNOWN_GROUND,
            SELECTION,
            MARK_LETTER,
            FG_ON_ACCENT,
            BAR_VERIFICATION,
            BG_INSET ->
            "#ffffff";
        case WINDOW_GROUND -> "#ececec";
        case WINDOW_EDGE, FG_FAINT, UNKNOWN_LINE -> "#767676";
        case LINE -> "#999999";
        case LINE_QUIET -> "#cccccc";
        case FG_MUTED -> "#333333";
        case FG,
            ACCENT_FG,
            ACCENT,
            ACCENT_LINE,
            GO_INK,
            GO_LINE,
            CONDITIONAL_INK,
            CONDITIONAL_LINE,
            NOGO_INK,
            NOGO_LINE,
            UNKNOWN_INK,
            SOFT_LINE,
            BAR,
            BAR_OUTLINE ->
            "#000000";
      };
    }
  }
}
