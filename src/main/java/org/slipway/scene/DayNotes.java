package org.slipway.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.text.Times;

/** What is to be said about a day: today, a change of clocks, holidays, how much happens. */
final class DayNotes {

  private DayNotes() {}

  /** Today, a day of 23 or 25 hours, public holidays. */
  static List<String> of(Content content, LocalDate day) {
    var notes = new ArrayList<String>();
    if (content.today().equals(Optional.of(day))) {
      notes.add(content.texts().get("timeline.today"));
    }
    notes.addAll(lasting(content, day));
    return notes;
  }

  /** A day of 23 or 25 hours, public holidays. */
  static List<String> lasting(Content content, LocalDate day) {
    var notes = new ArrayList<String>();
    Ticks.clocks(content.texts(), day, content.zone()).ifPresent(notes::add);
    notes.addAll(content.facts().holidays(day));
    return notes;
  }

  static boolean touches(Content content, LocalDate day, Entry entry) {
    return entry.touches(content, day);
  }

  /** How many deployments and bookings start on a day. */
  static int starting(Content content, LocalDate day, List<Entry> entries) {
    return (int)
        entries.stream()
            .filter(entry -> entry.bar().isPresent())
            .filter(entry -> entry.first(content.zone()).equals(day))
            .count();
  }

  /** A day read aloud: its date, its notes, how many start on it, the freezes over it. */
  static String says(Content content, LocalDate day, int load, List<Entry> freezes) {
    var said = new ArrayList<String>();
    said.add(Times.day(day, content.texts().locale()));
    said.addAll(of(content, day));
    said.add(content.texts().get("month.load", load));
    freezes.forEach(entry -> said.add(entry.says(content)));
    return String.join(", ", said);
  }
}
