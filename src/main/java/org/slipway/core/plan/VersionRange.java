package org.slipway.core.plan;

import java.util.List;

/**
 * Which versions will do, as typed. Two ways of writing are read: comparators ({@code ^4.1}, {@code
 * ~4.1}, {@code 4.x}, {@code >=4.1 <5}, {@code 4.1 - 4.3}, {@code 4.1.2}, alternatives with {@code
 * ||}) and intervals ({@code [4.1,5.0)}, {@code [4.1,)}, {@code (,5]}, {@code [4.1]}, several with
 * a comma between); {@code *} is every version.
 *
 * <p>A comparator with fewer than three numbers stands for every version that begins so, as in npm:
 * {@code 4.1} holds 4.1.7 and {@code >4.1} begins with 4.2. A pre-release is in a range by its
 * place in the order, but an end that excludes a version excludes its pre-releases too. A version
 * without a number in front is in {@code *} alone. Equal by text.
 */
public final class VersionRange {

  private static final int LONGEST = 400;

  private final String text;
  private final List<VersionStretch> stretches;

  private VersionRange(String text, List<VersionStretch> stretches) {
    this.text = text;
    this.stretches = List.copyOf(stretches);
  }

  /**
   * The range that is written so.
   *
   * @throws IllegalArgumentException if it cannot be read, or if no version could ever be in it, or
   *     in one of its alternatives
   */
  public static VersionRange of(String text) {
    String plain = text.strip();
    if (plain.length() > LONGEST) {
      throw new IllegalArgumentException("a range of versions has up to 400 characters");
    }
    boolean intervals = plain.startsWith("[") || plain.startsWith("(");
    List<VersionStretch> stretches =
        intervals ? IntervalNotation.read(plain) : ComparatorNotation.read(plain);
    if (stretches.stream().anyMatch(VersionStretch::empty)) {
      throw new IllegalArgumentException("no version can be in the range: " + plain);
    }
    return new VersionRange(plain, stretches);
  }

  public boolean contains(Version version) {
    return stretches.stream().anyMatch(stretch -> stretch.contains(version));
  }

  /** Whether there is a place in the order of versions that is in both. */
  public boolean intersects(VersionRange other) {
    return stretches.stream()
        .anyMatch(own -> other.stretches.stream().anyMatch(its -> !own.and(its).empty()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionRange range && text.equals(range.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As typed. */
  @Override
  public String toString() {
    return text;
  }
}
