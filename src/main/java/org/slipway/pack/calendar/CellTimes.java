package org.slipway.pack.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slipway.core.time.Interval;
import org.slipway.pack.print.Html;
import org.slipway.text.Times;

/** When something is, as markup of a table's cell: local, and under it UTC; days as days. */
final class CellTimes {

  private final CalendarPaper paper;

  CellTimes(CalendarPaper paper) {
    this.paper = paper;
  }

  /** From a first day to a last. */
  String days(LocalDate first, LocalDate last) {
    Locale locale = paper.texts().locale();
    return Html.escape(
        first.equals(last)
            ? Times.day(first, locale)
            : paper.say("days", Times.day(first, locale), Times.day(last, locale)));
  }

  /**
   * A stretch, or an instant.
   *
   * @param zone of the local time; where that is UTC the paper's
   */
  String times(Interval at, ZoneId zone) {
    ZoneId shown = zone.getId().equals("UTC") ? paper.zone() : zone;
    String local = lines(said(at, shown));
    boolean same = shown.normalized().equals(ZoneOffset.UTC);
    return same
        ? local
        : local + "<br/><span class=\"utc\">" + lines(said(at, ZoneOffset.UTC)) + "</span>";
  }

  private String said(Interval at, ZoneId zone) {
    Locale locale = paper.texts().locale();
    return at.isEmpty() ? Times.moment(at.start(), zone, locale) : Times.stretch(at, zone, locale);
  }

  /** Where it is too long for a line it ends after the dash alone. */
  private static String lines(String stretch) {
    String whole = stretch.replace(' ', '\u00a0');
    return Html.escape(whole.replace("\u2013\u00a0", "\u2013 "));
  }
}
