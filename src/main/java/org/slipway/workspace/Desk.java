package org.slipway.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Refusal;
import org.slipway.settings.SettingsFile;
import org.slipway.settings.UserFolder;
import org.slipway.store.Setup;
import org.slipway.store.Stamp;

/**
 * Who works on a workspace, and with what.
 *
 * @param actor who makes the edits, as claimed
 * @param clock for journal entries and, unless the workspace fixes its own, for judging
 * @param ids for new records
 * @param folder the user's settings and sockets
 * @param checks asked of every edit, in this order
 */
public record Desk(String actor, Clock clock, Ids ids, UserFolder folder, List<EntryCheck> checks) {

  public Desk {
    checks = List.copyOf(checks);
  }

  /** The user of this process: the account of the operating system and the system's clock. */
  public static Desk ofThisUser(List<EntryCheck> checks) {
    Clock clock = Clock.systemUTC();
    return new Desk(
        System.getProperty("user.name", "?"),
        clock,
        Ids.random(clock),
        UserFolder.current(),
        checks);
  }

  /** Why the rules of the house refuse an edit; empty where they don't. */
  List<Refusal> check(Plan before, Edit edit, Plan after) {
    return checks.stream().flatMap(check -> check.check(before, edit, after).stream()).toList();
  }

  /** The clock's instant, in milliseconds. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Stamp stamp() {
    return new Stamp(actor, clock.instant());
  }

  /** The user's settings. */
  public SettingsFile settings() {
    return SettingsFile.in(folder.settings());
  }

  Setup setup() {
    return new Setup(folder.sockets(), actor, clock);
  }
}
