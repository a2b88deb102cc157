package org.slipway.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;

/** What a picture of the calendar shows, whatever its form: timeline, month, agenda. */
public record Content(
    TimelineIndex index,
    TimelineFacts facts,
    TimelineInput.Style style,
    TimelineInput.Focus focus) {

  Texts texts() {
    return style.texts();
  }

  ZoneId zone() {
    return style.zone();
  }

  TextMeasure measure() {
    return style.measure();
  }

  boolean isSelected(Ref ref) {
    return focus.selected().isPresent() && focus.selected().get().equals(ref);
  }

  /** The local day of now; empty where there is no now line. */
  Optional<LocalDate> today() {
    return focus.now().map(this::day);
  }

  LocalDate day(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  /** A day by the pattern under a key. */
  public String format(String key, LocalDate day) {
    return DateTimeFormatter.ofPattern(texts().get(key), texts().locale()).format(day);
  }
}
