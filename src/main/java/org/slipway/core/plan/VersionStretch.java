package org.slipway.core.plan;

/** The versions between two places. */
record VersionStretch(VersionCut from, VersionCut to) {

  /** Every version, numbered or not. */
  static final VersionStretch ALL = new VersionStretch(VersionCut.START, VersionCut.END);

  boolean empty() {
    return from.compareTo(to) >= 0;
  }

  boolean contains(Version version) {
    return from.precedes(version) && !to.precedes(version);
  }

  /** What is in both; perhaps nothing. */
  VersionStretch and(VersionStretch other) {
    return new VersionStretch(
        from.compareTo(other.from) >= 0 ? from : other.from,
        to.compareTo(other.to) <= 0 ? to : other.to);
  }
}
