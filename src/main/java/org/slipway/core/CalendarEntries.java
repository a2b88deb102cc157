package org.slipway.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.calendar.EntrySort;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.schedule.train.TrainDates;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;

/**
 * What stands in the calendar of an {@link Audience}. The one answer for calendar files, tables and
 * paper. What repeats by a rule is one line; what is derived date by date, cut-offs of trains and
 * the shifts of rotations, is a line a date, within the reach asked for.
 */
public final class CalendarEntries {

  private static final DateTimeFormatter SHIFT_PART =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT);

  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Plan plan;
  private final ZoneId zone;
  private final Sight sight;
  private final Interval reach;

  private CalendarEntries(Plan plan, Audience audience, Interval reach) {
    this.plan = plan;
    this.reach = reach;
    this.zone = plan.organisation().map(Organisation::zone).orElse(UTC);
    this.sight = new Sight(plan, audience);
  }

  /** The lines an audience is shown, by sort, record and part. */
  public static List<CalendarEntry> of(Plan plan, Audience audience, Interval reach) {
    return new CalendarEntries(plan, audience, reach).all();
  }

  /** Cut-offs the audience would be shown, did anybody know when they are. */
  public static List<TrainDates.Undated> undated(Plan plan, Audience audience, Interval reach) {
    var sight = new Sight(plan, audience);
    return TrainDates.of(plan, Occurrences.of(plan), reach).notComputed().stream()
        .filter(u -> sight.shows(u.departure().train(), u.time().cutOff()))
        .toList();
  }

  private List<CalendarEntry> all() {
    var entries = new ArrayList<CalendarEntry>();
    plan.deployments().values().stream()
        .filter(sight::shows)
        .flatMap(d -> when(d).stream().map(w -> CalendarEntry.of(EntrySort.DEPLOYMENT, d, w)))
        .forEach(entries::add);
    for (Freeze f : plan.freezes().values()) {
      add(
          entries,
          sight.shows(f),
          new CalendarEntry(EntrySort.FREEZE, f, "", "", f.when(), f.holidays()));
    }
    for (MaintenanceWindow w : plan.maintenanceWindows().values()) {
      add(
          entries,
          sight.shows(w),
          new CalendarEntry(EntrySort.WINDOW, w, "", "", w.when(), w.holidays()));
    }
    for (BusinessEvent e : plan.businessEvents().values()) {
      add(
          entries,
          sight.shows(e),
          new CalendarEntry(EntrySort.EVENT, e, "", "", e.when(), e.holidays()));
    }
    plan.releases().values().forEach(release -> entries.addAll(milestones(release)));
    trains(entries);
    people(entries);
    shifts(entries);
    plan.holidayCalendars().values().forEach(calendar -> entries.addAll(holidays(calendar)));
    return entries.stream().sorted().toList();
  }

  private static void add(List<CalendarEntry> entries, boolean shown, CalendarEntry entry) {
    if (shown) {
      entries.add(entry);
    }
  }

  private void people(List<CalendarEntry> entries) {
    for (RosterEntry shift : plan.rosterEntries().values()) {
      add(
          entries,
          sight.shows(shift),
          CalendarEntry.of(EntrySort.SHIFT, shift, when(shift.at(), zone)));
    }
    for (Reservation booking : plan.reservations().values()) {
      add(
          entries,
          sight.shows(booking),
          CalendarEntry.of(EntrySort.BOOKING, booking, when(booking.at(), zone)));
    }
  }

  private void trains(List<CalendarEntry> entries) {
    for (ReleaseTrain t : plan.releaseTrains().values()) {
      add(
          entries,
          sight.shows(t),
          new CalendarEntry(EntrySort.DEPARTURE, t, "", "", t.departs(), t.holidays()));
    }
    for (TrainDates.Dated date : TrainDates.of(plan, Occurrences.of(plan), reach).cutOffs()) {
      ReleaseTrain train = date.departure().train();
      add(entries, sight.shows(train, date.cutOff()), cutOff(train, date));
    }
    for (VendorDelivery d : plan.vendorDeliveries().values()) {
      var at = new Interval(d.due().at(), d.due().at());
      add(
          entries,
          sight.shows(d),
          CalendarEntry.of(EntrySort.DELIVERY, d, when(at, d.due().zone())));
    }
  }

  /** Known by its place in the train's list and the local day of the departure it belongs to. */
  private static CalendarEntry cutOff(ReleaseTrain train, TrainDates.Dated date) {
    int place = train.cutOffs().indexOf(date.cutOff()) + 1;
    return new CalendarEntry(
        EntrySort.CUT_OFF,
        train,
        "cut-off-" + place + "-" + date.departure().day(),
        date.cutOff().name(),
        when(new Interval(date.at(), date.at()), train.departs().zone()),
        Optional.empty());
  }

  /** Those that rotations make, where nobody entered any. */
  private void shifts(List<CalendarEntry> entries) {
    for (RosterRotation rotation : plan.rosterRotations().values()) {
      for (RosterEntry shift : Rosters.shifts(plan, rotation, reach)) {
        String begins = SHIFT_PART.format(shift.at().start().atOffset(ZoneOffset.UTC));
        String name = plan.get(Person.class, shift.person()).name();
        Recurrence when = when(shift.at(), rotation.shifts().zone());
        add(
            entries,
            sight.shows(shift),
            new CalendarEntry(EntrySort.SHIFT, rotation, begins, name, when, Optional.empty()));
      }
    }
  }

  /** From its start to the end of verification; nothing while it has no start. */
  private static Optional<Recurrence> when(Deployment deployment) {
    Optional<Interval> at = deployment.timing().active().or(() -> deployment.timing().known());
    return deployment.timing().start().flatMap(s -> at.map(interval -> when(interval, s.zone())));
  }

  /** In that zone where its wall times say the instants exactly, else in UTC. */
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
            LocalDateTime.ofInstant(at.start(), UTC), LocalDateTime.ofInstant(at.end(), UTC), UTC);
  }

  private List<CalendarEntry> milestones(Release release) {
    var entries = new ArrayList<CalendarEntry>();
    Map<MilestoneKind, Integer> seen = new EnumMap<>(MilestoneKind.class);
    for (Milestone milestone : release.milestones()) {
      int number = seen.merge(milestone.kind(), 1, Integer::sum);
      Optional<Instant> at = Anchors.of(plan, milestone).known();
      if (at.isPresent() && sight.shows(release, milestone)) {
        String part = milestone.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        entries.add(
            new CalendarEntry(
                EntrySort.MILESTONE,
                release,
                part + "-" + number,
                milestone.name(),
                when(new Interval(at.get(), at.get()), milestone.zone()),
                Optional.empty()));
      }
    }
    return entries;
  }

  private List<CalendarEntry> holidays(HolidayCalendar calendar) {
    var entries = new ArrayList<CalendarEntry>();
    for (Holiday holiday : calendar.holidays()) {
      String part = holiday.date().toString();
      boolean again = !entries.isEmpty() && entries.getLast().part().equals(part);
      if (sight.shows(calendar)) {
        if (again) {
          CalendarEntry first = entries.removeLast();
          entries.add(day(calendar, holiday.date(), first.name() + ", " + holiday.name()));
        } else {
          entries.add(day(calendar, holiday.date(), holiday.name()));
        }
      }
    }
    return entries;
  }

  private CalendarEntry day(HolidayCalendar calendar, LocalDate date, String name) {
    LocalDateTime start = date.atStartOfDay();
    var when =
        new Recurrence(
            start,
            start.plusDays(1),
            zone,
            Optional.empty(),
            List.of(),
            List.of(),
            true,
            DayShift.NONE);
    return new CalendarEntry(
        EntrySort.HOLIDAY, calendar, date.toString(), name, when, Optional.empty());
  }
}
