package org.slipway.exchange.ics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/**
 * The components of a calendar file, read tolerantly: any line end, blank lines, components that
 * are not closed; lines that are none are counted.
 *
 * @param components every closed component, in the order of their ends; at last a calendar that is
 *     cut off
 * @param unreadable number of lines that are no property
 * @param whole whether everything that was begun is ended
 */
record CalendarFile(List<Part> components, int unreadable, boolean whole) {

  /**
   * A component and the properties that stand in itself, not in one inside it.
   *
   * @param name in upper case, for example {@code VEVENT}
   * @param line of its beginning
   */
  record Part(String name, int line, List<ContentLine> properties) {

    Optional<ContentLine> find(String property) {
      return properties.stream().filter(p -> p.name().equals(property)).findFirst();
    }

    List<ContentLine> all(String property) {
      return properties.stream().filter(p -> p.name().equals(property)).toList();
    }

    /** The text of a property; empty where there is none or it is blank. */
    Optional<String> text(String property) {
      return find(property).map(ContentLine::text).filter(text -> !text.isEmpty());
    }
  }

  CalendarFile {
    components = List.copyOf(components);
  }

  List<Part> named(String name) {
    return components.stream().filter(part -> part.name().equals(name)).toList();
  }

  /** How many components there are of each name. */
  SortedMap<String, Integer> census() {
    var census = new TreeMap<String, Integer>();
    components.forEach(part -> census.merge(part.name(), 1, Integer::sum));
    return census;
  }

  /**
   * Reads the text of a calendar.
   *
   * @throws Unreadable beyond a limit
   */
  static CalendarFile parse(String file, String text, Limits limits) throws Unreadable {
    return new Parser(file, limits).parse(text);
  }

  /** For one file and one thread. */
  private static final class Parser {

    private final String file;
    private final Limits limits;
    private final Deque<Part> open = new ArrayDeque<>();
    private final List<Part> closed = new ArrayList<>();
    private int unreadable;
    private int events;

    Parser(String file, Limits limits) {
      this.file = file;
      this.limits = limits;
    }

    CalendarFile parse(String text) throws Unreadable {
      var unfolded = new StringBuilder();
      int start = 1;
      int line = 0;
      for (String physical : (Iterable<String>) text.lines()::iterator) {
        line++;
        boolean folded = physical.startsWith(" ") || physical.startsWith("\t");
        if (folded && !unfolded.isEmpty()) {
          unfolded.append(physical, 1, physical.length());
        } else {
          take(start, unfolded.toString());
          unfolded.setLength(0);
          unfolded.append(physical.strip());
          start = line;
        }
        if (unfolded.length() > limits.lineLength()) {
          throw limit(start, "exchange.limit.line", limits.lineLength());
        }
      }
      take(start, unfolded.toString());
      boolean whole = open.isEmpty(); // what is never closed is cut off
      // but what the calendar says of itself stands at its beginning
      open.stream().filter(part -> part.name().equals("VCALENDAR")).forEach(closed::add);
      return new CalendarFile(closed, unreadable, whole);
    }

    private void take(int line, String text) throws Unreadable {
      if (text.isBlank()) {
        return;
      }
      Optional<ContentLine> parsed = ContentLine.parse(line, text);
      if (parsed.isEmpty()) {
        unreadable++;
        return;
      }
      ContentLine property = parsed.get();
      switch (property.name()) {
        case "BEGIN" -> begin(property);
        case "END" -> end(property.value().strip().toUpperCase(Locale.ROOT));
        default -> add(property);
      }
    }

    private void begin(ContentLine property) throws Unreadable {
      String name = property.value().strip().toUpperCase(Locale.ROOT);
      events += name.equals("VEVENT") ? 1 : 0;
      if (events > limits.rows()) {
        throw limit(property.line(), "exchange.limit.rows", limits.rows());
      }
      if (open.size() >= limits.depth()) {
        throw limit(property.line(), "exchange.limit.depth", limits.depth());
      }
      open.push(new Part(name, property.line(), new ArrayList<>()));
    }

    /** Closes the innermost component of that name and all that were left open inside it. */
    private void end(String name) {
      if (open.stream().noneMatch(part -> part.name().equals(name))) {
        unreadable++;
        return;
      }
      while (!open.isEmpty()) {
        Part part = open.pop();
        closed.add(part);
        if (part.name().equals(name)) {
          return;
        }
      }
    }

    private void add(ContentLine property) throws Unreadable {
      Part part = open.peek();
      if (part == null) {
        unreadable++;
        return;
      }
      if (part.properties().size() >= limits.columns() && part.name().equals("VEVENT")) {
        throw limit(property.line(), "exchange.limit.properties", limits.columns());
      }
      part.properties().add(property);
    }

    private Unreadable limit(int line, String key, int limit) {
      return new Unreadable(
          Problem.refused(
              Place.of(file, line),
              Phrase.of(key, Arg.count(limit)),
              Phrase.of("exchange.do.split")));
    }
  }
}
