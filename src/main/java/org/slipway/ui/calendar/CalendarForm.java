package org.slipway.ui.calendar;

import java.util.Locale;

/** In what form the time in sight is shown; all of them show the same. */
public enum CalendarForm {
  /** Lanes from left to right. */
  TIMELINE,
  /** A grid of days. */
  MONTH,
  /** What happens, day by day. */
  AGENDA,
  /** Everything in rows and columns, for those who cannot use a picture. */
  TABLE;

  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
