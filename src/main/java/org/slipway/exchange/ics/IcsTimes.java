package org.slipway.exchange.ics;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;

/** Writes when something happens: days as DATE, UTC with Z, all else as wall time with a TZID. */
final class IcsTimes {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(?:T(\\d{6})(Z)?)?");

  private IcsTimes() {}

  static String utc(Instant at) {
    return WALL.format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)) + "Z";
  }

  /** Whether wall times of that zone are written as UTC. */
  static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  /** Start, end and rule. */
  static void write(Recurrence when, IcsLines out) throws IOException {
    out.line("DTSTART" + kind(when), value(when.start(), when));
    if (!when.end().equals(when.start()) || when.allDay()) {
      out.line("DTEND" + kind(when), value(when.end(), when));
    }
    repeats(when, out);
  }

  /** Start, exact length and rule, where the first end would say another length. */
  static void writeLasting(Recurrence when, Duration length, IcsLines out) throws IOException {
    out.line("DTSTART" + kind(when), value(when.start(), when));
    out.line("DURATION", length.toDays() > 0 ? hours(length) : length.toString());
    repeats(when, out);
  }

  /** In hours: a day would be one of the clock's, not 24 hours. */
  private static String hours(Duration length) {
    int minutes = length.toMinutesPart();
    return "PT" + length.toHours() + "H" + (minutes == 0 ? "" : minutes + "M");
  }

  static void recurrenceId(Recurrence when, LocalDateTime start, IcsLines out) throws IOException {
    out.line("RECURRENCE-ID" + kind(when), value(start, when));
  }

  private static void repeats(Recurrence when, IcsLines out) throws IOException {
    if (when.rule().isPresent()) {
      out.line("RRULE", rule(when.rule().get(), when));
    }
    list("EXDATE", when.except(), when, out);
    list("RDATE", when.also(), when, out);
  }

  private static void list(String name, List<LocalDateTime> starts, Recurrence when, IcsLines out)
      throws IOException {
    var values = new ArrayList<String>();
    starts.forEach(start -> values.add(value(start, when)));
    if (!values.isEmpty()) {
      out.line(name + kind(when), String.join(",", values));
    }
  }

  private static String kind(Recurrence when) {
    if (when.allDay()) {
      return ";VALUE=DATE";
    }
    if (isUtc(when.zone())) {
      return "";
    }
    String id = when.zone().getId();
    return ";TZID=" + (id.indexOf(':') < 0 ? id : '"' + id + '"');
  }

  private static String value(LocalDateTime at, Recurrence when) {
    if (when.allDay()) {
      return DAY.format(at);
    }
    return WALL.format(at) + (isUtc(when.zone()) ? "Z" : "");
  }

  /** The rule with its UNTIL in the form the start asks for: a day, or UTC (RFC 5545, 3.3.10). */
  private static String rule(String rule, Recurrence when) {
    Matcher matcher = UNTIL.matcher(rule);
    if (!matcher.find()) {
      return rule;
    }
    String day = matcher.group(1);
    if (when.allDay()) {
      return matcher.replaceFirst("UNTIL=" + day);
    }
    if (matcher.group(3) != null) {
      return rule;
    }
    String time = matcher.group(2) == null ? "235959" : matcher.group(2);
    LocalDateTime local = LocalDateTime.parse(day + "T" + time, WALL);
    Instant until = WallTime.resolve(local, when.zone()).at();
    return matcher.replaceFirst("UNTIL=" + utc(until));
  }
}
