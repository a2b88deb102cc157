package org.slipway.ui.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** From when on deployments are told of. */
enum Since {
  TODAY(0),
  WEEK(7),
  MONTH(30),
  ALWAYS(-1);

  private final int days;

  Since(int days) {
    this.days = days;
  }

  /** The midnight some days ago; empty: everything counts. */
  Optional<Instant> at(Instant now, ZoneId zone) {
    return days < 0
        ? Optional.empty()
        : Optional.of(
            now.atZone(zone).toLocalDate().minusDays(days).atStartOfDay(zone).toInstant());
  }

  /** Its message key. */
  String key() {
    return "export.since." + name().toLowerCase(Locale.ROOT);
  }
}
