package org.slipway.core.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as people write it: {@code 4.2.0}, {@code v2.0}, {@code 16.4}, {@code 118}, {@code
 * 2.9.1-rc.1}, {@code 2026-01-15}. Any text is a version.
 *
 * <p>The order is that of Semantic Versioning 2.0, section 11, with as many numbers as there are:
 * missing numbers are zero, a pre-release (after a hyphen, or a usual word such as {@code RC1})
 * stands before its version, what follows a plus does not count. What else follows the numbers
 * ({@code 1.0.2a}) stands after its version. A text that begins with no number stands before all
 * that do; such texts stand in natural order, digits in them as numbers. Versions that stand at the
 * same place are equal: {@code v4.1} and {@code 4.1.0+7}.
 */
public final class Version implements Comparable<Version> {

  private static final int LONGEST = 400;
  private static final Pattern NUMBERED =
      Pattern.compile("[vV]?([0-9]+(?:\\.[0-9]+)*)(.*)", Pattern.DOTALL);
  private static final Pattern DATED =
      Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])(?:-([0-3][0-9]))?(?![0-9.])");
  private static final Pattern EARLY =
      Pattern.compile(
          "[._]?(?:([abc](?=[0-9]))|(alpha|beta|m|milestone|rc|cr|dev|pre|preview|ea|snapshot))"
              + "[._-]?([0-9]*)(?:\\+.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FINAL =
      Pattern.compile("[._](?:final|ga|release)(?:\\+.*)?", Pattern.CASE_INSENSITIVE);

  /** Where among the versions of the same numbers. */
  private enum Place {
    EARLY,
    RELEASED,
    AFTER
  }

  private final String text;
  private final int given;
  private final List<VersionToken> numbers;
  private final Place place;
  private final List<VersionToken> tail;

  private Version(String text, List<VersionToken> typed, Place place, List<VersionToken> tail) {
    this.text = text;
    this.given = typed.size();
    this.numbers = significant(typed);
    this.place = place;
    this.tail = List.copyOf(tail);
  }

  /** The version of this text, whatever it is. */
  public static Version of(String text) {
    String plain = text.strip();
    Matcher numbered = NUMBERED.matcher(DATED.matcher(plain).lookingAt() ? dotted(plain) : plain);
    return plain.length() <= LONGEST && numbered.matches()
        ? of(text, VersionToken.dotted(numbered.group(1)), numbered.group(2))
        : new Version(text, List.of(), Place.AFTER, VersionToken.runs(plain));
  }

  private static Version of(String text, List<VersionToken> numbers, String rest) {
    if (rest.isEmpty() || rest.startsWith("+") || FINAL.matcher(rest).matches()) {
      return new Version(text, numbers, Place.RELEASED, List.of());
    }
    if (rest.startsWith("-")) {
      int build = rest.indexOf('+');
      String early = build < 0 ? rest.substring(1) : rest.substring(1, build);
      return new Version(text, numbers, Place.EARLY, VersionToken.dotted(early));
    }
    Matcher early = EARLY.matcher(rest);
    if (early.matches()) {
      String word = Optional.ofNullable(early.group(1)).orElseGet(() -> early.group(2));
      String key = word.toLowerCase(Locale.ROOT) + "." + early.group(3);
      return new Version(text, numbers, Place.EARLY, VersionToken.dotted(key));
    }
    return new Version(text, numbers, Place.AFTER, VersionToken.runs(rest));
  }

  private static String dotted(String dated) {
    return DATED.matcher(dated).replaceFirst(found -> found.group().replace('-', '.'));
  }

  private static List<VersionToken> significant(List<VersionToken> numbers) {
    int to = numbers.size();
    while (to > 1 && numbers.get(to - 1).zero()) {
      to--;
    }
    return List.copyOf(numbers.subList(0, to));
  }

  /** Whether it begins with a number; others are in no range but that of everything. */
  public boolean numbered() {
    return given > 0;
  }

  /** How many numbers were typed. */
  int given() {
    return given;
  }

  /** Whether nothing but numbers counts. */
  boolean released() {
    return numbered() && place == Place.RELEASED;
  }

  /** The first number, for example {@code 4}; empty where it begins with none. */
  public Optional<String> major() {
    return numbered() ? Optional.of(numbers.getFirst().text()) : Optional.empty();
  }

  /** The number at a place from zero on. */
  VersionToken number(int at) {
    return at < numbers.size() ? numbers.get(at) : new VersionToken(true, "0");
  }

  /** The numbers alone, without trailing zeros. */
  int compareNumbers(Version other) {
    return VersionToken.compare(numbers, other.numbers);
  }

  @Override
  public int compareTo(Version other) {
    int byNumbers = compareNumbers(other);
    if (byNumbers != 0) {
      return byNumbers;
    }
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : VersionToken.compare(tail, other.tail);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(numbers, place, tail);
  }

  /** As typed. */
  @Override
  public String toString() {
    return text;
  }
}
