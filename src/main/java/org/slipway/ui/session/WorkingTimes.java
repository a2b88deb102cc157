package org.slipway.ui.session;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slipway.core.time.WorkingHours;

/** The working hours among the user's settings: one for all workspaces. */
public final class WorkingTimes {

  private static final String NAME = "working-hours";

  private WorkingTimes() {}

  /** What is kept; the usual hours where nothing is, or nothing that can be read. */
  public static WorkingHours of(Choices kept) {
    SortedMap<String, String> words = kept.of(NAME);
    try {
      return words.isEmpty() ? WorkingHours.USUAL : read(words);
    } catch (DateTimeException | IllegalArgumentException unknown) {
      return WorkingHours.USUAL; // words of another version
    }
  }

  private static WorkingHours read(SortedMap<String, String> words) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    Arrays.stream(words.getOrDefault("days", "").split(" ", -1))
        .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
        .forEach(days::add);
    return new WorkingHours(
        LocalTime.parse(words.getOrDefault("from", "")),
        LocalTime.parse(words.getOrDefault("until", "")),
        days);
  }

  /** Keeps them; the usual ones are forgotten. */
  public static void keep(Choices kept, WorkingHours hours) {
    if (hours.equals(WorkingHours.USUAL)) {
      kept.keep(NAME, Collections.emptySortedMap());
      return;
    }
    var words = new TreeMap<String, String>();
    words.put("from", hours.from().toString());
    words.put("until", hours.until().toString());
    words.put(
        "days",
        hours.days().stream()
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" ")));
    kept.keep(NAME, words);
  }
}
