package org.slipway.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ranges of versions as Maven writes them, for example {@code [4.1,5.0)}. */
final class IntervalNotation {

  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])([^\\[\\](),]*)(?:(,)([^\\[\\](),]*))?([\\])])");

  private IntervalNotation() {}

  /**
   * @throws IllegalArgumentException if it is not written so
   */
  static List<VersionStretch> read(String text) {
    var stretches = new ArrayList<VersionStretch>();
    Matcher matcher = INTERVAL.matcher(text);
    int at = 0;
    while (matcher.region(at, text.length()).lookingAt()) {
      stretches.add(stretch(matcher, text));
      at = matcher.end();
      if (at == text.length()) {
        return stretches;
      }
      at = next(text, at);
    }
    throw unread(text);
  }

  private static int next(String text, int at) {
    int here = at;
    while (here < text.length() && (text.charAt(here) == ',' || text.charAt(here) == ' ')) {
      here++;
    }
    return here;
  }

  private static VersionStretch stretch(Matcher matcher, String text) {
    boolean closedFrom = matcher.group(1).equals("[");
    boolean closedTo = matcher.group(5).equals("]");
    String from = matcher.group(2).strip();
    if (matcher.group(3) == null) {
      if (!closedFrom || !closedTo || from.isEmpty()) {
        throw unread(text);
      }
      Version only = version(from, text);
      return new VersionStretch(VersionCut.before(only), VersionCut.after(only));
    }
    String to = matcher.group(4).strip();
    return from.isEmpty() && to.isEmpty()
        ? VersionStretch.ALL
        : new VersionStretch(from(from, closedFrom, text), to(to, closedTo, text));
  }

  private static VersionCut from(String from, boolean closed, String text) {
    if (from.isEmpty()) {
      return VersionCut.NUMBERED;
    }
    Version version = version(from, text);
    return closed ? VersionCut.before(version) : VersionCut.after(version);
  }

  private static VersionCut to(String to, boolean closed, String text) {
    if (to.isEmpty()) {
      return VersionCut.END;
    }
    Version version = version(to, text);
    return closed ? VersionCut.after(version) : VersionCut.below(version);
  }

  private static Version version(String part, String text) {
    Version version = Version.of(part);
    if (!version.numbered()) {
      throw unread(text);
    }
    return version;
  }

  private static IllegalArgumentException unread(String text) {
    return new IllegalArgumentException("not a range of versions: " + text);
  }
}
