package org.slipway.workspace;

import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.store.AuditReport;
import org.slipway.store.Flaw;
import org.slipway.store.JournalHead;

/** How a workspace's journal stands to the last head seen here. */
public enum HeadSeen {
  /** This workspace was never open here. */
  FIRST,
  /** It holds that head, and perhaps more. */
  KNOWN,
  /** It ends before that head: an older copy. */
  OLDER,
  /** It reaches as far, but with another history. */
  OTHER;

  /** What the user should be told; empty where all is as expected. */
  public Optional<Phrase> says(JournalHead head, JournalHead seen) {
    return switch (this) {
      case FIRST, KNOWN -> Optional.empty();
      case OLDER ->
          Optional.of(
              Phrase.of("store.older-than-seen", Arg.count(head.seq()), Arg.count(seen.seq())));
      case OTHER -> Optional.of(Phrase.of("store.other-than-seen", Arg.count(seen.seq())));
    };
  }

  /** Reads it off an audit that knew the head. */
  static HeadSeen of(AuditReport report, JournalHead seen) {
    if (report.flaws().stream().noneMatch(flaw -> flaw.what() == Flaw.What.HEAD)) {
      return KNOWN;
    }
    return report.head().seq() < seen.seq() ? OLDER : OTHER;
  }
}
