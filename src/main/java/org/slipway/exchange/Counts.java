package org.slipway.exchange;

/** How many records of a kind an import adds, changes and so on. */
public record Counts(
    int added, int changed, int unchanged, int missing, int conflicting, int leftOut) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        missing + other.missing,
        conflicting + other.conflicting,
        leftOut + other.leftOut);
  }

  static Counts of(PreviewRow.Status status) {
    return switch (status) {
      case ADDED -> new Counts(1, 0, 0, 0, 0, 0);
      case CHANGED -> new Counts(0, 1, 0, 0, 0, 0);
      case UNCHANGED -> new Counts(0, 0, 1, 0, 0, 0);
      case CONFLICTING -> new Counts(0, 0, 0, 0, 1, 0);
    };
  }

  static Counts ofMissing() {
    return new Counts(0, 0, 0, 1, 0, 0);
  }

  static Counts ofLeftOut(int number) {
    return new Counts(0, 0, 0, 0, 0, number);
  }
}
