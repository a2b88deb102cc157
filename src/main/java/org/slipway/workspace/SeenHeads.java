package org.slipway.workspace;

import java.nio.file.Path;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.settings.SeenHead;
import org.slipway.settings.SettingsFile;
import org.slipway.store.JournalHead;
import org.slipway.store.PlanStore;
import org.slipway.store.WorkspaceFile;

/** The head of one workspace's journal as the user's settings remember it. */
final class SeenHeads {

  /** What a comparison found. */
  record Compared(HeadSeen seen, Optional<Phrase> warning) {}

  static final Compared NEW = new Compared(HeadSeen.FIRST, Optional.empty());

  private final SettingsFile settings;
  private final Path file;

  SeenHeads(SettingsFile settings, WorkspaceFile file) {
    this.settings = settings;
    this.file = file.database();
  }

  Optional<JournalHead> last() {
    return Optional.ofNullable(settings.read().settings().heads().get(file))
        .map(seen -> new JournalHead(seen.seq(), seen.hash()));
  }

  void remember(JournalHead head) {
    var seen = new SeenHead(head.seq(), head.hash());
    settings.change(before -> before.withHead(file, seen));
  }

  Compared compare(PlanStore store) {
    Optional<JournalHead> last = last();
    if (last.isEmpty()) {
      return NEW;
    }
    if (store.holds(last.get())) {
      return new Compared(HeadSeen.KNOWN, Optional.empty());
    }
    JournalHead head = store.head();
    HeadSeen seen = head.seq() < last.get().seq() ? HeadSeen.OLDER : HeadSeen.OTHER;
    return new Compared(seen, seen.says(head, last.get()));
  }

  /** Whether nothing speaks against remembering the present head. */
  boolean isExpected(PlanStore store) {
    return last().map(store::holds).orElse(true);
  }
}
