package org.slipway.exchange.cmdb;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.PlainText;
import org.slipway.exchange.incoming.Unreadable;

/**
 * The file {@code .env} beside a compose file: a line {@code NAME=value} for each variable. A value
 * in single quotes stands as it is, any other may name variables above it; an unquoted one ends at
 * a comment.
 */
final class EnvFile {

  static final String NAME = ".env";

  private static final int LARGEST = 1 << 20;
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");

  private EnvFile() {}

  /**
   * The values beside a file; none where there is no such file.
   *
   * @throws Unreadable if it is no text, or is larger than any such file
   */
  static SortedMap<String, String> beside(FileContent file, Limits limits) throws Unreadable {
    var small =
        new Limits(
            LARGEST,
            limits.rows(),
            limits.columns(),
            limits.lineLength(),
            limits.depth(),
            limits.problems());
    Optional<FileContent> env = file.beside(NAME, small);
    return env.isEmpty() ? new TreeMap<>() : read(PlainText.of(env.get(), Optional.empty()));
  }

  /** The values of a text; what is no such line, or names a variable without a value, has none. */
  static SortedMap<String, String> read(String text) {
    var values = new TreeMap<String, String>();
    for (String line : text.split("\\R", -1)) {
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches()) {
        value(matcher.group(2), values)
            .ifPresentOrElse(
                value -> values.put(matcher.group(1), value),
                () -> values.remove(matcher.group(1)));
      }
    }
    return values;
  }

  private static Optional<String> value(String written, SortedMap<String, String> above) {
    char first = written.isEmpty() ? ' ' : written.charAt(0);
    if (first != '\'' && first != '"') {
      String bare = COMMENT.matcher(written).replaceFirst("").strip();
      return new Variables(above).filled(bare);
    }
    int end = written.indexOf(first, 1);
    if (end < 0) {
      return Optional.empty();
    }
    String inner = written.substring(1, end);
    return first == '\'' ? Optional.of(inner) : new Variables(above).filled(inner);
  }
}
