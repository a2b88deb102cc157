package org.slipway;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** Every zone of the JDK, for tests that must hold in all of them. */
public final class EveryZone {

  private EveryZone() {}

  /** In order of their names; without names that a calendar library of other tests registered. */
  public static List<ZoneId> all() {
    return new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream()
            .map(ZoneId::of)
            .filter(zone -> zone.getRules() != null) // such a name has no rules
            .toList();
  }
}
