package org.slipway.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Kind;
import org.slipway.ui.MemorySession;

/** What people name fills the fields of a card, says itself back, and is saved as such. */
class PresetsTest {

  private final MemorySession session = MemorySession.ofSample();
  private final RecordViewModel model = RecordViewModel.fresh(session, Kind.FREEZE);
  private final Part.Group when =
      model.parts().stream()
          .filter(part -> part.path().equals("when"))
          .map(Part.Group.class::cast)
          .findFirst()
          .orElseThrow();

  private Presets.Preset preset(String words) {
    List<Presets.Preset> all = model.presets(when);
    return all.stream()
        .filter(preset -> preset.words().startsWith(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(all.stream().map(Presets.Preset::words).toList()));
  }

  @Test
  void theThirdSaturdayIsFilledInSaidAndSaved() {
    model.fill(when, preset("third Saturday of each month"));
    assertEquals(Optional.of("third Saturday of each month"), model.inWords(when));
    assertEquals("2026-10-17 22:00", model.draft().text("when.start").get());
    model.draft().text("name").set("Vendor night");
    model.draft().text("reason").set("Vendor works");
    assertEquals(List.of(), model.save());
    Freeze saved =
        session.plan().freezes().values().stream()
            .filter(freeze -> freeze.name().equals("Vendor night"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of("FREQ=MONTHLY;BYDAY=3SA"), saved.when().rule());
  }

  @Test
  void aWorkingDayNamesItsHolidayCalendar() {
    HolidayCalendar calendar = session.plan().holidayCalendars().values().iterator().next();
    model.fill(when, preset("last working day of each month, by " + calendar.name()));
    assertEquals(Optional.of("last working day of each month"), model.inWords(when));
    assertTrue(
        calendar.name().equals(model.draft().text("holidays").get())
            || calendar.key().equals(model.draft().text("holidays").get()));
    assertTrue(model.upcoming(when).size() > 1, model.upcoming(when).toString());
  }

  @Test
  void movingHolidaysAndBusinessHoursOfRegionsAreThere() {
    HolidayCalendar calendar = session.plan().holidayCalendars().values().iterator().next();
    String holiday =
        calendar.holidays().stream()
            .filter(day -> day.date().isAfter(java.time.LocalDate.of(2026, 10, 5)))
            .findFirst()
            .orElseThrow()
            .name();
    Presets.Preset before = preset("day before " + holiday);
    model.fill(when, before);
    assertEquals(before.when().start().toLocalTime(), java.time.LocalTime.of(22, 0));
    Presets.Preset hours = preset("business hours of");
    model.fill(when, hours);
    assertTrue(model.draft().text("when.start").get().endsWith("09:00"));
  }
}
