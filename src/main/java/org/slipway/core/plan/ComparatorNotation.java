package org.slipway.core.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads ranges of versions as npm writes them, for example {@code ^4.1} or {@code >=4.1 <5}. */
final class ComparatorNotation {

  private static final int WHOLE = 3;
  private static final String VERSION = "[vV]?[0-9xX*][0-9A-Za-z.*+_-]*";
  private static final Pattern COMPARATOR =
      Pattern.compile("(\\^|~|>=|<=|>|<|==|=|)\\s*(" + VERSION + ")(?:\\s*,\\s*|\\s+|$)");
  private static final Pattern SPAN =
      Pattern.compile("(" + VERSION + ")\\s+-\\s+(" + VERSION + ")");
  private static final Pattern ANY = Pattern.compile("[xX*](?:\\.[xX*])*");
  private static final Pattern NO_VERSION = Pattern.compile("\\*|\\.(?:[xX]?\\.|[xX]?$)");
  private static final Pattern WILDCARDS =
      Pattern.compile("([vV]?[0-9]+(?:\\.[0-9]+)?)(?:\\.[xX*])+");

  private ComparatorNotation() {}

  /**
   * @throws IllegalArgumentException if it is not written so
   */
  static List<VersionStretch> read(String text) {
    var stretches = new ArrayList<VersionStretch>();
    for (String alternative : text.split(Pattern.quote("||"), -1)) {
      stretches.add(alternative(alternative.strip(), text));
    }
    return stretches;
  }

  private static VersionStretch alternative(String alternative, String text) {
    Matcher span = SPAN.matcher(alternative);
    if (span.matches()) {
      return stretch(">=", span.group(1), text).and(stretch("<=", span.group(2), text));
    }
    Matcher matcher = COMPARATOR.matcher(alternative);
    VersionStretch all = VersionStretch.ALL;
    int at = 0;
    while (matcher.region(at, alternative.length()).lookingAt()) {
      all = all.and(stretch(matcher.group(1), matcher.group(2), text));
      at = matcher.end();
    }
    if (at == 0 || at < alternative.length()) {
      throw unread(text);
    }
    return all;
  }

  private static VersionStretch stretch(String operator, String typed, String text) {
    if (ANY.matcher(typed).matches()) {
      if (operator.equals("<") || operator.equals(">")) {
        throw unread(text);
      }
      return VersionStretch.ALL;
    }
    Matcher wildcards = WILDCARDS.matcher(typed);
    Version version = Version.of(wildcards.matches() ? wildcards.group(1) : typed);
    if (!version.numbered() || (!wildcards.matches() && NO_VERSION.matcher(typed).find())) {
      throw unread(text);
    }
    return stretch(operator, version);
  }

  private static VersionStretch stretch(String operator, Version version) {
    VersionCut from = VersionCut.before(version);
    boolean whole = version.given() >= WHOLE || !version.released();
    VersionCut after = whole ? VersionCut.after(version) : next(version, version.given() - 1);
    return switch (operator) {
      case "^" -> new VersionStretch(from, next(version, steady(version)));
      case "~" -> new VersionStretch(from, next(version, Math.min(1, version.given() - 1)));
      case ">=" -> new VersionStretch(from, VersionCut.END);
      case ">" -> new VersionStretch(whole ? after : VersionCut.before(after.at()), VersionCut.END);
      case "<=" -> new VersionStretch(VersionCut.NUMBERED, after);
      case "<" -> new VersionStretch(VersionCut.NUMBERED, VersionCut.below(version));
      default -> new VersionStretch(from, after);
    };
  }

  /** The place of the first number that is not zero, or of the last one that was typed. */
  private static int steady(Version version) {
    int last = Math.min(version.given(), WHOLE) - 1;
    return IntStream.range(0, last)
        .filter(at -> !version.number(at).zero())
        .findFirst()
        .orElse(last);
  }

  /** Below the next version that differs in the number at this place. */
  private static VersionCut next(Version version, int place) {
    String before =
        IntStream.range(0, place)
            .mapToObj(at -> version.number(at).text() + ".")
            .collect(Collectors.joining());
    BigInteger raised = new BigInteger(version.number(place).text()).add(BigInteger.ONE);
    return VersionCut.below(Version.of(before + raised));
  }

  private static IllegalArgumentException unread(String text) {
    return new IllegalArgumentException("not a range of versions: " + text);
  }
}
