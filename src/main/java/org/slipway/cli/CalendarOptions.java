package org.slipway.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.pack.calendar.CalendarPaper;
import org.slipway.pack.calendar.PaperFormat;
import org.slipway.pack.calendar.PaperSize;
import org.slipway.scene.LanesBy;
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

  @Option(
      names = "--paper",
      paramLabel = "A3|A4|LETTER|LEGAL|TABLOID",
      description = "With calendar-pdf: the paper (${DEFAULT-VALUE}).")
  private PaperSize paper = PaperSize.A3;

  @Option(
      names = "--orientation",
      paramLabel = "landscape|portrait",
      description = "With calendar-pdf: how the paper lies (landscape).")
  private PaperFormat.Orientation orientation = PaperFormat.Orientation.LANDSCAPE;

  @Option(
      names = "--show",
      paramLabel = "PART",
      split = ",",
      description =
          "With calendar-pdf: impact, month, timeline, agenda; without it all but" + " the agenda.")
  private List<CalendarPaper.Part> parts = CalendarPaper.USUAL;

  @Option(
      names = "--lanes",
      paramLabel = "BY",
      description =
          "With calendar-pdf: lanes by environment, component, team, region or train"
              + " (${DEFAULT-VALUE}).")
  private LanesBy lanes = LanesBy.ENVIRONMENT;

  /** Refuses a time that is too long to be printed. */
  void printable(LocalDate first, LocalDate last, Home home) {
    if (CalendarPaper.isTooLong(first, last)) {
      String says =
          home.output().texts().get("cli.export.too-long", CalendarPaper.MOST_DAYS, first, last);
      throw new Refused(Exit.USAGE, says);
    }
  }

  /** How a printed calendar is laid out. */
  CalendarPaper.Look look(Home home) {
    return new CalendarPaper.Look(
        new PaperFormat(paper, orientation), lanes, new TreeSet<>(parts), home.output().zone());
  }

  Audience audience(Plan plan, Home home) {
    return Audiences.read(audience, plan, home);
  }

  /** Whole days in the zone. */
  Interval range(Instant now, ZoneId zone, Home home) {
    LocalDate first =
        from == null ? now.atZone(zone).toLocalDate().withDayOfMonth(1) : Zones.day(from, home);
    LocalDate last = until == null ? first.plusMonths(MONTHS).minusDays(1) : Zones.day(until, home);
    if (last.isBefore(first)) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.export.reversed", first, last));
    }
    return new Interval(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
