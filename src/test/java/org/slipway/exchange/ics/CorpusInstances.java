package org.slipway.exchange.ics;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.ICalProperty;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WorkingDays;

/**
 * When the events of a foreign calendar begin in the two years after their first start, by UID: as
 * it was taken in here, and as two libraries read the same file. Days and floating times stand as
 * if in UTC.
 */
@SuppressWarnings("JavaUtilDate") // what biweekly gives
final class CorpusInstances {

  private static final Duration TWO_YEARS = Duration.ofDays(731);

  private CorpusInstances() {}

  static void relax() {
    IcsReadBack.quiet();
    for (String hint :
        List.of(
            CompatibilityHints.KEY_RELAXED_PARSING,
            CompatibilityHints.KEY_RELAXED_UNFOLDING,
            CompatibilityHints.KEY_RELAXED_VALIDATION,
            CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY)) {
      CompatibilityHints.setHintEnabled(hint, true);
    }
  }

  /** As it was taken in: of each UID the range looked at, and the starts in it. */
  static SortedMap<String, SortedSet<Instant>> taken(
      Plan plan, SortedMap<String, Interval> ranges) {
    var starts = new TreeMap<String, SortedSet<Instant>>();
    for (BusinessEvent event : plan.businessEvents().values()) {
      ranges.merge(uid(event), range(event), CorpusInstances::earlier);
    }
    for (BusinessEvent event : plan.businessEvents().values()) {
      Interval range = Objects.requireNonNull(ranges.get(uid(event)));
      SortedSet<Instant> own = starts.computeIfAbsent(uid(event), _ -> new TreeSet<>());
      Recurrences.expand(event.when(), WorkingDays.NONE, range).occurrences().stream()
          .map(occurrence -> occurrence.at().start())
          .filter(range::contains)
          .forEach(own::add);
    }
    return starts;
  }

  static String uid(BusinessEvent event) {
    ExternalId name = event.head().externalIds().getFirst();
    return name.id().replaceFirst("#[0-9TZ:-]+$", "");
  }

  private static Interval range(BusinessEvent event) {
    Instant first = event.when().start().atZone(event.when().zone()).toInstant();
    return Interval.lasting(first.minus(Duration.ofDays(1)), TWO_YEARS);
  }

  private static Interval earlier(Interval a, Interval b) {
    return a.start().isBefore(b.start()) ? a : b;
  }

  /** As ical4j reads it. */
  static SortedMap<String, SortedSet<Instant>> ical4j(
      String text, SortedMap<String, Interval> ranges) throws Exception {
    var starts = new TreeMap<String, SortedSet<Instant>>();
    var calendar = new CalendarBuilder().build(new StringReader(text));
    for (var component : calendar.getComponents()) {
      if (component.getName().equals(Component.VEVENT)) {
        ical4j((net.fortuna.ical4j.model.component.VEvent) component, ranges, starts);
      }
    }
    return starts;
  }

  private static void ical4j(
      net.fortuna.ical4j.model.component.VEvent event,
      SortedMap<String, Interval> ranges,
      SortedMap<String, SortedSet<Instant>> starts) {
    String uid = event.getUid().map(u -> u.getValue().strip()).orElse("");
    Interval range = ranges.get(uid);
    if (range == null) {
      return;
    }
    SortedSet<Instant> own = starts.computeIfAbsent(uid, _ -> new TreeSet<>());
    Temporal first = Objects.requireNonNull(event.getDateTimeStart()).getDate();
    if (event.getRecurrenceId() != null) {
      own.remove(instant(event.getRecurrenceId().getDate()));
      add(instant(first), range, own);
      return;
    }
    if (event.getProperty("RRULE").isEmpty() && event.getProperty("RDATE").isEmpty()) {
      own.add(instant(first));
      return;
    }
    Temporal from = like(first, range.start());
    Temporal to = like(first, range.end());
    for (Object period : event.calculateRecurrenceSet(new Period<>(from, to))) {
      own.add(instant((Temporal) ((Period<?>) period).getStart()));
    }
    own.removeIf(at -> !range.contains(at));
  }

  private static void add(Instant start, Interval range, SortedSet<Instant> own) {
    if (range.contains(start)) {
      own.add(start);
    }
  }

  private static Temporal like(Temporal first, Instant at) {
    return switch (first) {
      case LocalDate _ -> at.atZone(ZoneOffset.UTC).toLocalDate();
      case ZonedDateTime zoned -> at.atZone(zoned.getZone());
      case OffsetDateTime offset -> at.atOffset(offset.getOffset());
      case LocalDateTime _ -> at.atZone(ZoneOffset.UTC).toLocalDateTime();
      default -> at;
    };
  }

  private static Instant instant(Temporal temporal) {
    return switch (temporal) {
      case Instant at -> at;
      case ZonedDateTime at -> at.withEarlierOffsetAtOverlap().toInstant();
      case OffsetDateTime at -> at.toInstant();
      case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
      case LocalDateTime floating -> floating.toInstant(ZoneOffset.UTC);
      default -> throw new AssertionError(temporal.getClass().toString());
    };
  }

  /** As biweekly reads it; its starts are instants in the zones of the file itself. */
  static SortedMap<String, SortedSet<Instant>> biweekly(
      String text, SortedMap<String, Interval> ranges) {
    var starts = new TreeMap<String, SortedSet<Instant>>();
    for (ICalendar calendar : Biweekly.parse(text).all()) {
      for (VEvent event : calendar.getEvents()) {
        String uid = event.getUid() == null ? "" : event.getUid().getValue().strip();
        Interval range = ranges.get(uid);
        if (range != null && event.getDateStart() != null) {
          var own = starts.computeIfAbsent(uid, _ -> new TreeSet<>());
          biweekly(calendar, event, range, own);
        }
      }
    }
    return starts;
  }

  private static void biweekly(
      ICalendar calendar, VEvent event, Interval range, SortedSet<Instant> own) {
    Instant first = event.getDateStart().getValue().toInstant();
    if (event.getRecurrenceId() != null) {
      own.remove(event.getRecurrenceId().getValue().toInstant());
      add(first, range, own);
      return;
    }
    if (event.getRecurrenceRule() == null) {
      own.add(first); // beside RDATE alone it forgets the start
    }
    var walked = event.getDateIterator(zone(calendar, event.getDateStart()));
    walked.advanceTo(Date.from(range.start()));
    while (walked.hasNext()) {
      Instant start = walked.next().toInstant();
      if (!start.isBefore(range.end())) {
        break;
      }
      own.add(start);
    }
  }

  private static TimeZone zone(ICalendar calendar, ICalProperty of) {
    var assigned = calendar.getTimezoneInfo().getTimezone(of);
    return assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
  }
}
