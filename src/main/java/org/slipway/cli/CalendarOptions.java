package org.slipway.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import picocli.CommandLine.Option;

/** For whom a calendar is made, and of which time. */
final class CalendarOptions {

  private static final int MONTHS = 3;

  @Option(
      names = "--audience",
      paramLabel = "A",
      description =
          "everyone, operations, business, board, team:KEY, region:NAME or train:NAME"
              + " (${DEFAULT-VALUE}).")
  private String audience = "everyone";

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day, ISO 8601; without it the first of this month.")
  private @Nullable String from;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "Last day, ISO 8601; without it three months on.")
  private @Nullable String until;

  Audience audience(Plan plan, Home home) {
    return Audiences.read(audience, plan, home);
  }

  /** Whole days in the zone. */
  Interval range(Instant now, ZoneId zone, Home home) {
    LocalDate first =
        from == null ? now.atZone(zone).toLocalDate().withDayOfMonth(1) : day(from, home);
    LocalDate last = until == null ? first.plusMonths(MONTHS).minusDays(1) : day(until, home);
    if (last.isBefore(first)) {
      throw new Refused(
          Exit.USAGE, home.output().texts().get("cli.export.reversed", first, last));
    }
    return new Interval(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static LocalDate day(String text, Home home) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.unreadable-time", text));
    }
  }
}
