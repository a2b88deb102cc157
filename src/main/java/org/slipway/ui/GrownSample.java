package org.slipway.ui;

import org.slipway.text.Texts;
import org.slipway.ui.notice.Notice;
import org.slipway.ui.notice.Notices;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;

/** Says that the sample has grown since this user's copy was made, and offers the new one. */
final class GrownSample {

  private GrownSample() {}

  /**
   * Says nothing of any other workspace, nor of a copy of the sample as it is.
   *
   * @param renew closes the copy and opens a new one
   */
  static void tell(Workspace opened, Desk desk, Texts texts, Notices notices, Runnable renew) {
    if (Sample.hasGrown(opened, desk)) {
      notices.note(texts.get("sample.grown"), new Notice.Offer(texts.get("sample.renew"), renew));
    }
  }
}
