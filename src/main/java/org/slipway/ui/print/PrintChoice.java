package org.slipway.ui.print;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.calendar.Audience;
import org.slipway.pack.calendar.CalendarPaper;
import org.slipway.pack.calendar.PaperFormat;

/**
 * What is to be printed.
 *
 * @param parts may be empty while somebody is choosing
 * @param from first day
 * @param until last day; before the first while somebody is choosing
 */
record PrintChoice(
    SortedSet<CalendarPaper.Part> parts,
    PaperFormat format,
    LocalDate from,
    LocalDate until,
    Audience audience) {

  PrintChoice {
    parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
  }

  PrintChoice with(CalendarPaper.Part part, boolean wanted) {
    var changed = new TreeSet<>(parts);
    if (wanted) {
      changed.add(part);
    } else {
      changed.remove(part);
    }
    return new PrintChoice(changed, format, from, until, audience);
  }

  PrintChoice on(PaperFormat other) {
    return new PrintChoice(parts, other, from, until, audience);
  }

  PrintChoice from(LocalDate day) {
    return new PrintChoice(parts, format, day, until, audience);
  }

  PrintChoice until(LocalDate day) {
    return new PrintChoice(parts, format, from, day, audience);
  }

  PrintChoice to(Audience other) {
    return new PrintChoice(parts, format, from, until, other);
  }
}
