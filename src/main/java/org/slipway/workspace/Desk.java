package org.slipway.workspace;

import java.time.Clock;
import java.util.List;
import org.slipway.settings.SettingsFile;
import org.slipway.settings.UserFolder;
import org.slipway.store.Setup;

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

  /** The user's settings. */
  public SettingsFile settings() {
    return SettingsFile.in(folder.settings());
  }

  Setup setup() {
    return new Setup(folder.sockets(), actor, clock);
  }
}
