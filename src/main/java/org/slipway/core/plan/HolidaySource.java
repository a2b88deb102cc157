package org.slipway.core.plan;

import java.util.List;

/**
 * Whose public holidays fill a holiday calendar.
 *
 * @param country ISO 3166-1 alpha-2 code in capitals, or the code of the library's calendar
 * @param subdivisions narrower codes below the country, from wide to narrow
 */
public record HolidaySource(String country, List<String> subdivisions) {
  public HolidaySource {
    subdivisions = List.copyOf(subdivisions);
  }
}
