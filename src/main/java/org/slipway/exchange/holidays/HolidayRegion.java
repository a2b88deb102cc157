package org.slipway.exchange.holidays;

import java.util.List;

/**
 * A country, a part of one, or another body that has public holidays.
 *
 * @param code its own, in capitals, without those above it
 * @param name in words
 * @param parts narrower ones, by name
 */
public record HolidayRegion(String code, String name, List<HolidayRegion> parts) {
  public HolidayRegion {
    parts = List.copyOf(parts);
  }
}
