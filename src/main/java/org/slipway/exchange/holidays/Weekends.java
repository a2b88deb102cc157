package org.slipway.exchange.holidays;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** The days of the week on which a country does not work, after CLDR's {@code weekData}. */
final class Weekends {

  private static final Set<String> FRIDAY_SATURDAY =
      Set.of("BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE");
  private static final Set<String> SUNDAY = Set.of("IN", "UG");

  private Weekends() {}

  /**
   * @param country ISO 3166-1 alpha-2 code in capitals
   */
  static List<DayOfWeek> of(String country) {
    if (FRIDAY_SATURDAY.contains(country)) {
      return List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    }
    if (SUNDAY.contains(country)) {
      return List.of(DayOfWeek.SUNDAY);
    }
    return switch (country) {
      case "AF" -> List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
      case "IR" -> List.of(DayOfWeek.FRIDAY);
      default -> List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    };
  }
}
