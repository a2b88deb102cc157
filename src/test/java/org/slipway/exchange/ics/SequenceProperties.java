package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.AnyEdit;
import org.slipway.CrowdedPlan;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.Taking;
import org.slipway.text.Texts;

/**
 * After edits of every kind no event's SEQUENCE is lower, and it is higher where what people go by
 * has changed: its times, state or title (RFC 5545, 3.8.7.4).
 */
class SequenceProperties {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");

  /** What people go by, as it is written, and its SEQUENCE. */
  private record Said(long sequence, String rest) {}

  @Property(tries = 20)
  void aChangedEventIsANewerOne(@ForAll long seed) throws Exception {
    SortedMap<Ref, Revisions.Revision> latest = new TreeMap<>();
    Plan plan = CrowdedPlan.of(seed, 12);
    SortedMap<String, Said> before = said(plan, latest, 0);
    for (int step = 1; step <= 8; step++) {
      Edit edit = AnyEdit.of(plan, seed + step);
      plan = Taking.apply(plan, edit);
      for (Change change : edit.changes()) {
        latest.put(change.ref(), new Revisions.Revision(step, AT.plusSeconds(step)));
      }
      SortedMap<String, Said> after = said(plan, latest, step);
      for (var event : after.entrySet()) {
        Said was = before.get(event.getKey());
        if (was != null) {
          Said is = event.getValue();
          assertTrue(is.sequence() >= was.sequence(), () -> event.getKey() + " is lower");
          assertTrue(
              is.rest().equals(was.rest()) || is.sequence() > was.sequence(),
              () -> edit + "\nchanged\n" + was.rest() + "\nto\n" + is.rest());
        }
      }
      before = after;
    }
  }

  private static SortedMap<String, Said> said(
      Plan plan, SortedMap<Ref, Revisions.Revision> latest, int step) throws Exception {
    var out = new ByteArrayOutputStream();
    IcsCalendar calendar = IcsCalendar.of(plan, "plan", AT, Texts.of(Locale.ENGLISH));
    Revisions revisions = Revisions.of(latest, AT.plusSeconds(step));
    IcsWriter.write(calendar.with(Audience.Circle.EVERYONE, revisions), out);
    var events = new TreeMap<String, Said>();
    String text = out.toString(StandardCharsets.UTF_8).replace("\r\n ", "");
    for (String block : text.split("BEGIN:VEVENT\r\n", -1)) {
      if (block.contains("END:VEVENT")) {
        put(events, block.substring(0, block.indexOf("END:VEVENT")));
      }
    }
    return events;
  }

  private static void put(SortedMap<String, Said> events, String block) {
    var rest = new StringBuilder();
    var lines = new TreeMap<String, String>();
    for (String line : (Iterable<String>) block.lines()::iterator) {
      String name = line.split("[;:]", -1)[0];
      lines.put(name, line);
      if (name.matches("DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|STATUS|SUMMARY")) {
        rest.append(line).append('\n');
      }
    }
    String key = lines.get("UID") + " " + lines.getOrDefault("RECURRENCE-ID", "");
    String sequence = Objects.requireNonNull(lines.get("SEQUENCE")).replace("SEQUENCE:", "");
    events.put(key, new Said(Long.parseLong(sequence), rest.toString()));
  }
}
