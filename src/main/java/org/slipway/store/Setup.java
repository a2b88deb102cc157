package org.slipway.store;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What opening needs to know.
 *
 * @param socketFolder owner-only folder for the holder's socket; short, since whole socket paths
 *     end near 100 bytes
 * @param actor who makes entries that are nobody's edit (creation, migration, restore), as claimed
 * @param clock for journal entries and the lock note
 */
public record Setup(Path socketFolder, String actor, Clock clock) {

  Stamp stamp() {
    return new Stamp(actor, clock.instant());
  }
}
