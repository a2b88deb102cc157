package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {

  private static final Instant NOW = Instant.parse("2026-09-22T08:00:00Z");

  @TempDir Path folder;

  private static List<Backup> every(Duration step, int count) {
    var backups = new ArrayList<Backup>();
    for (int i = 0; i < count; i++) {
      Instant at = NOW.minus(step.multipliedBy(i));
      backups.add(Backup.now(Path.of("b"), at, Backup.Reason.OPENING));
    }
    return backups;
  }

  @Test
  void theLastTenStay() {
    List<Backup> backups = every(Duration.ofMinutes(1), 40);
    SortedSet<Backup> kept = Rotation.keep(backups, NOW);
    assertTrue(kept.containsAll(backups.subList(0, 10)));
    assertEquals(10, kept.size());
  }

  @Test
  void oneAnHourForADayAndOneADayForTwoWeeks() {
    List<Backup> backups = every(Duration.ofMinutes(20), 24 * 3 * 40);
    SortedSet<Backup> kept = Rotation.keep(backups, NOW);
    assertEquals(10 + 25 - 4 + 14 - 1, kept.size());
    assertEquals(NOW, kept.last().at());
    assertTrue(kept.first().at().isAfter(NOW.minus(Duration.ofDays(15))));
  }

  @Test
  void eachReasonHasItsOwnTen() {
    var backups = new ArrayList<>(every(Duration.ofMinutes(1), 30));
    Instant old = NOW.minus(Duration.ofDays(100));
    backups.add(Backup.now(Path.of("b"), old, Backup.Reason.MIGRATION));
    assertTrue(
        Rotation.keep(backups, NOW).stream()
            .anyMatch(backup -> backup.reason() == Backup.Reason.MIGRATION));
  }

  @Test
  void thoseOfOneMillisecondAreCountedAndStandInTheirOrder() throws Exception {
    var made = new ArrayList<Backup>();
    for (int i = 0; i < 12; i++) {
      Backup next = Backup.now(folder, NOW, Backup.Reason.IMPORT);
      Files.createFile(i == 11 ? BackupFiles.beside(next.file()) : next.file());
      made.add(next);
    }
    assertEquals(12, made.stream().map(Backup::file).distinct().count());
    assertEquals(made, made.stream().sorted().toList());
    for (Backup backup : made) {
      assertEquals(Optional.of(backup), Backup.of(backup.file()));
    }
    assertEquals(made.subList(0, 11), BackupFiles.list(folder));
    assertEquals(made.subList(2, 12), List.copyOf(Rotation.keep(made, NOW)));
  }

  @Test
  void namesTellMomentAndReason() {
    Backup backup = Backup.now(folder, NOW, Backup.Reason.IMPORT);
    assertEquals(Optional.of(backup), Backup.of(backup.file()));
    assertEquals(Optional.empty(), Backup.of(folder.resolve("mine.zip")));
  }

  @Test
  void filesThatAreNoBackupsStay() throws Exception {
    for (Backup backup : every(Duration.ofSeconds(1), 15)) {
      Files.writeString(folder.resolve(backup.file().getFileName()), "x");
    }
    Files.writeString(folder.resolve("mine.zip"), "x");
    BackupFiles.rotate(folder, NOW);
    try (var files = Files.list(folder)) {
      assertEquals(11, files.count());
    }
  }
}
