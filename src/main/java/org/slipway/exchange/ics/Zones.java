package org.slipway.exchange.ics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slipway.core.time.Interval;

/**
 * Which IANA zone a TZID means: its own name, the end of a path, a name Windows uses, what the
 * file's VTIMEZONE says in X-LIC-LOCATION, or the zone that keeps the very time that VTIMEZONE
 * states, in all years the file speaks of. For one file and one thread.
 */
final class Zones {

  /** A library beside may announce names to the JDK that it has no rules for. */
  private static final SortedSet<String> KNOWN =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> ZoneRulesProvider.getRules(id, false) != null)
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Properties WINDOWS = windows();
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})\\d{4}(?!\\d)");

  /** So many zones of a file are compared with their rules; the others go by their names alone. */
  private static final int MOST_COMPARED = 200;

  private final Map<String, String> locations = new TreeMap<>();
  private final Map<String, StatedZone> stated = new TreeMap<>();
  private final Map<String, Integer> lines = new TreeMap<>();
  private final SortedMap<String, Used> used = new TreeMap<>();
  private final SortedMap<String, Optional<ZoneId>> matched = new TreeMap<>();
  private final Interval years;
  private final boolean repeats;

  Zones(CalendarFile calendar) {
    repeats = calendar.named("VEVENT").stream().anyMatch(e -> e.find("RRULE").isPresent());
    years = years(calendar);
    var inner = new ArrayList<CalendarFile.Part>();
    for (CalendarFile.Part part : calendar.components()) {
      switch (part.name()) {
        case "STANDARD", "DAYLIGHT" -> inner.add(part);
        case "VTIMEZONE" -> {
          part.text("TZID").ifPresent(id -> add(id, part, inner));
          inner.clear();
        }
        default -> {}
      }
    }
  }

  private void add(String id, CalendarFile.Part zone, List<CalendarFile.Part> inner) {
    zone.text("X-LIC-LOCATION").ifPresent(place -> locations.put(id, place));
    StatedZone.of(inner).ifPresent(rules -> stated.put(id, rules));
    lines.put(id, zone.line());
  }

  /** When the times of a zone begin and end that were read in it. */
  private record Used(LocalDateTime first, LocalDateTime last) {
    Used with(Used other) {
      return new Used(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /**
   * A zone that keeps another time than its VTIMEZONE states.
   *
   * @param line of the VTIMEZONE
   * @param first instant among the times read at which they differ
   */
  record Contradicted(String tzid, int line, ZoneId zone, Instant first) {}

  /** The zones known by name that the file states otherwise where it uses them, by TZID. */
  List<Contradicted> contradicted() {
    return used.keySet().stream()
        .limit(MOST_COMPARED)
        .flatMap(tzid -> contradicted(tzid).stream())
        .toList();
  }

  private Optional<Contradicted> contradicted(String tzid) {
    StatedZone rules = stated.get(tzid);
    Optional<ZoneId> zone = find(tzid).filter(_ -> !matched.containsKey(tzid));
    Used times = used.get(tzid);
    if (rules == null || times == null || zone.isEmpty()) {
      return Optional.empty();
    }
    return rules
        .during(read(times, zone.get()))
        .differsFirst(zone.get())
        .map(at -> new Contradicted(tzid, lines.getOrDefault(tzid, 1), zone.get(), at));
  }

  /** From the first time read to the last, or to the last year named where events repeat. */
  private Interval read(Used times, ZoneId zone) {
    Instant first = times.first().atZone(zone).toInstant();
    Instant last = times.last().atZone(zone).toInstant().plusSeconds(1);
    return new Interval(first, repeats && years.end().isAfter(last) ? years.end() : last);
  }

  /** The zone of a wall time, which is remembered. */
  Optional<ZoneId> find(String tzid, LocalDateTime at) {
    used.merge(tzid, new Used(at, at), Used::with);
    return find(tzid);
  }

  /** From the first to the last year that an event of the file names. */
  private static Interval years(CalendarFile calendar) {
    var found = new TreeSet<Integer>();
    for (CalendarFile.Part event : calendar.named("VEVENT")) {
      for (String property : List.of("DTSTART", "DTEND", "RDATE", "RRULE")) {
        for (ContentLine line : event.all(property)) {
          YEAR.matcher(line.value()).results().forEach(m -> found.add(year(m.group(1))));
        }
      }
    }
    int first = found.isEmpty() ? 2000 : found.first();
    int last = found.isEmpty() ? 2000 : Math.min(found.last(), first + 100);
    return new Interval(start(first), start(last + 1));
  }

  private static int year(String digits) {
    return Integer.parseInt(digits);
  }

  private static Instant start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  Optional<ZoneId> find(String tzid) {
    return named(tzid)
        .or(() -> Optional.ofNullable(locations.get(tzid)).flatMap(Zones::named))
        .or(() -> Optional.ofNullable(WINDOWS.getProperty(tzid)).flatMap(Zones::named))
        .or(() -> matched.computeIfAbsent(tzid, this::match));
  }

  /** The zones that were found by their rules alone, by TZID. */
  SortedMap<String, ZoneId> byRules() {
    var found = new TreeMap<String, ZoneId>();
    matched.forEach((tzid, zone) -> zone.ifPresent(z -> found.put(tzid, z)));
    return found;
  }

  private Optional<ZoneId> match(String tzid) {
    StatedZone rules = stated.get(tzid);
    if (rules == null || matched.size() >= MOST_COMPARED) {
      return Optional.empty();
    }
    StatedZone.Clock clock = rules.during(years);
    return likely(tzid).stream().map(ZoneId::of).filter(clock::isKeptBy).findFirst();
  }

  /** Zones named for a city or a land that the TZID names, then fixed ones, then all others. */
  private static Set<String> likely(String tzid) {
    var likely = new LinkedHashSet<String>();
    KNOWN.stream().filter(id -> id.contains("/") && tzid.contains(city(id))).forEach(likely::add);
    var byWindows = new TreeMap<String, String>();
    WINDOWS.forEach((name, zone) -> byWindows.put(name.toString(), zone.toString()));
    byWindows.forEach(
        (name, zone) -> {
          if (tzid.startsWith(name.replaceFirst(" .*", ""))) {
            likely.add(zone);
          }
        });
    KNOWN.stream().filter(id -> id.startsWith("Etc/GMT")).forEach(likely::add);
    likely.addAll(byWindows.values());
    likely.addAll(KNOWN);
    return likely;
  }

  private static String city(String id) {
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** The zone of that name, or of the longest end of a path such as {@code /x/y/Europe/Berlin}. */
  private static Optional<ZoneId> named(String name) {
    String rest = name;
    while (true) {
      if (KNOWN.contains(rest)) {
        return Optional.of(ZoneId.of(rest));
      }
      int slash = rest.indexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      rest = rest.substring(slash + 1);
      if (rest.indexOf('/') < 0) {
        return Optional.empty(); // a bare end such as EST5EDT could mean anything
      }
    }
  }

  private static Properties windows() {
    var names = new Properties();
    try (var in =
        Objects.requireNonNull(
            Zones.class.getResourceAsStream("windows-zones.properties"), "windows zones")) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return names;
  }
}
