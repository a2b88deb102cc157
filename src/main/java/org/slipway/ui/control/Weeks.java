package org.slipway.ui.control;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** On which day weeks begin: the same in every month, week and picker of the window. */
public final class Weeks {

  private Weeks() {}

  /** As the reader's country has it; Monday, as ISO has it, where the country is not known. */
  public static DayOfWeek start(Locale locale) {
    boolean said = !locale.getCountry().isEmpty() || locale.getUnicodeLocaleType("fw") != null;
    return said ? WeekFields.of(locale).getFirstDayOfWeek() : DayOfWeek.MONDAY;
  }

  /**
   * Makes the toolkit's own months begin their weeks so too, and name days and months in the
   * language of the window. They follow nothing but the default of the process.
   */
  public static void follow(Locale locale) {
    String day = start(locale).name().substring(0, 3).toLowerCase(Locale.ROOT);
    Locale.setDefault(
        Locale.Category.FORMAT,
        new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("fw", day).build());
  }
}
