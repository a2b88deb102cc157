package org.slipway.exchange.ics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Series;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/**
 * The events of a calendar file: of several versions the last, and of a repeated event also the
 * single occurrences that were moved. For one file and one thread.
 */
final class Events {

  /**
   * An event that can be taken.
   *
   * @param id its UID, for a moved occurrence with the start it replaces
   */
  record Event(CalendarFile.Part part, String id, Recurrence when) {}

  private final String file;
  private final Zones zones;
  private final ZoneId asked;
  private final List<Problem> leftOut = new ArrayList<>();
  private final List<CalendarFile.Part> cancelled = new ArrayList<>();
  private int cut;
  private int skipped;

  Events(String file, Zones zones, ZoneId asked) {
    this.file = file;
    this.zones = zones;
    this.asked = asked;
  }

  String file() {
    return file;
  }

  /** One problem for each event that was left out. */
  List<Problem> leftOut() {
    return leftOut;
  }

  /** Those that say that they were cancelled. */
  List<CalendarFile.Part> cancelled() {
    return cancelled;
  }

  /** How many events had seconds that were cut. */
  int cut() {
    return cut;
  }

  /** How many events begin at a time that their own rule does not give. */
  int skipped() {
    return skipped;
  }

  /** The events that can be taken, in the order of the file. */
  List<Event> read(List<CalendarFile.Part> parts) {
    Map<String, List<CalendarFile.Part>> byUid = new LinkedHashMap<>();
    for (CalendarFile.Part part : parts) {
      byUid.computeIfAbsent(uid(part), _ -> new ArrayList<>()).add(part);
    }
    var events = new ArrayList<Event>();
    byUid.forEach((uid, versions) -> events.addAll(family(uid, versions)));
    return events;
  }

  private List<Event> family(String uid, List<CalendarFile.Part> parts) {
    Map<String, CalendarFile.Part> newest = newest(parts);
    List<CalendarFile.Part> moved =
        newest.values().stream().filter(p -> p.find("RECURRENCE-ID").isPresent()).toList();
    Optional<CalendarFile.Part> master =
        newest.values().stream().filter(p -> p.find("RECURRENCE-ID").isEmpty()).findFirst();
    List<CalendarFile.Part> onward = moved.stream().filter(Events::movesAllLater).toList();
    List<CalendarFile.Part> single = moved.stream().filter(p -> !movesAllLater(p)).toList();
    var events = new ArrayList<Event>();
    if (master.isPresent()) {
      events.addAll(series(uid, master.get(), single, onward));
    } else {
      onward.forEach(part -> out(part, "exchange.ics.this-and-future"));
    }
    for (CalendarFile.Part part : single) {
      events.addAll(series(id(uid, part), part, List.of(), List.of()));
    }
    return events;
  }

  private static String id(String uid, CalendarFile.Part part) {
    return uid + "#" + part.find("RECURRENCE-ID").orElseThrow().value().strip();
  }

  private static boolean movesAllLater(CalendarFile.Part part) {
    return part.find("RECURRENCE-ID").flatMap(line -> line.parameter("RANGE")).isPresent();
  }

  /** Of several versions the one with the highest SEQUENCE, of equal ones the last. */
  private Map<String, CalendarFile.Part> newest(List<CalendarFile.Part> parts) {
    var newest = new TreeMap<String, CalendarFile.Part>();
    for (CalendarFile.Part part : parts) {
      String version = part.find("RECURRENCE-ID").map(ContentLine::value).orElse("").strip();
      CalendarFile.Part earlier = newest.get(version);
      if (earlier == null) {
        newest.put(version, part);
      } else {
        boolean later = sequence(part) >= sequence(earlier);
        out(later ? earlier : part, "exchange.ics.older-version");
        newest.put(version, later ? part : earlier);
      }
    }
    return newest;
  }

  private static long sequence(CalendarFile.Part part) {
    return part.text("SEQUENCE")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Long::parseLong)
        .orElse(0L);
  }

  /**
   * An event with what is cut off it.
   *
   * @param single occurrences moved alone
   * @param onward occurrences moved with all that follow
   */
  private List<Event> series(
      String id,
      CalendarFile.Part part,
      List<CalendarFile.Part> single,
      List<CalendarFile.Part> onward) {
    if (isCancelled(part)) {
      cancelled.add(part);
      onward.forEach(later -> out(later, "exchange.ics.cancelled"));
      return List.of();
    }
    try {
      Span span = Span.of(part, zones, asked);
      Repeats.Read read = new Repeats(zones, span).of(part, replaced(single, span));
      var events = new ArrayList<Event>(onward(new Event(part, id, read.when()), span, onward));
      for (Span own : read.alone()) {
        events.add(new Event(part, id + "#" + own.start(), own.once()));
      }
      cut += span.cut() ? 1 : 0;
      skipped += read.skipped() ? 1 : 0;
      return events;
    } catch (NotTaken reason) {
      out(part, reason);
      onward.forEach(later -> out(later, "exchange.ics.this-and-future"));
      return List.of();
    }
  }

  static boolean isCancelled(CalendarFile.Part part) {
    return part.text("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent();
  }

  /** A series in as many stretches as it was moved onward. */
  private List<Event> onward(Event series, Span span, List<CalendarFile.Part> moved) {
    var starts = new TreeMap<LocalDateTime, CalendarFile.Part>();
    moved.forEach(part -> starts.put(replaced(part, span), part));
    var events = new ArrayList<Event>();
    Event rest = series;
    Duration by = Duration.ZERO;
    for (var next : starts.entrySet()) {
      CalendarFile.Part part = next.getValue();
      LocalDateTime start = next.getKey().plus(by);
      Series.Cut cut = Onward.cut(rest.when(), start).orElseThrow(() -> cannotMove(part));
      Event earlier = rest;
      cut.before().ifPresent(w -> events.add(new Event(earlier.part(), earlier.id(), w)));
      if (isCancelled(part)) {
        cancelled.add(part);
        return events;
      }
      Span to = Span.of(part, zones, asked).in(span.zone());
      Recurrence on =
          part.find("RRULE").isPresent()
              ? new Repeats(zones, to).of(part, List.of()).when()
              : Onward.moved(cut.from(), to).orElseThrow(() -> cannotMove(part));
      by = Duration.between(next.getKey(), to.start());
      rest = new Event(part, id(series.id(), part), on);
    }
    events.add(rest);
    return events;
  }

  private static NotTaken cannotMove(CalendarFile.Part part) {
    return new NotTaken(
        part.line(),
        Phrase.of("exchange.ics.this-and-future", Arg.words(title(part))),
        Phrase.of("exchange.do.correct-event"));
  }

  void out(CalendarFile.Part part, NotTaken reason) {
    leftOut.add(
        Problem.leftOut(
            Place.of(file, reason.line()).field(title(part)), reason.wrong(), reason.remedy()));
  }

  private List<LocalDateTime> replaced(List<CalendarFile.Part> moved, Span span) {
    return moved.stream().map(part -> replaced(part, span)).toList();
  }

  private LocalDateTime replaced(CalendarFile.Part part, Span span) {
    ContentLine line = part.find("RECURRENCE-ID").orElseThrow();
    return Repeats.start(line, IcsTime.read(line, line.value(), zones), span, true);
  }

  /** Leaves one out for a reason that its title says. */
  void out(CalendarFile.Part part, String key) {
    leftOut.add(
        Problem.leftOut(
            Place.of(file, part.line()).field(title(part)),
            Phrase.of(key, Arg.words(title(part))),
            Phrase.of("exchange.do.nothing")));
  }

  /** What people call an event: its title, else whatever says most about it. */
  static String title(CalendarFile.Part part) {
    return part.text("SUMMARY")
        .or(() -> part.text("DESCRIPTION").flatMap(text -> text.lines().findFirst()))
        .or(() -> part.text("LOCATION"))
        .or(() -> part.text("UID"))
        .map(IcsTime::shown)
        .orElse("VEVENT");
  }

  /** The UID; an event without one is known by what it says. */
  static String uid(CalendarFile.Part part) {
    return part.text("UID").orElseGet(() -> "no-uid-" + digest(part));
  }

  private static String digest(CalendarFile.Part part) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (ContentLine line : part.properties()) {
        if (!line.name().equals("DTSTAMP")) {
          digest.update((line.name() + line.value()).getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every platform has SHA-256
    }
  }
}
