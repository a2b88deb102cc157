package org.slipway.exchange.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Recurrence;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.text.CalendarWords;
import org.slipway.text.Texts;

/**
 * Events that Slipway wrote of records that are in the plan: recognised by their UID, compared with
 * what would be written today. Freezes, windows and business events take what was changed; of
 * everything else a calendar changes nothing, and that is told. For one file and one thread.
 */
final class OwnEvents {

  private static final Pattern UID =
      Pattern.compile(
          "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-.+?)?"
              + Pattern.quote(IcsEvents.SUFFIX)
              + "(-[0-9a-f]+)?");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final Plan plan;
  private final Events events;
  private final CalendarWords words;
  private final Map<String, IcsEvent> written = new TreeMap<>();
  private final Map<Ref, Candidate> found = new LinkedHashMap<>();
  private final List<Problem> notes = new ArrayList<>();

  OwnEvents(Plan plan, CalendarFile calendar, Events events) {
    this.plan = plan;
    this.events = events;
    Texts texts = Texts.of(Locale.ENGLISH);
    words = new CalendarWords(plan, texts);
    new IcsEvents(IcsCalendar.of(plan, "", made(calendar), texts))
        .all()
        .forEach(event -> written.put(event.uid(), event));
  }

  private static Instant made(CalendarFile calendar) {
    return calendar.named("VCALENDAR").stream()
        .flatMap(part -> part.text("LAST-MODIFIED").stream())
        .flatMap(text -> instant(text).stream())
        .findFirst()
        .orElse(Instant.EPOCH);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  /** Whether Slipway wrote it, here or elsewhere. */
  static boolean isOwn(CalendarFile.Part part) {
    return part.text("X-SLIPWAY-KEY").isPresent() && UID.matcher(Events.uid(part)).matches();
  }

  /** Whether it is of a queue or of a what-if: what may be, not what is planned. */
  static boolean isTried(CalendarFile.Part part) {
    Matcher uid = UID.matcher(Events.uid(part));
    return isOwn(part)
        && uid.matches()
        && (uid.group(3) != null || Events.uid(part).endsWith(IcsCalendar.QUEUED));
  }

  /** The record of the plan it was written of. */
  static Optional<PlanRecord> record(Plan plan, CalendarFile.Part part) {
    Matcher uid = UID.matcher(Events.uid(part));
    if (!isOwn(part) || !uid.matches()) {
      return Optional.empty();
    }
    UUID id = UUID.fromString(uid.group(1));
    return Stream.of(Kind.values())
        .flatMap(kind -> plan.find(new Ref(kind, new Id<PlanRecord>(id))).stream())
        .map(PlanRecord.class::cast)
        .findFirst();
  }

  /** The records, each once, in the order of the file; with what was changed of them. */
  List<Candidate> candidates(List<CalendarFile.Part> parts) {
    for (CalendarFile.Part part : parts) {
      PlanRecord record = record(plan, part).orElseThrow();
      found.putIfAbsent(Ref.of(record), new Candidate.Whole(record, place(part)));
    }
    events.read(parts.stream().filter(part -> !restates(part)).toList()).forEach(this::compare);
    return List.copyOf(found.values());
  }

  /** What is worth knowing; complete after {@link #candidates}. */
  List<Problem> notes() {
    return notes;
  }

  /** One occurrence as the clocks move it: its series says the same. */
  private static boolean restates(CalendarFile.Part part) {
    return part.find("RECURRENCE-ID").isPresent()
        && part.find("DTSTART").filter(line -> line.value().strip().endsWith("Z")).isPresent();
  }

  private Place place(CalendarFile.Part part) {
    return Place.of(events.file(), part.line());
  }

  private void compare(Events.Event event) {
    IcsEvent here = written.get(event.id());
    if (here == null) {
      return; // an occurrence beyond what is written out today, or of an earlier form
    }
    PlanRecord record = here.entry().record();
    boolean sameTime = isSame(here.when(), event.when());
    boolean sameTitle = Events.title(event.part()).equals(IcsTime.shown(words.title(here.entry())));
    Optional<String> said = event.part().text("DESCRIPTION");
    boolean sameWords = said.equals(words.description(here.entry()).map(String::strip));
    if (sameTime && sameTitle && (sameWords || !isTaken(here))) {
      return;
    }
    if (!isTaken(here)) {
      notes.add(
          Problem.leftOut(
              place(event.part()).field(Events.title(event.part())),
              Phrase.of("calendar-file.own-changed", Arg.words(Events.title(event.part()))),
              Phrase.of("calendar-file.do.change-here", Arg.words(record.key()))));
      return;
    }
    PlanRecord after = record;
    after = sameTime ? after : Shape.with(after, "when", timed(record, event.when()));
    after = sameTitle ? after : Shape.with(after, "name", name(event.part()));
    after = sameWords ? after : described(after, said);
    found.put(Ref.of(record), new Candidate.Whole(after, place(event.part())));
  }

  /** Whether a calendar may change it: it is the whole of what happens, not a date of it. */
  private static boolean isTaken(IcsEvent here) {
    PlanRecord record = here.entry().record();
    boolean kind =
        record instanceof Freeze
            || record instanceof MaintenanceWindow
            || record instanceof BusinessEvent;
    return kind && here.uid().equals(record.id() + IcsEvents.SUFFIX);
  }

  /** Days have no zone in a calendar. */
  private static boolean isSame(Recurrence here, Recurrence there) {
    return here.equals(there)
        || (here.allDay() && there.allDay() && here.equals(inZone(there, here)))
        || (here.zone().getRules().equals(there.zone().getRules())
            && here.equals(inZone(there, here)));
  }

  private static Recurrence timed(PlanRecord record, Recurrence there) {
    Recurrence here =
        switch (record) {
          case Freeze freeze -> freeze.when();
          case MaintenanceWindow window -> window.when();
          case BusinessEvent event -> event.when();
          default -> throw new IllegalArgumentException("no calendar entry: " + Ref.of(record));
        };
    return there.allDay() ? inZone(there, here) : there;
  }

  private static Recurrence inZone(Recurrence when, Recurrence like) {
    return new Recurrence(
        when.start(),
        when.end(),
        like.zone(),
        when.rule(),
        when.except(),
        when.also(),
        when.allDay(),
        when.shift(),
        when.workingDays());
  }

  private static PlanRecord described(PlanRecord record, Optional<String> said) {
    return switch (record) {
      case Freeze freeze -> Shape.with(freeze, "reason", said.orElse(""));
      case BusinessEvent event -> Shape.with(event, "note", said);
      default -> record;
    };
  }

  /** The name in the title of a freeze or a window. */
  static String name(CalendarFile.Part part) {
    String title = Events.title(part);
    Texts texts = Texts.of(Locale.ENGLISH);
    for (String of : List.of("calendar-entry.freeze", "calendar-entry.window")) {
      String before = texts.get(of, "");
      if (title.startsWith(before) && title.length() > before.length()) {
        return title.substring(before.length());
      }
    }
    return title;
  }
}
