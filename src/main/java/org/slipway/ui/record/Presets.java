package org.slipway.ui.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.RuleForm;
import org.slipway.text.RuleWords;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;

/** Recurrences that people name, ready to be filled into a card. */
final class Presets {

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final RuleForm WEEKDAYS = new RuleForm.Weekdays();

  /**
   * One of them.
   *
   * @param holidays the calendar it counts by
   */
  record Preset(String words, Recurrence when, Optional<HolidayCalendar> holidays) {}

  private final Session session;
  private final Texts texts;
  private final Recurrence typed;
  private final Optional<HolidayCalendar> chosen;

  /**
   * @param typed gives the first day, the times and the zone
   * @param chosen the calendar that stands in the card already
   */
  Presets(Session session, Recurrence typed, Optional<HolidayCalendar> chosen) {
    this.session = session;
    this.typed = typed;
    this.chosen = chosen;
    texts = session.texts();
  }

  List<Preset> all() {
    var all = new ArrayList<Preset>();
    for (RuleForm form : RuleForm.all()) {
      if (form.needsWorkingDays() && chosen.isEmpty()) {
        calendars().forEach(calendar -> all.add(by(form, calendar)));
      } else {
        all.add(plain(form));
      }
    }
    businessHours(all);
    calendars().forEach(calendar -> moving(all, calendar));
    return all;
  }

  private List<HolidayCalendar> calendars() {
    return List.copyOf(session.plan().holidayCalendars().values());
  }

  private Preset plain(RuleForm form) {
    Optional<HolidayCalendar> by = form.needsWorkingDays() ? chosen : Optional.empty();
    return new Preset(RuleWords.of(texts, form), when(form), by);
  }

  private Preset by(RuleForm form, HolidayCalendar calendar) {
    String words = texts.get("repeat.by", RuleWords.of(texts, form), calendar.name());
    return new Preset(words, when(form), Optional.of(calendar));
  }

  /** The typed times on the first day that the rule names. */
  private Recurrence when(RuleForm form) {
    LocalDateTime start = form.first(typed.start());
    return recurrence(
        start, start.plus(length()), typed.zone(), Optional.of(form.rule()), List.of(), form);
  }

  private java.time.Duration length() {
    return java.time.Duration.between(typed.start(), typed.end());
  }

  private Recurrence recurrence(
      LocalDateTime start,
      LocalDateTime end,
      ZoneId zone,
      Optional<String> rule,
      List<LocalDateTime> also,
      RuleForm form) {
    return new Recurrence(
        start,
        end,
        zone,
        rule,
        List.of(),
        also,
        typed.allDay() && start.toLocalTime().equals(LocalTime.MIDNIGHT),
        form.shift(),
        form.workingDays());
  }

  /** Weekdays from nine to five, once for each zone that an environment of a region has. */
  private void businessHours(List<Preset> all) {
    var regions = new TreeMap<String, TreeSet<String>>();
    for (Environment environment : session.plan().environments().values()) {
      regions
          .computeIfAbsent(environment.zone().getId(), _ -> new TreeSet<>())
          .add(environment.region().orElse(environment.name()));
    }
    regions.forEach(
        (zone, names) -> {
          LocalDate day = WEEKDAYS.first(typed.start()).toLocalDate();
          Recurrence when =
              new Recurrence(
                  day.atTime(OPENS),
                  day.atTime(CLOSES),
                  ZoneId.of(zone),
                  Optional.of(WEEKDAYS.rule()),
                  List.of(),
                  List.of(),
                  false,
                  DayShift.NONE);
          String words = texts.get("repeat.business-hours", String.join(", ", names), zone);
          all.add(new Preset(words, when, Optional.empty()));
        });
  }

  /** Each holiday of a calendar by its name, the day before it and the day after it. */
  private void moving(List<Preset> all, HolidayCalendar calendar) {
    var days = new TreeMap<String, TreeSet<LocalDate>>();
    for (Holiday holiday : calendar.holidays()) {
      days.computeIfAbsent(holiday.name(), _ -> new TreeSet<>()).add(holiday.date());
    }
    days.forEach(
        (name, dates) -> {
          for (int offset = -1; offset <= 1; offset++) {
            moving(calendar, name, dates, offset).ifPresent(all::add);
          }
        });
  }

  private Optional<Preset> moving(
      HolidayCalendar calendar, String name, SortedSet<LocalDate> dates, int offset) {
    List<LocalDateTime> starts =
        dates.stream()
            .map(day -> day.plusDays(offset).atTime(typed.start().toLocalTime()))
            .filter(start -> !start.isBefore(typed.start()))
            .toList();
    if (starts.isEmpty()) {
      return Optional.empty();
    }
    String key =
        offset < 0 ? "repeat.day-before" : offset == 0 ? "repeat.day-of" : "repeat.day-after";
    LocalDateTime first = starts.getFirst();
    Recurrence when =
        recurrence(
            first,
            first.plus(length()),
            typed.zone(),
            Optional.empty(),
            starts.subList(1, starts.size()),
            WEEKDAYS);
    return Optional.of(
        new Preset(texts.get(key, name, calendar.name(), starts.size()), when, Optional.empty()));
  }
}
