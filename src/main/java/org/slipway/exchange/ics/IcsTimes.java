package org.slipway.exchange.ics;

import java.io.IOException;
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
    return isUtc(when.zone()) ? "" : ";TZID=" + when.zone().getId();
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
