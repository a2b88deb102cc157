package org.slipway.ui.print;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.calendar.Audience;
import org.slipway.pack.calendar.CalendarPaper;
import org.slipway.pack.calendar.PaperFormat;
import org.slipway.scene.LanesBy;

/**
 * What is to be printed.
 *
 * @param parts may be empty while somebody is choosing
 * @param lanes of the timeline, if that is among the parts
 * @param from first day
 * @param until last day; before the first while somebody is choosing
 */
record PrintChoice(
    SortedSet<CalendarPaper.Part> parts,
    PaperFormat format,
    LanesBy lanes,
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
    return new PrintChoice(changed, format, lanes, from, until, audience);
  }

  PrintChoice on(PaperFormat other) {
    return new PrintChoice(parts, other, lanes, from, until, audience);
  }

  PrintChoice by(LanesBy other) {
    return new PrintChoice(parts, format, other, from, until, audience);
  }

  /** Whether the pages are the same: without a timeline nothing stands in lanes. */
  boolean isSeenAs(PrintChoice other) {
    return !parts.contains(CalendarPaper.Part.TIMELINE) && by(other.lanes).equals(other);
  }

  PrintChoice from(LocalDate day) {
    return new PrintChoice(parts, format, lanes, day, until, audience);
  }

  PrintChoice until(LocalDate day) {
    return new PrintChoice(parts, format, lanes, from, day, audience);
  }

  PrintChoice to(Audience other) {
    return new PrintChoice(parts, format, lanes, from, until, other);
  }
}
