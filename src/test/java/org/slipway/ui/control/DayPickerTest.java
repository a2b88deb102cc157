package org.slipway.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.slipway.screen.Screen;
import org.slipway.text.Texts;

class DayPickerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private static DayPicker made() {
    return Screen.on(
        () -> {
          var picker = new DayPicker("day", Texts.of(Locale.US), () -> LocalDate.of(2026, 9, 28));
          picker.setValue(DAY);
          return picker;
        });
  }

  @Test
  void aDayReadsAsTheHouseWritesIt() {
    assertEquals("1 Sep 2026", Screen.on(() -> made().getConverter().toString(DAY)));
    assertEquals("", Screen.on(() -> made().getConverter().toString(null)));
  }

  @Test
  void itTakesItsOwnFormAndThoseThatPeopleWrite() {
    var picker = made();
    assertEquals(DAY, picker.getConverter().fromString("1 Sep 2026"));
    assertEquals(LocalDate.of(2026, 9, 29), picker.getConverter().fromString("tomorrow"));
    assertEquals(LocalDate.of(2026, 10, 2), picker.getConverter().fromString("2026-10-02"));
  }

  @Test
  void whatIsNoDayLeavesTheOneBefore() {
    var picker = made();
    assertEquals(DAY, picker.getConverter().fromString("31 Jun 2026"));
    assertEquals(DAY, picker.getConverter().fromString(""));
  }
}
