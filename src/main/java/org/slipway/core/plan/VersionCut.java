package org.slipway.core.plan;

/**
 * A place between two versions: where a range begins or ends.
 *
 * @param at the version it is at
 */
record VersionCut(Side side, Version at) implements Comparable<VersionCut> {

  /** From first to last, at one version. */
  enum Side {
    /** Before every version, numbered or not. */
    START,
    /** Before every version of these numbers, pre-releases included. */
    BELOW,
    /** Right before the version. */
    BEFORE,
    /** Right after the version. */
    AFTER,
    /** After every version. */
    END
  }

  private static final Version ZERO = Version.of("0");

  static final VersionCut START = new VersionCut(Side.START, ZERO);
  static final VersionCut NUMBERED = new VersionCut(Side.BELOW, ZERO);
  static final VersionCut END = new VersionCut(Side.END, ZERO);

  /** Where a range that excludes a version ends: its pre-releases are out with it. */
  static VersionCut below(Version version) {
    return new VersionCut(version.released() ? Side.BELOW : Side.BEFORE, version);
  }

  static VersionCut before(Version version) {
    return new VersionCut(Side.BEFORE, version);
  }

  static VersionCut after(Version version) {
    return new VersionCut(Side.AFTER, version);
  }

  /** Whether a version stands after it. */
  boolean precedes(Version version) {
    return switch (side) {
      case START -> true;
      case BELOW -> version.numbered() && at.compareNumbers(version) <= 0;
      case BEFORE -> at.compareTo(version) <= 0;
      case AFTER -> at.compareTo(version) < 0;
      case END -> false;
    };
  }

  private boolean outermost() {
    return side == Side.START || side == Side.END;
  }

  @Override
  public int compareTo(VersionCut other) {
    if (outermost() || other.outermost()) {
      int own = side == Side.START ? -1 : side == Side.END ? 1 : 0;
      int others = other.side == Side.START ? -1 : other.side == Side.END ? 1 : 0;
      return Integer.compare(own, others);
    }
    int byVersion =
        side == Side.BELOW || other.side == Side.BELOW
            ? at.compareNumbers(other.at)
            : at.compareTo(other.at);
    return byVersion != 0 ? byVersion : side.compareTo(other.side);
  }
}
