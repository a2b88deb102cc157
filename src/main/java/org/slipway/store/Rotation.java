package org.slipway.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which backups stay: the last ten of each reason, the last one of each of the past 24 hours, and
 * the last one of each of the past 14 days (UTC).
 */
final class Rotation {

  private static final int LAST = 10;
  private static final Duration HOURLY = Duration.ofHours(24);
  private static final Duration DAILY = Duration.ofDays(14);

  private Rotation() {}

  static SortedSet<Backup> keep(Collection<Backup> backups, Instant now) {
    List<Backup> newestFirst = new TreeSet<>(backups).descendingSet().stream().toList();
    var kept = new TreeSet<Backup>();
    for (Backup.Reason reason : Backup.Reason.values()) {
      newestFirst.stream().filter(b -> b.reason() == reason).limit(LAST).forEach(kept::add);
    }
    keepOne(newestFirst, now.minus(HOURLY), ChronoUnit.HOURS, kept);
    keepOne(newestFirst, now.minus(DAILY), ChronoUnit.DAYS, kept);
    return kept;
  }

  private static void keepOne(
      List<Backup> newestFirst, Instant from, ChronoUnit unit, SortedSet<Backup> kept) {
    var seen = new TreeSet<Instant>();
    for (Backup backup : newestFirst) {
      if (!backup.at().isBefore(from) && seen.add(backup.at().truncatedTo(unit))) {
        kept.add(backup);
      }
    }
  }
}
