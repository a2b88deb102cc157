package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import biweekly.Biweekly;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same wall times as two other libraries, for rules whose first start fits the rule. */
class ForeignExpansionTest {

  private static final LocalDateTime LAST = LocalDateTime.of(2029, 1, 1, 0, 0);

  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-02T22:00 | FREQ=WEEKLY;BYDAY=TU",
        "2024-01-01T22:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR",
        "2024-01-02T22:00 | FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU",
        "2024-01-01T06:30 | FREQ=DAILY;INTERVAL=10",
        "2024-01-01T06:30 | FREQ=DAILY;COUNT=100",
        "2024-01-01T06:30 | FREQ=DAILY;UNTIL=20240301T063000Z",
        "2024-01-20T22:00 | FREQ=MONTHLY;BYDAY=3SA",
        "2024-01-26T22:00 | FREQ=MONTHLY;BYDAY=-1FR",
        "2024-01-31T22:00 | FREQ=MONTHLY",
        "2024-01-31T22:00 | FREQ=MONTHLY;BYMONTHDAY=-1",
        "2024-01-01T22:00 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,15",
        "2024-01-31T22:00 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "2024-09-13T22:00 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "2024-03-31T02:30 | FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "2024-02-29T00:00 | FREQ=YEARLY",
        "2024-11-28T00:00 | FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
        "2024-01-01T00:00 | FREQ=YEARLY;BYYEARDAY=1,100,200",
        "2024-05-13T00:00 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "2024-01-01T00:00 | FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=1",
        "2024-01-01T09:00 | FREQ=DAILY;BYMONTH=1",
        "2024-01-06T08:00 | FREQ=WEEKLY;BYDAY=SA;BYHOUR=8,20",
      })
  void agreesWithBiweeklyAndIcal4j(LocalDateTime start, String rule) {
    List<LocalDateTime> ours = ours(start, rule);
    assertEquals(ours, biweekly(start, rule), "biweekly");
    assertEquals(ours, ical4j(start, rule), "ical4j");
  }

  private static List<LocalDateTime> ours(LocalDateTime start, String rule) {
    Recurrence recurrence = Recurrence.repeating(start, start.plusMinutes(1), ZoneOffset.UTC, rule);
    Interval range = new Interval(start.toInstant(ZoneOffset.UTC), LAST.toInstant(ZoneOffset.UTC));
    return Recurrences.expand(recurrence, WorkingDays.NONE, range).occurrences().stream()
        .map(o -> LocalDateTime.ofInstant(o.at().start(), ZoneOffset.UTC))
        .toList();
  }

  private static List<LocalDateTime> biweekly(LocalDateTime start, String rule) {
    String event =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:"
            + start.format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"))
            + "Z\r\nRRULE:"
            + rule
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    DateIterator dates =
        Biweekly.parse(event)
            .first()
            .getEvents()
            .getFirst()
            .getDateIterator(TimeZone.getTimeZone("UTC"));
    var found = new ArrayList<LocalDateTime>();
    while (dates.hasNext()) {
      LocalDateTime next = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
      if (!next.isBefore(LAST)) {
        break;
      }
      found.add(next);
    }
    return found;
  }

  private static List<LocalDateTime> ical4j(LocalDateTime start, String rule) {
    return new Recur<LocalDateTime>(rule.replace("00Z", "00"))
        .getDates(start, start, LAST.minusSeconds(1)).stream().sorted().toList();
  }
}
