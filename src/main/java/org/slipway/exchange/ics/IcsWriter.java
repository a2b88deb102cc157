package org.slipway.exchange.ics;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/**
 * Writes deployments, freezes, windows and business events of a plan as one calendar. The UID of an
 * event is that of its record for ever, so that a calendar program recognises it again.
 */
public final class IcsWriter {

  /** What the calendar says of itself and of its events' versions. */
  public record Stamp(Instant at, ToIntFunction<Ref> sequence) {

    /** Every event in its first version. */
    public static Stamp at(Instant at) {
      return new Stamp(at, _ -> 0);
    }
  }

  private static final String UID_SUFFIX = "-slipway";
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final Duration SHIFTED_AT_MOST = Duration.ofDays(60);

  /** One event to be written. */
  private record Entry(
      PlanRecord record, Recurrence when, String title, String category, String state) {
    Entry at(Recurrence other) {
      return new Entry(record, other, title, category, state);
    }
  }

  private IcsWriter() {}

  /**
   * Writes the calendar; flushes, does not close. The same plan and stamp give the same bytes.
   *
   * @param name of the calendar where the plan has no organisation
   * @return what could not be written, with the reason
   */
  public static List<Problem> write(Plan plan, String name, Stamp stamp, OutputStream out)
      throws IOException {
    var leftOut = new ArrayList<Problem>();
    List<Entry> entries = entries(plan, stamp.at(), leftOut);
    var lines = new IcsLines(out);
    String title = plan.organisation().map(Organisation::name).orElse(name);
    lines.begin("VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Slipway//Slipway//EN");
    lines.line("CALSCALE", "GREGORIAN");
    lines.text("NAME", title);
    lines.text("X-WR-CALNAME", title);
    for (var zone : zones(entries).entrySet()) {
      new TimeZoneBlock(ZoneId.of(zone.getKey()), lines).write(zone.getValue());
    }
    for (Entry entry : entries) {
      event(entry, stamp, lines);
    }
    lines.end("VCALENDAR");
    out.flush();
    return leftOut;
  }

  private static List<Entry> entries(Plan plan, Instant now, List<Problem> leftOut) {
    var entries = new ArrayList<Entry>();
    plan.deployments().values().forEach(d -> entry(plan, d).ifPresent(entries::add));
    for (Freeze f : plan.freezes().values()) {
      entries.add(new Entry(f, f.when(), f.name(), "freeze", ""));
    }
    for (MaintenanceWindow w : plan.maintenanceWindows().values()) {
      entries.add(new Entry(w, w.when(), w.name(), "maintenance", ""));
    }
    for (BusinessEvent e : plan.businessEvents().values()) {
      entries.add(new Entry(e, e.when(), e.name(), e.category(), ""));
    }
    return entries.stream()
        .flatMap(
            e ->
                (e.when().needsWorkingDays() ? dated(plan, e, now, leftOut) : Optional.of(e))
                    .stream())
        .sorted(
            Comparator.comparing((Entry e) -> e.record().kind())
                .thenComparing(e -> e.record().id(), Id::compareTo))
        .toList();
  }

  /**
   * RFC 5545 has no word for working days of a holiday calendar, so such occurrences are written
   * one by one, a year ahead; those of years the calendar does not cover are left out.
   */
  private static Optional<Entry> dated(Plan plan, Entry entry, Instant now, List<Problem> leftOut) {
    Recurrence when = entry.when();
    Instant first = WallTime.resolve(when.start(), when.zone()).at().minus(SHIFTED_AT_MOST);
    Instant last = (now.isAfter(first) ? now : first).plus(AHEAD);
    Expansion expansion = Occurrences.expand(plan, entry.record(), new Interval(first, last));
    if (expansion instanceof Expansion.NotComputed) {
      leftOut.add(
          Problem.leftOut(
              Place.of(entry.record().key()),
              Phrase.of("exchange.ics.working-days", Arg.words(entry.title())),
              Phrase.of("exchange.do.extend-calendar")));
    }
    List<LocalDateTime> starts =
        expansion.occurrences().stream()
            .map(o -> LocalDateTime.ofInstant(o.at().start(), when.zone()))
            .toList();
    if (starts.isEmpty()) {
      return Optional.empty();
    }
    Duration length = Duration.between(when.start(), when.end());
    LocalDateTime start = starts.getFirst();
    return Optional.of(
        entry.at(
            new Recurrence(
                start,
                start.plus(length),
                when.zone(),
                Optional.empty(),
                List.of(),
                starts.subList(1, starts.size()),
                when.allDay(),
                DayShift.NONE)));
  }

  /** A deployment from its start to the end of verification; nothing while it has no start. */
  private static Optional<Entry> entry(Plan plan, Deployment deployment) {
    Optional<Interval> at = deployment.timing().active().or(() -> deployment.timing().known());
    return deployment
        .timing()
        .start()
        .flatMap(start -> at.map(interval -> when(interval, start.zone())))
        .map(when -> entry(plan, deployment, when));
  }

  private static Entry entry(Plan plan, Deployment deployment, Recurrence when) {
    Release release = plan.get(Release.class, deployment.release());
    Environment environment = plan.get(Environment.class, deployment.environment());
    String title = release.name() + " " + release.version() + " \u2192 " + environment.name();
    return new Entry(deployment, when, title, "release", status(deployment.state()));
  }

  /** In the zone of entry where its wall times say the instants exactly, else in UTC. */
  private static Recurrence when(Interval at, ZoneId zone) {
    LocalDateTime start = LocalDateTime.ofInstant(at.start(), zone);
    LocalDateTime end = LocalDateTime.ofInstant(at.end(), zone);
    boolean exact =
        WallTime.resolve(start, zone).at().equals(at.start())
            && WallTime.resolve(end, zone).at().equals(at.end())
            && !end.isBefore(start);
    return exact
        ? Recurrence.once(start, end, zone)
        : Recurrence.once(
            LocalDateTime.ofInstant(at.start(), IcsTime.UTC),
            LocalDateTime.ofInstant(at.end(), IcsTime.UTC),
            IcsTime.UTC);
  }

  private static String status(DeploymentState state) {
    return switch (state) {
      case DRAFT, PLANNED -> "TENTATIVE";
      case APPROVED, RUNNING, DONE, FAILED, ROLLED_BACK -> "CONFIRMED";
      case CANCELLED -> "CANCELLED";
    };
  }

  /** The zones wall times are written in, and the first instant needed of each. */
  private static SortedMap<String, Instant> zones(List<Entry> entries) {
    var zones = new TreeMap<String, Instant>();
    for (Entry entry : entries) {
      Recurrence when = entry.when();
      if (!when.allDay() && !IcsTimes.isUtc(when.zone())) {
        LocalDateTime first = when.start();
        for (LocalDateTime also : when.also()) {
          first = also.isBefore(first) ? also : first;
        }
        Instant at = WallTime.resolve(first, when.zone()).at();
        zones.merge(when.zone().getId(), at, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return zones;
  }

  private static void event(Entry entry, Stamp stamp, IcsLines lines) throws IOException {
    PlanRecord record = entry.record();
    lines.begin("VEVENT");
    lines.line("UID", record.id() + UID_SUFFIX);
    lines.line("DTSTAMP", IcsTimes.utc(stamp.at()));
    lines.line("SEQUENCE", Integer.toString(stamp.sequence().applyAsInt(Ref.of(record))));
    IcsTimes.write(entry.when(), lines);
    lines.text("SUMMARY", entry.title());
    description(record, lines);
    lines.text("CATEGORIES", entry.category());
    if (!entry.state().isEmpty()) {
      lines.line("STATUS", entry.state());
    }
    lines.line("TRANSP", record instanceof Deployment ? "OPAQUE" : "TRANSPARENT");
    lines.text("X-SLIPWAY-KEY", record.key());
    lines.end("VEVENT");
  }

  private static void description(PlanRecord record, IcsLines lines) throws IOException {
    Optional<String> text =
        switch (record) {
          case Freeze freeze -> Optional.of(freeze.reason());
          case BusinessEvent event -> event.note();
          default -> Optional.empty();
        };
    if (text.isPresent()) {
      lines.text("DESCRIPTION", text.get());
    }
  }
}
