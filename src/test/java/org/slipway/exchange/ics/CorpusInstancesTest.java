package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Taking;

/**
 * What foreign calendars say happens in two years, as it was taken in, against two libraries. Left
 * out are events without a UID, those of which the file has several versions, those that begin
 * where their own rule does not, and those in a zone that the file states otherwise: there RFC 5545
 * leaves it open, and the import tells of it.
 */
class CorpusInstancesTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  /** Files that ical4j does not read at all, though it is asked to be lenient. */
  private static final List<String> UNREAD =
      List.of(
          "13-MoonPhase.ics", // cut off
          "google_aus_holidays.ics", // days that last a number of seconds
          "lastfm.ics", // a place without its second half
          "overlaps.ics", // an event before the calendar
          "phpicalendar_sample.ics", // a time of five digits
          "twinkle.ics", // a year before Christ
          "twinkle_orig.ics");

  /** Events that ical4j puts elsewhere, and why. */
  private static final SortedMap<String, String> IN_ICAL4J =
      new TreeMap<>(
          Map.of(
              "Australian32Holidays.ics", "a day replaced by a midnight elsewhere stays",
              "EXDATE-IN-UTC.ics", "exceptions in UTC are overlooked",
              "calconnect2.ics", "periods lose their zone",
              "calconnect4.ics", "periods lose their zone",
              "calconnect8.ics", "periods lose their zone",
              "calconnect9.ics", "periods lose their zone",
              "lotr-updated.ics", "a start after UNTIL is left out",
              "lotr.ics", "a start after UNTIL is left out",
              "pr63.ics", "a path of a zone is not known",
              "talios.ics", "a path of a zone is not known"));

  /** Events that biweekly puts elsewhere, and why. */
  private static final SortedMap<String, String> IN_BIWEEKLY =
      new TreeMap<>(
          Map.of(
              "Australian32Holidays.ics", "a day replaced by a midnight elsewhere stays",
              "EstoniaHolidays.ics", "an excepted start beside RDATE stays",
              "calconnect2.ics", "periods are overlooked",
              "calconnect4.ics", "periods are overlooked",
              "calconnect8.ics", "periods are overlooked",
              "calconnect9.ics", "periods are overlooked",
              "lotr-updated.ics", "a start after UNTIL is left out",
              "lotr.ics", "a start after UNTIL is left out",
              "phpicalendar_sample.ics", "blanks at the ends of lines, and a path of a zone",
              "talios.ics", "a path of a zone is not known"));

  /** A library that gives the starts of a text's events. */
  private interface Library {
    SortedMap<String, SortedSet<Instant>> read(String text, SortedMap<String, Interval> ranges)
        throws Exception;
  }

  /**
   * What came of a comparison.
   *
   * @param events that both read
   * @param others by file, those that begin elsewhere
   */
  private record Compared(
      int events, List<String> unread, SortedMap<String, List<String>> others) {}

  @BeforeAll
  static void relax() {
    CorpusInstances.relax();
  }

  @Test
  void asIcal4jExpandsThem() throws Exception {
    Compared compared = compare(CorpusInstances::ical4j);
    assertEquals(3_576, compared.events());
    assertEquals(UNREAD, compared.unread());
    assertEquals(IN_ICAL4J.keySet(), compared.others().keySet(), () -> compared.toString());
    assertEquals(10, compared.others().values().stream().mapToInt(List::size).sum());
  }

  @Test
  void asBiweeklyExpandsThem() throws Exception {
    Compared compared = compare(CorpusInstances::biweekly);
    assertEquals(3_740, compared.events());
    assertEquals(List.of(), compared.unread());
    assertEquals(IN_BIWEEKLY.keySet(), compared.others().keySet(), () -> compared.toString());
    assertEquals(11, compared.others().values().stream().mapToInt(List::size).sum());
  }

  private static Compared compare(Library library) throws Exception {
    int events = 0;
    var unread = new ArrayList<String>();
    var others = new TreeMap<String, List<String>>();
    for (Path path : CorpusTest.files()) {
      if (!(Taking.read(Taking.file(path), Plan.EMPTY, Taking.options().withZone(UTC))
          instanceof ImportResult.Ready(ImportPreview preview))) {
        continue;
      }
      String file = path.getFileName().toString();
      Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
      var ranges = new TreeMap<String, Interval>();
      var ours = CorpusInstances.taken(plan, ranges);
      ours.keySet().removeAll(open(path, plan, preview));
      try {
        var theirs = library.read(CorpusTest.text(Taking.file(path)), ranges);
        ours.keySet().retainAll(theirs.keySet());
        events += ours.size();
        ours.forEach((uid, starts) -> differing(uid, starts, theirs, file, others));
      } catch (ParserException | DateTimeException refused) {
        unread.add(file);
      }
    }
    unread.sort(Comparator.naturalOrder());
    return new Compared(events, unread, others);
  }

  private static void differing(
      String uid,
      SortedSet<Instant> ours,
      SortedMap<String, SortedSet<Instant>> theirs,
      String file,
      SortedMap<String, List<String>> others) {
    if (!ours.equals(theirs.get(uid))) {
      others
          .computeIfAbsent(file, _ -> new ArrayList<>())
          .add(uid + " " + ours + " for " + theirs.get(uid));
    }
  }

  private static boolean isSkipped(Recurrence when) {
    return Recurrences.firstByRule(when).filter(first -> !first.equals(when.start())).isPresent();
  }

  /** UIDs of which RFC 5545 does not say when they begin. */
  private static SortedSet<String> open(Path path, Plan plan, ImportPreview preview)
      throws Exception {
    SortedSet<String> zones =
        preview.problems().stream()
            .filter(p -> p.wrong().key().equals("exchange.note.zone-otherwise"))
            .map(p -> ((Arg.Words) p.wrong().args().get(1)).text())
            .collect(Collectors.toCollection(TreeSet::new));
    var open = new TreeSet<String>();
    for (BusinessEvent event : plan.businessEvents().values()) {
      String uid = CorpusInstances.uid(event);
      if (uid.startsWith("no-uid-")
          || zones.contains(event.when().zone().getId())
          || isSkipped(event.when())) {
        open.add(uid);
      }
    }
    var seen = new TreeSet<String>();
    for (CalendarFile.Part part : CorpusTest.parsed(path).named("VEVENT")) {
      if (part.find("RECURRENCE-ID").isEmpty() && !seen.add(Events.uid(part))) {
        open.add(Events.uid(part));
      }
    }
    return open;
  }
}
