package org.slipway.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import javafx.scene.control.DateCell;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.GridPane;
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

  @Test
  void itsMonthBeginsOnTheDayOnWhichTheCalendarsDo() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Weeks.follow(Locale.ENGLISH);
      assertEquals(DayOfWeek.MONDAY, Weeks.start(Locale.ENGLISH));
      assertEquals("Mon", firstDayName());
      Weeks.follow(Locale.US);
      assertEquals(DayOfWeek.SUNDAY, Weeks.start(Locale.US));
      assertEquals("Sun", firstDayName());
      Weeks.follow(Locale.forLanguageTag("en-US-u-fw-mon"));
      assertEquals("Mon", firstDayName());
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  private static String firstDayName() {
    return Screen.on(
        () ->
            new DatePickerSkin(made())
                .getPopupContent().lookupAll(".day-name-cell").stream()
                    .min(Comparator.comparing(GridPane::getColumnIndex))
                    .map(cell -> ((DateCell) cell).getText())
                    .orElseThrow());
  }
}
