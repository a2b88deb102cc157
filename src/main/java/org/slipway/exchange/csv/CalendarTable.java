package org.slipway.exchange.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.CalendarEntries;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.calendar.Impact;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.exchange.incoming.CutOffsLeftOut;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.text.CalendarWords;
import org.slipway.text.Terms;
import org.slipway.text.Texts;

/**
 * The calendar of an audience as a table: a row for each occurrence that reaches into a range, by
 * start. Headings are stable machine names; local times stand beside their zone and their UTC.
 *
 * @param leftOut what could not be computed, so that no row being there is never taken for nothing
 *     happening
 */
public record CalendarTable(List<Row> rows, List<Problem> leftOut) {

  /** The headings, in order. */
  public static final List<String> HEADING =
      List.of(
          "id",
          "part",
          "key",
          "sort",
          "title",
          "category",
          "status",
          "all_day",
          "start_local",
          "end_local",
          "zone",
          "start_utc",
          "end_utc",
          "clock_change",
          "business_units",
          "regions",
          "users_fewest",
          "users_most",
          "data_sensitivity",
          "interruption",
          "interruption_minutes",
          "contact",
          "description");

  /**
   * One occurrence.
   *
   * @param id opaque, of the record
   * @param part which part of the record; empty: itself
   * @param sort token, for example {@code deployment}
   * @param category of a business event, severity of a freeze
   * @param status of a deployment
   * @param startLocal ISO 8601 without offset; a date where it takes whole days
   * @param endLocal the same; not part of it
   * @param startUtc ISO 8601
   * @param clockChange {@code gap} or {@code overlap} where the clocks moved an end
   * @param impact of a deployment
   */
  public record Row(
      String id,
      String part,
      String key,
      String sort,
      String title,
      String category,
      String status,
      boolean allDay,
      String startLocal,
      String endLocal,
      String zone,
      Instant startUtc,
      Instant endUtc,
      String clockChange,
      Optional<Touched> impact,
      String description) {}

  /** Whom a deployment touches, in words and figures. */
  public record Touched(
      String businessUnits,
      String regions,
      Optional<Long> usersFewest,
      Optional<Long> usersMost,
      String dataSensitivity,
      String interruption,
      Optional<Long> interruptionMinutes,
      String contact) {

    static Touched of(CalendarWords words, Deployment deployment) {
      Impact impact = Impact.of(words.plan(), deployment);
      return new Touched(
          words.units(impact),
          words.regions(impact),
          impact.users().map(Impact.Users::fewest),
          impact.users().filter(u -> u.unknown() == 0).map(Impact.Users::most),
          words.data(impact),
          Terms.token(impact.interruption()),
          impact.noticed().map(run -> run.toMinutes()),
          words.contact(impact));
    }

    List<String> cells() {
      return List.of(
          businessUnits,
          regions,
          usersFewest.map(String::valueOf).orElse(""),
          usersMost.map(String::valueOf).orElse(""),
          dataSensitivity,
          interruption,
          interruptionMinutes.map(String::valueOf).orElse(""),
          contact);
    }
  }

  public CalendarTable {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
  }

  /** What the audience is shown of a range. */
  public static CalendarTable of(Plan plan, Audience audience, Interval range, Texts texts) {
    var words = new CalendarWords(plan, texts);
    var rows = new ArrayList<Row>();
    var leftOut = new ArrayList<Problem>();
    for (CalendarEntry entry : CalendarEntries.of(plan, audience, range)) {
      Expansion expansion = entry.expand(plan, range);
      expansion.occurrences().forEach(occurrence -> rows.add(row(words, entry, occurrence)));
      if (expansion instanceof Expansion.NotComputed) {
        leftOut.add(notCovered(entry.record().key(), words.title(entry)));
      }
    }
    leftOut.addAll(CutOffsLeftOut.told(CalendarEntries.undated(plan, audience, range)));
    rows.sort(
        Comparator.comparing(Row::startUtc)
            .thenComparing(Row::endUtc)
            .thenComparing(Row::id)
            .thenComparing(Row::part));
    return new CalendarTable(rows, leftOut);
  }

  private static Problem notCovered(String key, String title) {
    return Problem.leftOut(
        Place.of(key),
        Phrase.of("exchange.ics.working-days", Arg.words(title)),
        Phrase.of("exchange.do.extend-calendar"));
  }

  private static Row row(CalendarWords words, CalendarEntry entry, Occurrence occurrence) {
    boolean days = entry.when().allDay();
    ZoneId zone = entry.when().zone();
    Interval at = occurrence.at();
    return new Row(
        entry.record().id().toString(),
        entry.part(),
        entry.record().key(),
        Terms.token(entry.sort()),
        words.title(entry),
        category(entry),
        entry.record() instanceof Deployment d ? Terms.token(d.state()) : "",
        days,
        local(at.start(), zone, days),
        local(at.end(), zone, days),
        zone.getId(),
        at.start(),
        at.end(),
        occurrence.startShift().or(occurrence::endShift).map(CalendarTable::token).orElse(""),
        entry.record() instanceof Deployment d
            ? Optional.of(Touched.of(words, d))
            : Optional.empty(),
        entry.record() instanceof Deployment ? "" : words.description(entry).orElse(""));
  }

  private static String token(ClockShift shift) {
    return shift.name().toLowerCase(Locale.ROOT);
  }

  private static String category(CalendarEntry entry) {
    return switch (entry.record()) {
      case Freeze freeze -> Terms.token(freeze.severity());
      case BusinessEvent event -> event.category();
      default -> "";
    };
  }

  private static String local(Instant at, ZoneId zone, boolean days) {
    ZonedDateTime local = at.atZone(zone);
    LocalDate date = local.toLocalDate();
    return days
        ? date.toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The rows as cells under {@link #HEADING}. */
  public List<List<String>> cells() {
    return rows.stream().map(CalendarTable::cells).toList();
  }

  private static List<String> cells(Row row) {
    var cells =
        new ArrayList<String>(
            List.of(
                row.id(),
                row.part(),
                row.key(),
                row.sort(),
                row.title(),
                row.category(),
                row.status(),
                Boolean.toString(row.allDay()),
                row.startLocal(),
                row.endLocal(),
                row.zone(),
                row.startUtc().toString(),
                row.endUtc().toString(),
                row.clockChange()));
    cells.addAll(row.impact().map(Touched::cells).orElse(java.util.Collections.nCopies(8, "")));
    cells.add(row.description());
    return cells;
  }
}
