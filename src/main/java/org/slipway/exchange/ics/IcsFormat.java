package org.slipway.exchange.ics;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Severity;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.NoFreeze;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.PlainText;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.text.Terms;

/**
 * Calendars. Events become business events, or freezes where the user says so; those that Slipway
 * wrote become what they were, and are known again where they are from; to-dos, journals and
 * free-busy times are counted and not read.
 */
public final class IcsFormat implements Format {

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("ics", "ical", "ifb", "icalendar")));

  private static final Set<String> CANCEL = Set.of("CANCEL");
  private static final Set<String> ANSWERS =
      Set.of("REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER");

  @Override
  public String name() {
    return "ics";
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public boolean claims(FileContent file) {
    return EXTENSIONS.contains(file.extension())
        || file.opening().stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    work.step("exchange.step.read", 0, 1);
    var notes = new ArrayList<Problem>();
    CalendarFile calendar = CalendarFile.parse(file.name(), text(file, notes), options.limits());
    var zones = new Zones(calendar);
    var events = new Events(file.name(), zones, options.zoneFor(plan));
    requireEvents(file, calendar);
    boolean cancels = has(calendar, CANCEL);
    List<CalendarFile.Part> all = planned(parts(file, calendar), events);
    Map<Boolean, List<CalendarFile.Part>> here =
        all.stream()
            .collect(Collectors.partitioningBy(part -> OwnEvents.record(plan, part).isPresent()));
    List<CalendarFile.Part> others = here.getOrDefault(false, List.of());
    List<Events.Event> read = cancels ? List.of() : events.read(others);
    String source = options.source().orElseGet(() -> source(file, calendar));
    var identities = new Identities(plan, options.newIds());
    var candidates = new ArrayList<Candidate>();
    if (!cancels) {
      var own =
          new OwnEvents(plan, calendar, new Events(file.name(), zones, options.zoneFor(plan)));
      candidates.addAll(own.candidates(here.getOrDefault(true, List.of())));
      notes.addAll(own.notes());
      elsewhere(file, read).ifPresent(notes::add);
    }
    for (Events.Event event : read) {
      work.step("exchange.step.convert", candidates.size(), read.size());
      Candidate.Stated candidate = candidate(file, event, source, options, identities);
      Optional<Candidate.Stated> newer = Older.kept(plan, candidate);
      newer.ifPresent(_ -> notes.add(Older.told(file, event)));
      candidates.add(newer.orElse(candidate));
    }
    List<CalendarFile.Part> takenBack = cancels ? all : events.cancelled();
    var taken = new Cancellations(plan, file.name(), zones, candidates);
    candidates.addAll(cancelled(takenBack, events, taken, notes));
    if (candidates.isEmpty()) {
      throw nothing(file, cancels, events);
    }
    if (!cancels) {
      NoFreeze.told(file, candidates).ifPresent(notes::add);
    }
    notes.addAll(events.leftOut());
    zones.byRules().forEach((tzid, zone) -> notes.add(byRules(file, tzid, zone)));
    zones.contradicted().forEach(stated -> notes.add(contradicted(file, stated)));
    note(notes, file, "exchange.note.seconds-cut-events", events.cut());
    note(notes, file, "exchange.note.start-skipped", events.skipped());
    note(notes, file, "exchange.note.unreadable-lines", calendar.unreadable());
    if (!calendar.whole()) {
      Phrase cut = Phrase.of("exchange.note.cut-off");
      notes.add(Problem.note(Place.of(file.name()), cut, Phrase.of("exchange.do.fetch-again")));
    }
    note(notes, file, "exchange.note.not-events", others(calendar));
    return new Reading(
        name(), candidates, notes, leftOut(events), cancels ? new TreeMap<>() : sources(source));
  }

  /**
   * Calendars are UTF-8; older ones that are not are read as what Windows wrote, and that is told.
   */
  private static String text(FileContent file, List<Problem> notes) throws Unreadable {
    Optional<String> utf8 = utf8(file).or(() -> utf8(Folds.betweenCharacters(file)));
    if (utf8.isPresent()) {
      return utf8.get();
    }
    String text = PlainText.of(file, Optional.of(Charset.forName("windows-1252")));
    note(notes, file, "exchange.note.not-utf-8", 1);
    return text;
  }

  private static Optional<String> utf8(FileContent file) {
    try {
      return Optional.of(PlainText.of(file, Optional.empty()));
    } catch (Unreadable other) {
      return Optional.empty();
    }
  }

  private static List<CalendarFile.Part> parts(FileContent file, CalendarFile calendar)
      throws Unreadable {
    List<CalendarFile.Part> parts = calendar.named("VEVENT");
    if (parts.isEmpty()) {
      boolean isCalendar = !calendar.named("VCALENDAR").isEmpty();
      boolean cut = isCalendar && !calendar.whole();
      throw new Unreadable(
          Problem.refused(
              Place.of(file.name()),
              Phrase.of(
                  cut
                      ? "exchange.ics.cut-off"
                      : isCalendar ? "exchange.ics.no-events" : "exchange.ics.no-calendar"),
              Phrase.of(cut ? "exchange.do.fetch-again" : "exchange.do.other-calendar")));
    }
    return parts;
  }

  /** What a queue or a what-if says is left out: nobody planned it. */
  private static List<CalendarFile.Part> planned(List<CalendarFile.Part> parts, Events events) {
    parts.stream()
        .filter(OwnEvents::isTried)
        .forEach(part -> events.out(part, "calendar-file.own-tried"));
    return parts.stream().filter(part -> !OwnEvents.isTried(part)).toList();
  }

  /** Tells what becomes of what another workspace wrote. */
  private static Optional<Problem> elsewhere(FileContent file, List<Events.Event> read) {
    List<Kind> own =
        read.stream()
            .filter(event -> OwnEvents.isOwn(event.part()))
            .map(event -> ownKind(event.part()))
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.note(
                Place.of(file.name()),
                Phrase.of(
                    "calendar-file.own-elsewhere",
                    count(own, Kind.FREEZE),
                    count(own, Kind.MAINTENANCE_WINDOW),
                    count(own, Kind.BUSINESS_EVENT)),
                Phrase.of("calendar-file.do.scopes")));
  }

  private static Arg count(List<Kind> kinds, Kind kind) {
    return Arg.count(kinds.stream().filter(kind::equals).count());
  }

  private static Kind ownKind(CalendarFile.Part part) {
    List<String> categories = categories(part);
    return categories.contains("freeze")
        ? Kind.FREEZE
        : categories.contains("maintenance") ? Kind.MAINTENANCE_WINDOW : Kind.BUSINESS_EVENT;
  }

  /** What an event becomes: as Slipway wrote it, else as the user says. */
  private static Kind kind(CalendarFile.Part part, ImportOptions.Calendar calendar) {
    Kind own = OwnEvents.isOwn(part) ? ownKind(part) : Kind.BUSINESS_EVENT;
    return own == Kind.BUSINESS_EVENT && isFreeze(part, calendar) ? Kind.FREEZE : own;
  }

  private static SortedMap<String, Object> fields(
      Kind kind, Events.Event event, ImportOptions.Calendar calendar) {
    return switch (kind) {
      case FREEZE -> freeze(event, calendar);
      case MAINTENANCE_WINDOW -> window(event);
      default -> businessEvent(event);
    };
  }

  private static SortedMap<String, Object> window(Events.Event event) {
    var fields = new TreeMap<String, Object>();
    fields.put("name", OwnEvents.name(event.part()));
    fields.put("when", event.when());
    return fields;
  }

  /** As Slipway wrote it, else as the user says. */
  private static Severity severity(CalendarFile.Part part, ImportOptions.Calendar calendar) {
    return Stream.of(Severity.values())
        .filter(_ -> OwnEvents.isOwn(part))
        .filter(known -> part.text(EventBlock.SEVERITY).equals(Optional.of(Terms.token(known))))
        .findFirst()
        .orElse(calendar.severity());
  }

  private static boolean has(CalendarFile calendar, Set<String> methods) {
    return calendar.named("VCALENDAR").stream()
        .flatMap(part -> part.text("METHOD").stream())
        .anyMatch(method -> methods.contains(method.toUpperCase(Locale.ROOT)));
  }

  /** What somebody answers to an invitation says nothing about when something happens. */
  private static void requireEvents(FileContent file, CalendarFile calendar) throws Unreadable {
    if (has(calendar, ANSWERS)) {
      throw new Unreadable(
          Problem.refused(
              Place.of(file.name()),
              Phrase.of("exchange.ics.method-answer"),
              Phrase.of("exchange.do.other-calendar")));
    }
  }

  /** What changes as its organiser has taken it back; of what is not here it is told. */
  private static List<Candidate.Stated> cancelled(
      List<CalendarFile.Part> parts, Events events, Cancellations taken, List<Problem> notes) {
    for (CalendarFile.Part part : parts) {
      try {
        if (taken.take(part)) {
          notes.add(takenBack(events.file(), part));
        } else {
          events.out(part, "exchange.ics.cancelled");
        }
      } catch (NotTaken reason) {
        events.out(part, reason);
      }
    }
    return taken.candidates();
  }

  private static Problem takenBack(String file, CalendarFile.Part part) {
    return Problem.note(
        Place.of(file, part.line()),
        Phrase.of("exchange.ics.cancelled-here", Arg.words(Events.title(part))),
        Phrase.of("exchange.do.nothing"));
  }

  private static Unreadable nothing(FileContent file, boolean cancels, Events events) {
    var problems = new ArrayList<Problem>();
    problems.add(
        Problem.refused(
            Place.of(file.name()),
            Phrase.of(cancels ? "exchange.ics.method-cancel" : "exchange.ics.nothing-taken"),
            Phrase.of("exchange.do.other-calendar")));
    problems.addAll(events.leftOut());
    return new Unreadable(problems);
  }

  private static String source(FileContent file, CalendarFile calendar) {
    return "calendar:"
        + calendar.named("VCALENDAR").stream()
            .flatMap(part -> part.text("NAME").or(() -> part.text("X-WR-CALNAME")).stream())
            .findFirst()
            .orElse(file.name());
  }

  private static Candidate.Stated candidate(
      FileContent file,
      Events.Event event,
      String source,
      ImportOptions options,
      Identities identities) {
    Kind kind = kind(event.part(), options.calendar());
    var name = new ExternalName(source, event.id());
    Ref ref = identities.claim(kind, name);
    return new Candidate.Stated(
        ref,
        name,
        identities.numberedKey(ref),
        fields(kind, event, options.calendar()),
        Older.sequence(event.part()),
        Place.of(file.name(), event.part().line()));
  }

  private static boolean isFreeze(CalendarFile.Part part, ImportOptions.Calendar calendar) {
    return calendar
        .freezes()
        .filter(
            pattern ->
                pattern.matcher(Events.title(part)).find()
                    || categories(part).stream().anyMatch(c -> pattern.matcher(c).find()))
        .isPresent();
  }

  private static List<String> categories(CalendarFile.Part part) {
    return part.all("CATEGORIES").stream().flatMap(line -> line.texts().stream()).toList();
  }

  private static SortedMap<String, Object> freeze(
      Events.Event event, ImportOptions.Calendar calendar) {
    var fields = new TreeMap<String, Object>();
    boolean own = OwnEvents.isOwn(event.part());
    fields.put("name", own ? OwnEvents.name(event.part()) : Events.title(event.part()));
    fields.put("severity", severity(event.part(), calendar));
    fields.put("when", event.when());
    fields.put("reason", event.part().text("DESCRIPTION").orElse(Events.title(event.part())));
    return fields;
  }

  private static SortedMap<String, Object> businessEvent(Events.Event event) {
    var fields = new TreeMap<String, Object>();
    fields.put("name", Events.title(event.part()));
    fields.put("category", categories(event.part()).stream().findFirst().orElse("imported"));
    fields.put("when", event.when());
    fields.put("note", event.part().text("DESCRIPTION"));
    return fields;
  }

  private static int others(CalendarFile calendar) {
    SortedMap<String, Integer> census = calendar.census();
    return census.getOrDefault("VTODO", 0)
        + census.getOrDefault("VJOURNAL", 0)
        + census.getOrDefault("VFREEBUSY", 0);
  }

  private static SortedMap<Kind, Integer> leftOut(Events events) {
    var leftOut = new TreeMap<Kind, Integer>();
    if (!events.leftOut().isEmpty()) {
      leftOut.put(Kind.BUSINESS_EVENT, events.leftOut().size());
    }
    return leftOut;
  }

  private static SortedMap<Kind, SortedSet<String>> sources(String source) {
    var sources = new TreeMap<Kind, SortedSet<String>>();
    for (Kind kind : List.of(Kind.BUSINESS_EVENT, Kind.FREEZE, Kind.MAINTENANCE_WINDOW)) {
      sources.put(kind, new TreeSet<>(List.of(source)));
    }
    return sources;
  }

  private static Problem byRules(FileContent file, String tzid, ZoneId zone) {
    return Problem.note(
        Place.of(file.name()),
        Phrase.of("exchange.note.zone-by-rules", Arg.words(tzid), Arg.words(zone.getId())),
        Phrase.of("exchange.do.check-zone"));
  }

  private static Problem contradicted(FileContent file, Zones.Contradicted stated) {
    return Problem.note(
        Place.of(file.name(), stated.line()),
        Phrase.of(
            "exchange.note.zone-otherwise",
            Arg.words(stated.tzid()),
            Arg.words(stated.zone().getId()),
            new Arg.Moment(stated.first(), stated.zone())),
        Phrase.of("exchange.do.check-times"));
  }

  private static void note(List<Problem> notes, FileContent file, String key, int number) {
    if (number > 0) {
      notes.add(
          Problem.note(
              Place.of(file.name()),
              Phrase.of(key, Arg.count(number)),
              Phrase.of("exchange.do.nothing")));
    }
  }
}
