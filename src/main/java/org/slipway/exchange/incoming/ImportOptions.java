package org.slipway.exchange.incoming;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Severity;

/**
 * What the user says about an import.
 *
 * @param newIds makes the ids of new records
 * @param zone of dates and floating times; empty: the organisation's, else UTC
 * @param source name of the other system; empty: what the mapping or the file says
 * @param table how a table is read
 * @param calendar how a calendar is read
 */
public record ImportOptions(
    Supplier<UUID> newIds,
    Optional<ZoneId> zone,
    Optional<String> source,
    Table table,
    Calendar calendar,
    Limits limits) {

  /**
   * How a table is read.
   *
   * @param mapping file that says which column is which field
   * @param encoding empty: by its byte order mark, else UTF-8
   * @param separator empty: found out
   */
  public record Table(
      Optional<FileContent> mapping, Optional<Charset> encoding, Optional<Character> separator) {

    public static final Table PLAIN =
        new Table(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * How a calendar is read: an event whose title or category matches becomes a freeze.
   *
   * @param freezes pattern found in the title or in one category; empty: all become business events
   * @param severity of those freezes
   */
  public record Calendar(Optional<Pattern> freezes, Severity severity) {

    public static final Calendar PLAIN = new Calendar(Optional.empty(), Severity.SOFT);

    /** Any of some words, with commas between, in small or capital letters; blank: none. */
    public static Optional<Pattern> words(String typed) {
      String any =
          Arrays.stream(typed.split(",", -1))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      return Optional.of(any).filter(words -> !words.isEmpty()).map(Calendar::pattern);
    }

    /**
     * The same, or one regular expression between strokes, such as {@code /freeze|no deploys?/}.
     *
     * @throws PatternSyntaxException if it is none
     */
    public static Optional<Pattern> wordsOrExpression(String typed) {
      String bare = typed.strip();
      return bare.length() > 2 && bare.startsWith("/") && bare.endsWith("/")
          ? Optional.of(pattern(bare.substring(1, bare.length() - 1)))
          : words(bare);
    }

    private static Pattern pattern(String expression) {
      return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
  }

  /** Nothing said but where ids come from. */
  public static ImportOptions of(Supplier<UUID> newIds) {
    return new ImportOptions(
        newIds, Optional.empty(), Optional.empty(), Table.PLAIN, Calendar.PLAIN, Limits.STANDARD);
  }

  /** The zone of dates and floating times: the user's, else the organisation's, else UTC. */
  public ZoneId zoneFor(Plan plan) {
    return zone.or(() -> plan.organisation().map(Organisation::zone)).orElse(ZoneId.of("UTC"));
  }

  public ImportOptions withZone(ZoneId newZone) {
    return new ImportOptions(newIds, Optional.of(newZone), source, table, calendar, limits);
  }

  public ImportOptions withTable(Table newTable) {
    return new ImportOptions(newIds, zone, source, newTable, calendar, limits);
  }

  public ImportOptions withMapping(FileContent mapping) {
    return withTable(new Table(Optional.of(mapping), table.encoding(), table.separator()));
  }

  public ImportOptions withCalendar(Calendar newCalendar) {
    return new ImportOptions(newIds, zone, source, table, newCalendar, limits);
  }

  public ImportOptions withLimits(Limits newLimits) {
    return new ImportOptions(newIds, zone, source, table, calendar, newLimits);
  }
}
