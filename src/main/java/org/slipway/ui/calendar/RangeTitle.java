package org.slipway.ui.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;

/** The days in sight in words. */
final class RangeTitle {

  private RangeTitle() {}

  /**
   * {@code Mon 28 Sep 2026}, {@code 5 – 11 Oct 2026}, {@code 28 Sep – 4 Oct 2026}, {@code 1 Dec
   * 2026 – 3 Jan 2027}.
   */
  static String of(Interval shown, ZoneId zone, Texts texts) {
    LocalDate first = shown.start().atZone(zone).toLocalDate();
    LocalDate last = shown.end().minusMillis(1).atZone(zone).toLocalDate();
    if (first.equals(last)) {
      return say(texts, "calendar.title.day", first);
    }
    boolean sameYear = first.getYear() == last.getYear();
    if (sameYear && wholeMonth(first, last)) {
      return say(texts, "calendar.title.month", first);
    }
    boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
    String from =
        say(
            texts,
            sameMonth
                ? "calendar.title.from.day"
                : sameYear ? "calendar.title.from" : "calendar.title.to",
            first);
    return texts.get("calendar.title.range", from, say(texts, "calendar.title.to", last));
  }

  private static boolean wholeMonth(LocalDate first, LocalDate last) {
    return first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
  }

  private static String say(Texts texts, String key, LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.get(key), texts.locale()).format(day);
  }
}
