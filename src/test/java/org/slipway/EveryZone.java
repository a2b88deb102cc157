package org.slipway;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** Every zone of the JDK, for tests that must hold in all of them. */
public final class EveryZone {

  /** The calendar library of other tests registers zones of its own, some without rules. */
  private static final String FOREIGN = "ical4j";

  private EveryZone() {}

  /** In order of their names. */
  public static List<ZoneId> all() {
    return new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream()
            .filter(id -> !id.startsWith(FOREIGN))
            .map(ZoneId::of)
            .filter(zone -> zone.getRules() != null)
            .toList();
  }
}
