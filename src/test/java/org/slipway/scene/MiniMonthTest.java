package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiniMonthTest {

  private final MiniMonth month =
      MiniMonth.of(
          MonthSceneTest.content(ShopPlan.story(), DayOfWeek.MONDAY, MonthSceneTest.now()),
          YearMonth.of(2026, 9),
          256,
          new MiniMonth.Pointing(Optional.empty(), LocalDate.of(2026, 9, 28), true));

  private Box box(LocalDate day) {
    return month.days().getOrDefault(day, new Box(0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"2026-09-28, 3", "2026-10-01, 2", "2026-10-04, 0", "2026-09-20, 0"})
  void hasUpToThreeDotsForWhatStarts(LocalDate day, int dots) {
    long drawn =
        month.picture().marks().stream()
            .filter(mark -> mark instanceof Mark.Circle dot && box(day).contains(dot.x(), dot.y()))
            .count();
    assertEquals(dots, drawn);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, NOGO_INK, 1",
    "2026-10-02, NOGO_INK, 1",
    "2026-10-04, SOFT_LINE, 6",
    "2026-09-27, NOGO_INK, 0"
  })
  void underlinesFreezesSolidOrBroken(LocalDate day, Ink ink, int strokes) {
    long drawn =
        month.picture().marks().stream()
            .filter(
                mark ->
                    mark instanceof Mark.Rect rect
                        && rect.fill().filter(fill -> fill.ink() == ink).isPresent()
                        && box(day).contains(rect.box().x(), rect.box().y()))
            .count();
    assertEquals(strokes, drawn);
  }

  @Test
  void findsTheDayUnderThePointer() {
    for (LocalDate day = LocalDate.of(2026, 8, 31);
        day.getMonthValue() != 11;
        day = day.plusDays(5)) {
      Box at = box(day);
      if (!at.isEmpty()) {
        assertEquals(Optional.of(day), month.at(at.x() + 1, at.y() + 1));
        int number = day.getDayOfMonth();
        String says = month.picture().spots().at(at.x() + 1, at.y() + 1).orElseThrow().says();
        assertTrue(says.contains(" " + number + " "), says);
      }
    }
  }
}
