package org.slipway.exchange.utilisation;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.Utilisation;
import org.slipway.core.schedule.UtilisationWeeks;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.json.RecordJson;

/**
 * Writes utilisation by environment or shared service and week. Time is in hours with two decimals,
 * capacity and peak in units: deployments, or units of reservations. Weeks begin on Monday in the
 * zone that is stated, times are ISO 8601, local with offset and in UTC; shares are of 1.
 */
public final class UtilisationFile {

  /**
   * The JSON document.
   *
   * @param whatIf the mark of a plan that is only tried
   * @param units what the figures count
   * @param zone in which weeks begin
   */
  public record Document(
      String schemaVersion,
      Optional<String> whatIf,
      String units,
      String zone,
      Instant from,
      Instant to,
      List<Week> weeks) {
    public Document {
      weeks = List.copyOf(weeks);
    }
  }

  /**
   * One environment or shared service in one week.
   *
   * @param kind {@code environment} or {@code component}
   * @param capacity units at once; empty: no limit
   * @param busyHours hours in which anybody is there
   * @param bookedHours units in use, each for the time it is in use
   * @param share busy hours ÷ hours of the week
   * @param load booked hours ÷ (capacity × hours of the week); empty: no limit
   * @param peak most units at once
   * @param overHours hours in which more is in use than there is; empty: no limit
   * @param unplanned deployments without a start or with a part of unknown length, in all weeks
   * @param bookings keys of deployments and reservations, by start
   */
  public record Week(
      String kind,
      String key,
      String name,
      String local,
      Instant from,
      Instant to,
      Optional<Integer> capacity,
      BigDecimal busyHours,
      BigDecimal bookedHours,
      BigDecimal share,
      Optional<BigDecimal> load,
      int peak,
      Optional<BigDecimal> overHours,
      int unplanned,
      List<String> bookings) {
    public Week {
      bookings = List.copyOf(bookings);
    }
  }

  private static final String UNITS =
      "hours; capacity and peak in units (a deployment takes one, a reservation what it says);"
          + " share = busyHours / hours of the week; load = bookedHours / (capacity x hours of the"
          + " week)";

  private static final List<String> HEADING =
      List.of(
          "kind",
          "key",
          "name",
          "week_local",
          "week_utc",
          "zone",
          "capacity_units",
          "busy_hours",
          "booked_unit_hours",
          "share_of_week",
          "share_of_capacity",
          "peak_units",
          "over_capacity_hours",
          "unplanned_deployments",
          "bookings");

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private UtilisationFile() {}

  /** As a table for a spreadsheet. */
  public static void csv(Plan plan, UtilisationWeeks used, OutputStream out) throws IOException {
    String zone = used.zone().getId();
    List<List<String>> rows = weeks(plan, used).stream().map(week -> row(week, zone)).toList();
    CsvWriter.write(plan, HEADING, rows, out);
  }

  /** As one canonical JSON document, with a line end. */
  public static void json(Plan plan, UtilisationWeeks used, OutputStream out) throws IOException {
    var document =
        new Document(
            "1.0",
            WhatIfMark.of(plan),
            UNITS,
            used.zone().getId(),
            used.weeks().getFirst().start(),
            used.weeks().getLast().end(),
            weeks(plan, used));
    String text = RecordJson.fieldText(Document.class, document) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> row(Week week, String zone) {
    return List.of(
        week.kind(),
        week.key(),
        week.name(),
        week.local(),
        week.from().toString(),
        zone,
        week.capacity().map(String::valueOf).orElse(""),
        week.busyHours().toPlainString(),
        week.bookedHours().toPlainString(),
        week.share().toPlainString(),
        week.load().map(BigDecimal::toPlainString).orElse(""),
        String.valueOf(week.peak()),
        week.overHours().map(BigDecimal::toPlainString).orElse(""),
        String.valueOf(week.unplanned()),
        String.join("; ", week.bookings()));
  }

  private static List<Week> weeks(Plan plan, UtilisationWeeks used) {
    var weeks = new ArrayList<Week>();
    for (UtilisationWeeks.Row row : used.rows()) {
      PlanRecord of = plan.find(row.resource()).orElseThrow();
      row.weeks().forEach(week -> weeks.add(week(plan, of, week, used)));
    }
    return weeks;
  }

  private static Week week(Plan plan, PlanRecord of, Utilisation week, UtilisationWeeks used) {
    Instant start = week.range().start();
    return new Week(
        of.kind().token(),
        of.key(),
        Names.of(plan, of),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atZone(used.zone()).toOffsetDateTime()),
        start,
        week.range().end(),
        week.capacity(),
        hours(week.busy()),
        hours(week.booked()),
        week.share(),
        week.load(),
        week.peak(),
        week.overCapacity().map(UtilisationFile::hours),
        week.unplanned(),
        week.bookings().stream().map(ref -> key(plan, ref)).toList());
  }

  private static String key(Plan plan, Ref ref) {
    return plan.find(ref).orElseThrow().key();
  }

  private static BigDecimal hours(Duration time) {
    return BigDecimal.valueOf(time.toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_EVEN);
  }
}
